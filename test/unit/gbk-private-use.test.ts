import { afterEach, expect, test } from "vitest";
import { applyFixes } from "../../scripts/check/index.js";
import { fold, withoutGbkPrivateUse } from "../../scripts/search/index.js";
import { checkFolder, contentFolder, removeFolders, report } from "../support/check/check-folder.js";

afterEach(removeFolders);

const isPrivate = (text: string) => /^[\uE000-\uF8FF]$/.test(text);

test("private-use characters of GBK are those that GB 18030 decodes from their bytes", () => {
  const bytes = Array.from({ length: 81 }, (_, index) => 0x50 + index).filter((byte) => byte !== 0x7f);
  const decoder = new TextDecoder("gb18030");
  const decoded = bytes.map((byte) => decoder.decode(Uint8Array.of(0xfe, byte)));
  const mapped = bytes.map((_, index) => withoutGbkPrivateUse(String.fromCharCode(0xe815 + index)));
  expect(mapped.filter((text, index) => !isPrivate(decoded[index] ?? "") && text !== decoded[index])).toEqual(
    [],
  );
  expect(decoded.filter((text) => !isPrivate(text))).toHaveLength(74);
  expect(mapped.filter(isPrivate)).toEqual([]);
  expect(new Set(mapped).size).toBe(80);
});

test("search folds them, the check names them, --fix writes today's, and others stay lost", async () => {
  expect(fold("张\uE863")).toBe(fold("张䶮"));
  const folder = await contentFolder({
    "reports/2022/a.md": report(1, { title: "拟任张\uE863" }, "籍\uE010"),
  });
  const findings = await checkFolder(folder);
  expect(findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
    "2 lost-characters",
    "8 lost-characters",
  ]);
  expect(findings[0]?.message).toContain("“䶮”（U+E863）");
  expect(applyFixes(findings, folder)[0]?.after).toContain("title: 拟任张䶮\n");
});
