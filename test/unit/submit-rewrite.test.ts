import { expect, test } from "vitest";
import { rewriteText } from "../../scripts/submit/rewrite-text.js";

const file = "content/reports/2022/b.md";
const number = { from: "113307037368775858/2022-000001", to: "113307037368775858/2022-000012" };
const renamed = (from: string, to: string) => [
  { from: `content/reports/2022/${from}`, to: `content/reports/2022/${to}` },
];

test("a number is replaced where it stands alone", () => {
  const text = `index_number: ${number.from}\nreplaces: ["${number.from}", ${number.from}0]\n见${number.from}。`;
  expect(rewriteText(text, file, [], [number])).toBe(
    `index_number: ${number.to}\nreplaces: ["${number.to}", ${number.from}0]\n见${number.to}。`,
  );
});

test("links to a renamed report are replaced, those to others with the same beginning are not", () => {
  const text =
    "[一](/reports/2022/a/)、[二](../a/#x)、[三](/reports/2022/a-2/)、[四](/reports/2021/a/)、[五](https://a/reports/2022/a/index.md)。";
  expect(rewriteText(text, file, renamed("a.md", "yuandong-1.md"), [])).toBe(
    "[一](/reports/2022/yuandong-1/)、[二](../yuandong-1/#x)、[三](/reports/2022/a-2/)、[四](/reports/2021/a/)、[五](https://a/reports/2022/yuandong-1/index.md)。",
  );
});

test("the name of a renamed attachment is replaced in its folder, in both forms of the address", () => {
  const text = `attachments:\n  - file: 表.csv\n[表](表.csv)、[表](${encodeURI("表.csv")})、[别的](附表.csv)。`;
  expect(rewriteText(text, file, renamed("表.csv", "表-2.csv"), [])).toBe(
    `attachments:\n  - file: 表-2.csv\n[表](表-2.csv)、[表](${encodeURI("表-2.csv")})、[别的](附表.csv)。`,
  );
  expect(rewriteText(text, "content/reports/2021/b.md", renamed("表.csv", "表-2.csv"), [])).toBe(text);
});
