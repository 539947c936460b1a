import { mkdtemp, readFile, rm, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { highestIndexNumbers, nextIndexNumber } from "../../scripts/catalogue/index.js";
import { ExistingReports, writeDraft } from "../../scripts/import/index.js";
import { writeReport } from "../../scripts/import/write-report.js";
import { bytesOf, draftOf } from "../support/import/drafts.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

const code = "113307037368775858";
const document = (number: number) => `关于做好第${number}次样例工作的通知
各村：
请做好第${number}次样例工作。
样例市样例乡人民政府
2021年3月5日
（此件公开发布）`;

test("agency, day and openness that the text gives are proposed as comments, and name the file", async () => {
  const draft = await draftOf(bytesOf(document(1)));
  const written = writeDraft(draft, draft.slug);
  for (const line of [
    "agency: 样例乡",
    "generated: 2021-03-05",
    "published: 2021-03-05",
    "openness: 主动公开",
  ])
    expect(written).toContain(`\n# ${line}\n`);
  expect(draft.missing).toEqual(["index_number", "agency", "published", "openness"]);
  expect(written).not.toMatch(/缺少“(?:发布机构|公开日期|公开方式)”/);
  expect(draft).toMatchObject({ folder: "2021", slug: "yangli-sample" });
});

test.each([
  ["一个样例。\n样例乡和样例市样例乡人民政府的样例。", []],
  ["关于样例的通知\n各村：\n此件依申请公开", ["openness: 依申请公开"]],
  ["关于样例的通知\n各村：\n此件不予公开", []],
  ["关于样例的通知\n各村：\n二〇二一年三月五日印发", ["generated: 2021-03-05", "published: 2021-03-05"]],
  ["样例乡人民政府文件\n样例乡关于样例的通知\n各村：\n请办。", ["agency: 样例乡"]],
])("of %j it proposes %j", async (text, expected) => {
  const { comments } = await draftOf(bytesOf(text));
  expect(comments.filter((line) => /^[a-z_]+: /.test(line))).toEqual(expected);
});

test("each report of a batch gets the next free index number, and importing it again changes nothing", async () => {
  const root = await mkdtemp(path.join(tmpdir(), "gongkai-import-"));
  onTestFinished(() => rm(root, { recursive: true }));
  await mkdir(path.join(root, "reports/2021"), { recursive: true });
  await writeFile(
    path.join(root, "reports/2021/a.md"),
    `---\nindex_number: ${code}/2021-000007\n---\n样例。\n`,
  );
  const importAll = async () => {
    const existing = await ExistingReports.read(root);
    const results = [];
    for (const number of [1, 2]) {
      const draft = await draftOf(bytesOf(document(number)), `t${number}`);
      results.push(
        await writeReport(`t${number}.txt`, draft, { root, existing, dryRun: false }, defaultMessages),
      );
    }
    return results.map(({ kind }) => kind);
  };
  expect(await importAll()).toEqual(["written", "written"]);
  for (const [name, serial] of [
    ["t1", "000008"],
    ["t2", "000009"],
  ] as const)
    expect(await readFile(path.join(root, `reports/2021/yangli-${name}.md`), "utf8")).toContain(
      `\n# index_number: ${code}/2021-${serial}\n`,
    );
  expect(await importAll()).toEqual(["unchanged", "unchanged"]);
});

test("the highest numbers of each publisher and year are enough to find the next ones", () => {
  const numbers = [`${code}/2021-9`, `${code}/2021-000010`, `${code}/2022-01`, "73743677-9/2021-1", "其他"];
  const highest = highestIndexNumbers(numbers);
  expect(highest).toEqual([`${code}/2021-000010`, `${code}/2022-01`]);
  for (const year of ["2021", "2022", "2023"])
    expect(nextIndexNumber(code, year, highest)).toBe(nextIndexNumber(code, year, numbers));
});
