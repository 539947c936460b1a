import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import {
  canonicalLabel,
  pageSchema,
  reportSchema,
  settingsFiles,
  type FieldShape,
  type RecordSchema,
} from "../../scripts/catalogue/index.js";
import { applyFixes, fieldNameEdits, writeFixes } from "../../scripts/check/index.js";
import { checkFolder, contentFolder, removeFolders } from "../support/check/check-folder.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

afterEach(removeFolders);

/** Corrects the names of fields in a content folder, and returns one of its files. */
async function fixNames(files: Readonly<Record<string, string>>, file: string): Promise<string> {
  const folder = await contentFolder(files);
  writeFixes(applyFixes([], folder, await fieldNameEdits(folder, defaultMessages)), folder);
  return readFile(path.join(folder, file), "utf8");
}

describe("`check --fix` gives every field its English key", () => {
  test("in the records inside site.yaml", async () => {
    const site = [
      "网站名称: 样例目录",
      "发布机构: 样例乡",
      "网址: https://example.gov.cn",
      "法定公开事项:",
      "  起始年度: 2018",
      "  截至日期: 2024-12-31",
      "联系方式: { 受理机构: 样例乡政府, 联系电话: 0000-00000000 }",
      "联合目录:",
      "  - { 名称: 甲县示例, 网址: https://jia.example.cn/gongkai/ }",
      "  - 名称: 乙县示例",
      "    网址: https://yi.example.cn/",
      "网页编辑:",
      "  代码托管: github",
      "  仓库: a/b # 分支: main",
      "  先审后发: 是",
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
      "  repository: a/b # 分支: main",
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
  test.each(files)("in every field of %s and of the records inside", async (file, schema, contentOf) => {
    const labelled = contentOf(lines(schema, (key, inner) => canonicalLabel(inner, key), ""));
    expect(await fixNames({ [file]: labelled }, file)).toBe(contentOf(lines(schema, (key) => key, "")));
  });
});

/** YAML with every field of a record, and of the records inside it. */
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
