import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import {
  canonicalLabel,
  loadCatalogue,
  nameEdits,
  pageSchema,
  reportSchema,
  settingsFiles,
  type FieldShape,
  type RecordSchema,
} from "../../scripts/catalogue/index.js";
import { applyFixes, writeFixes } from "../../scripts/check/index.js";
import { checkFolder, contentFolder, removeFolders } from "../support/check/check-folder.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

afterEach(removeFolders);

/** Corrects the names of fields in a content folder, and returns one of its files. */
async function fixNames(files: Readonly<Record<string, string>>, file: string): Promise<string> {
  const folder = await contentFolder(files);
  writeFixes(applyFixes([], folder, nameEdits(folder, defaultMessages)), folder);
  return readFile(path.join(folder, file), "utf8");
}

describe("`check --fix` gives every field the kind of name that most fields of the file have", () => {
  test("in the records inside of site.yaml", async () => {
    const site = [
      "name: 样例目录",
      "publisher: 样例乡",
      "url: https://example.gov.cn",
      "duties:",
      "  since: 2018",
      "  截至日期: 2024-12-31",
      "contact: { 受理机构: 样例乡政府, 联系电话: 0000-00000000 }",
      "federation:",
      "  - { 名称: 甲县示例, 网址: https://jia.example.cn/gongkai/ }",
      "  - 名称: 乙县示例",
      "    网址: https://yi.example.cn/",
      "admin:",
      "  forge: github",
      "  # 分支: main",
      "  仓库: a/b",
      "  review: 是",
      "检查: { own-name: warning }",
      "",
    ].join("\n");
    const folder = await contentFolder({ "site.yaml": site });
    expect(await checkFolder(folder)).toEqual([]);
    const fixed = await fixNames({ "site.yaml": site }, "site.yaml");
    expect(fixed.split("\n")).toEqual([
      "name: 样例目录",
      "publisher: 样例乡",
      "url: https://example.gov.cn",
      "duties:",
      "  since: 2018",
      "  as_of: 2024-12-31",
      "contact: { office: 样例乡政府, phone: 0000-00000000 }",
      "federation:",
      "  - { name: 甲县示例, url: https://jia.example.cn/gongkai/ }",
      "  - name: 乙县示例",
      "    url: https://yi.example.cn/",
      "admin:",
      "  forge: github",
      "  # 分支: main",
      "  repository: a/b",
      "  review: 是",
      "check: { own-name: warning }",
      "",
    ]);
    expect(await checkFolder(await contentFolder({ "site.yaml": fixed }))).toEqual([]);
  });

  const files: [string, RecordSchema, (yaml: string) => string][] = [
    ["reports/2022/a.md", reportSchema, (yaml) => `---\n${yaml}---\n`],
    ["pages/a.md", pageSchema, (yaml) => `---\n${yaml}---\n`],
    ...settingsFiles.map(({ name, schema }): [string, RecordSchema, (yaml: string) => string] => [
      name,
      schema,
      (yaml) => yaml,
    ]),
  ];
  test.each(files)(
    "in every field of %s and of the records inside of it",
    async (file, schema, contentOf) => {
      const label = (key: string, inner: RecordSchema) => canonicalLabel(inner, key);
      const last = Object.keys(schema.fields).at(-1);
      const labelled = contentOf(lines(schema, label, ""));
      const keyed = contentOf(lines(schema, (key) => key, ""));
      const odd = (key: string, inner: RecordSchema) => inner === schema && key === last;
      const mostlyLabelled = lines(schema, (key, inner) => (odd(key, inner) ? key : label(key, inner)), "");
      const mostlyKeyed = lines(schema, (key, inner) => (odd(key, inner) ? label(key, inner) : key), "");
      expect(await fixNames({ [file]: contentOf(mostlyLabelled) }, file)).toBe(labelled);
      expect(await fixNames({ [file]: contentOf(mostlyKeyed) }, file)).toBe(keyed);
    },
  );
});

describe("names in other languages", () => {
  const settings = (site: string, agency: string) => ({
    "site.yaml": `name: 样例目录\npublisher: 样例乡\nurl: https://example.gov.cn\n${site}\n`,
    "agencies.yaml": `- { slug: yangli, name: 样例乡, ${agency} }\n`,
  });

  test.each([
    ["name_en: Sample", "英文名称: Sample Township"],
    ["英文网站名称: Sample", "name_en: Sample Township"],
    ["names: { en: Sample }", "names: { en: Sample Township }"],
    ["其他语言名称:\n  en: Sample", "其他语言名称: { en: Sample Township }"],
  ])("are read under their former and present keys: %s", async (site, agency) => {
    const { catalogue, diagnostics } = await loadCatalogue(
      await contentFolder(settings(site, agency)),
      defaultMessages,
    );
    expect(diagnostics).toEqual([]);
    expect(catalogue?.site.names).toEqual({ en: "Sample" });
    expect(catalogue?.agencies[0]?.names).toEqual({ en: "Sample Township" });
  });

  test("in a language that pages do not have are reported with a suggestion", async () => {
    const files = settings("names: { en-US: Sample }", "names: { zh_TW: 樣例鄉, zh-CN: 样例乡 }");
    const diagnostics = await checkFolder(await contentFolder(files));
    expect(diagnostics.map(({ file, message, paste }) => [file, message, paste])).toEqual([
      [
        "agencies.yaml",
        "“zh_TW”不是这里能用的语言",
        "- { slug: yangli, name: 样例乡, names: { zh-TW: 樣例鄉, zh-CN: 样例乡 } }",
      ],
      ["agencies.yaml", "“zh-CN”不是这里能用的语言", undefined],
      ["site.yaml", "“en-US”不是这里能用的语言", "names: { en: Sample }"],
    ]);
  });

  test("under both keys are reported", async () => {
    const files = settings("name_en: Sample\nnames: { en: Sample }", "code: 113307037368775858");
    const diagnostics = await checkFolder(await contentFolder(files));
    expect(diagnostics.map(({ line, message }) => [line, message])).toEqual([
      [5, "“其他语言名称”（names）写了两次"],
    ]);
  });

  test("are written in the present form by `check --fix`, if it can", async () => {
    const cases = [
      ["name_en:  Sample", "names: { en: Sample }"],
      ["英文网站名称: 'Sample''s'", "英文网站名称: 'Sample''s'"],
      ['英文网站名称: "Sample: A"', 'names: { en: "Sample: A" }'],
      ["name_en: Sample, A", 'names: { en: "Sample, A" }'],
      ["name_en: Sample\n  A", "name_en: Sample\n  A"],
    ] as const;
    for (const [before, after] of cases) {
      const { "site.yaml": fixed } = settings(after, "");
      expect(await fixNames(settings(before, "code: 113307037368775858"), "site.yaml")).toBe(fixed);
    }
  });
});

/** Returns YAML with every field of a record, and of the records inside of it. */
function lines(
  schema: RecordSchema,
  nameOf: (key: string, schema: RecordSchema) => string,
  indent: string,
): string {
  const value = (shape: FieldShape): string => {
    if (shape.type === "list") return value(shape.item);
    return shape.type === "record" ? `\n${lines(shape.schema, nameOf, `${indent}  `)}` : "样例\n";
  };
  return Object.entries(schema.fields)
    .map(([key, { type }]) => `${indent}${nameOf(key, schema)}: ${value(type.shape)}`)
    .join("");
}
