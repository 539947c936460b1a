import { readFile } from "node:fs/promises";
import path from "node:path";
import Ajv4 from "ajv-draft-04";
import { zipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { loadCatalogue, nameEdits } from "../../scripts/catalogue/index.js";
import { parseAnyYaml } from "../../scripts/catalogue/yaml/parse.js";
import { fastParse } from "../../scripts/catalogue/yaml/fast-parse.js";
import {
  formatDiagnostics,
  loadSiteAddresses,
  applyFixes,
  ruleDocs,
  rules,
  writeFixes,
} from "../../scripts/check/index.js";
import { repeatedFragments } from "../../scripts/dev/samples/index.js";
import {
  check,
  checkFolder,
  contentFolder,
  found,
  removeFolders,
  report,
} from "../support/check/check-folder.js";
import { fuzz } from "../../scripts/dev/fuzz/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

afterEach(removeFolders);

const identity = "110101199003070011";

test("the committed content has the four findings of its original, and none of privacy", async () => {
  expect(found(await checkFolder("content"))).toEqual([
    "reports/2022/fazhi-2018.md:16 cited-later",
    "reports/2022/fazhi-2018.md:32 section-numbers",
    "reports/2022/fazhi-2018.md:44 figures",
    "reports/2022/fazhi-2018.md:48 own-name",
  ]);
});

describe("a personal number is never printed in full", () => {
  const text = `样例,${identity}。\n\n电话13800138000，卡号6222021234567890128。`;
  test.each(["text", "json", "github", "sarif"] as const)("as %s", async (format) => {
    const diagnostics = await check({ "reports/2022/a.md": report(1, { openness: identity }, text) });
    const more = await check({ "reports/2022/a.md": report(1, {}, text) });
    const printed = formatDiagnostics([...diagnostics, ...more], format, "content", defaultMessages);
    expect(printed).toContain("identity-number");
    for (const number of [identity, "13800138000", "6222021234567890128"])
      expect(printed).not.toContain(number);
  });
});

test("the site's own codes are not reported as identity numbers anywhere", async () => {
  const text = "统一社会信用代码113307037368775858，身份证113307037368775858。";
  expect(found(await check({ "reports/2022/a.md": report(1, {}, text) }))).toEqual([]);
});

describe("the severity of a rule", () => {
  const text = "样例，，样例。";
  const site = (check: string) => ({
    "site.yaml": `name: 样例目录\npublisher: 样例乡\nurl: https://example.gov.cn\ncheck:\n  ${check}\n`,
  });
  test("is set to error, or off, in site.yaml", async () => {
    const files = { "reports/2022/a.md": report(1, {}, text) };
    const [strict] = await check({ ...files, ...site("doubled-punctuation: error") });
    expect(strict).toMatchObject({ rule: "doubled-punctuation", severity: "error" });
    expect(await check({ ...files, ...site("doubled-punctuation: off") })).toEqual([]);
  });
  test("a report waives a rule with a reason, and not without", async () => {
    const files = (waive: string) => ({ "reports/2022/a.md": report(1, { waive }, text) });
    expect(await check(files("{ doubled-punctuation: 原件如此 }"))).toEqual([]);
    expect(found(await check(files("{ doubled-punctuation: }")))).toEqual(["reports/2022/a.md:7 schema"]);
  });
  test("rules that the build relies on can be neither waived nor switched off", async () => {
    const waive = report(1, { waive: "{ url-unique: 样例 }" });
    expect(found(await check({ "reports/2022/a.md": waive }))).toEqual(["reports/2022/a.md:7 waive"]);
    expect(found(await check(site("url-unique: off")))).toEqual(["site.yaml:5 waive"]);
  });
});

describe("automatic fixes", () => {
  test("cover half-width punctuation, invisible characters and radicals, and nothing else", async () => {
    const text = "样例,(一)“样\u200B例”:⼯作!\r\n见https://example.com/a,b。\r\n";
    const folder = await contentFolder({ "reports/2022/a.md": report(1, {}, text) });
    const fixed = applyFixes(await checkFolder(folder), folder);
    writeFixes(fixed, folder);
    const after = await readFile(path.join(folder, "reports/2022/a.md"), "utf8");
    expect(after).toBe(report(1, {}, "样例，（一）“样例”：工作！\r\n见https://example.com/a,b。\r\n"));
    expect(await checkFolder(folder)).toEqual([]);
  });
  test("give fields the names that most fields of the file have, and keep every other byte but the mark", async () => {
    const text = (title: string, other: string, attachments: string, file: string, name: string) =>
      `\uFEFF---\r\n# 说明: 名称\r\n"${title}" :  '样例名称: 一'\r\n# 名称\r\n${other}: 样例乡\r\nindex_number: 113307037368775858/2022-1\r\n公开日期   : nein\r\n${attachments}:\r\n  - {${file}: 表.pdf,  "${name}": "名称"}\r\n---\r\n名称: 样例\r\n`;
    const wrong = text("名称", "发布机构", "附件", "文件", "名称");
    const agencies = '# 简称\n- { 网址名: yangli, 简称: 样例乡, 统一社会信用代码: "113307037368775858" }\n';
    const folder = await contentFolder({ "reports/2022/a.md": wrong, "agencies.yaml": agencies });
    const found = await checkFolder(folder);
    const names = nameEdits(folder, defaultMessages);
    writeFixes(
      applyFixes(
        found.filter(({ fix }) => fix !== undefined),
        folder,
        names,
      ),
      folder,
    );
    const after = await readFile(path.join(folder, "reports/2022/a.md"), "utf8");
    expect(after).toBe(wrong.replace("\uFEFF", "").replace("index_number", "索引号"));
    expect(await readFile(path.join(folder, "agencies.yaml"), "utf8")).toBe(agencies);
    expect(nameEdits(folder, defaultMessages)).toEqual(new Map());
  });
  test("leave a field under both names to the editor", async () => {
    const folder = await contentFolder({ "reports/2022/a.md": report(1, { 名称: "样例" }) });
    expect(nameEdits(folder, defaultMessages)).toEqual(new Map());
  });
  test("change nothing in a second run", async () => {
    const folder = await contentFolder({ "reports/2022/a.md": report(1, {}, '样例"甲",(乙(丙),丁)。。') });
    writeFixes(applyFixes(await checkFolder(folder), folder), folder);
    expect(applyFixes(await checkFolder(folder), folder)).toEqual([]);
  });
});

test("SARIF is valid against the schema of the standard", async () => {
  const schema = await jsonFile("node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const ajv = new Ajv4({ allErrors: true, validateFormats: false, strict: false, unicodeRegExp: false });
  const diagnostics = await check({
    "reports/2022/样 例.md": "样例",
    "reports/2022/a.md": report(1, {}, "样例,,样例"),
  });
  const log: unknown = JSON.parse(formatDiagnostics(diagnostics, "sarif", "content", defaultMessages));
  expect(ajv.validate(schema, log), ajv.errorsText()).toBe(true);
  expect(log).toMatchObject({ runs: [{ results: diagnostics.map(({ rule }) => ({ ruleId: rule })) }] });
});

async function jsonFile(file: string): Promise<object> {
  const value: unknown = JSON.parse(await readFile(file, "utf8"));
  if (typeof value !== "object" || value === null) throw new Error(`${file} contains no object`);
  return value;
}

/** Characters of the repeated texts: an algorithm that takes the square of their number exceeds the time limit. */
const repeatedLength = 200_000;

describe("a long text of one repeated fragment is checked to its end, and fixed at once", () => {
  test.each(repeatedFragments)(
    "%j",
    async (fragment) => {
      const text = fragment.repeat(repeatedLength / fragment.length);
      const folder = await contentFolder({ "reports/2022/a.md": report(1, {}, text) });
      const before = await checkFolder(folder);
      for (const { file } of before) expect(file).toBe("reports/2022/a.md");
      const fixed = applyFixes(before, folder);
      if (fixed.length === 0) return; // the same text would be checked again
      writeFixes(fixed, folder);
      expect((await checkFolder(folder)).filter(({ fix }) => fix && fix.length > 0)).toEqual([]);
    },
    10_000,
  );
});

test("a run of fixed characters is one finding, however long; other runs are findings of their own", async () => {
  const text = `${"\u200b".repeat(1000)}样例${"\u200b".repeat(2)}\n\u200b样例`;
  const [first, second] = await check({ "reports/2022/a.md": report(1, {}, text) });
  expect(first?.fix?.map(({ line, column, length }) => [line, column, length])).toEqual([
    [8, 1, 1000],
    [8, 1003, 2],
  ]);
  expect(second?.fix?.map(({ line, column, length }) => [line, column, length])).toEqual([[9, 1, 1]]);
});

describe("simple front matter is parsed as by the YAML parser", () => {
  const cases = [
    "title: 样例报告\nindex_number: 113307037368775858/2022-1\n",
    "# 说明: 一\ntitle: 样例, [甲] {乙}\n\n名称: “甲”：乙 c#d\n",
    'code: "0123: #x"\ntitle: 2022-05-31\n',
    "a: b\n#c\nd: 《甲》(乙) - 丙\n",
  ];
  test.each(cases)("%j", (source) => {
    const plain = fastParse(source);
    expect(plain).toBeDefined();
    expect({ root: plain, issues: [] }).toEqual(parseAnyYaml(source, defaultMessages));
  });
  const others = [
    "a: b: c\n",
    "a: b #c\n",
    "a: 'b'\n",
    "a:\n  - b\n",
    "a: b\n c\n",
    "a: b\na: c\n",
    "a: &b c\n",
    "a: |\n  b\n",
    "- a\n",
    "a: x:\n",
    'a: "b\\n"\n',
    "a: b\n---\n",
    "\ta: b\n",
    "a:b\n",
    "",
  ];
  test.each(others)("%j is left to the YAML parser", (source) => {
    expect(fastParse(source)).toBeUndefined();
  });
});

test("mutated files become reports or diagnostics, and none is lost", async () => {
  const { catalogue } = await loadCatalogue("content", defaultMessages);
  if (!catalogue) throw new Error("not read");
  const files = [await readFile("content/reports/2022/fazhi-2018.md")];
  const addresses = await loadSiteAddresses();
  const result = fuzz(catalogue, files, { runs: 400, seed: 7 }, addresses, defaultMessages);
  expect(result.failures).toEqual([]);
  expect(result.read).toBeGreaterThan(40);
  expect(result.refused).toBeGreaterThan(40);
});

test("numbers inside of an Office attachment are found, also in split text runs", async () => {
  const runs = `<w:p><w:r><w:t>110101</w:t></w:r><w:r><w:t>199003070011</w:t></w:r></w:p><w:p>样例</w:p>`;
  const docx = zipSync({ "word/document.xml": new TextEncoder().encode(runs) });
  const diagnostics = await check({
    "reports/2022/a.md": report(1, {}, "见[名单](a.docx)。"),
    "reports/2022/a.docx": docx,
  });
  expect(found(diagnostics)).toEqual(["reports/2022/a.docx:1 attachment-personal"]);
  expect(diagnostics[0]?.message).not.toContain(identity);
});

test("each rule is documented", () => {
  for (const { id } of rules) expect(ruleDocs(defaultMessages)).toContain(`### \`${id}\``);
});

test("the documented examples of a rule differ from each other", () => {
  const { bad, good } = defaultMessages.ruleDocs.words;
  for (const section of ruleDocs(defaultMessages).split("### ")) {
    const [before = "", after] = section.split(good);
    if (after !== undefined && before.includes(bad))
      expect(after.trim()).not.toBe(before.split(bad)[1]?.trim());
  }
});
