import { readFileSync } from "node:fs";
import path from "node:path";
import { decode } from "./decode.js";
import type { Edit } from "./diagnostic.js";
import { listContent } from "./list-content.js";
import { fieldName, formerNames, keysByName, namingOf, type Naming } from "./schema/field-names.js";
import { reportSchema } from "./schema/report.js";
import { settingsFileAt } from "./schema/settings-files.js";
import { pageSchema } from "./schema/site.js";
import type { FieldShape, RecordSchema } from "./schema/types.js";
import { trailingComments } from "./yaml/comments.js";
import { readFrontMatter } from "./yaml/front-matter.js";
import type { ParsedYaml, YamlEntry, YamlMap, YamlNode } from "./yaml/nodes.js";
import { parseYaml } from "./yaml/parse.js";
import type { Messages } from "../i18n/index.js";
import { quoted } from "./yaml/repair-line.js";

/**
 * Returns the edits by which each file of a content folder writes all its fields under English keys, or all under
 * labels, whichever it writes most: in front matter, in settings files, and in nested records. By file.
 *
 * Files that are not valid YAML are left out, and so are fields written under both names; loading the folder reports
 * those.
 *
 * @throws the file system's error when the folder or a file cannot be read
 */
export function nameEdits(root: string, messages: Messages): Map<string, Edit[]> {
  const { reports, pages, settings } = listContent(root, messages);
  const result = new Map<string, Edit[]>();
  const add = (file: string, schema: RecordSchema | undefined, parse: (source: string) => ParsedYaml) => {
    const decoded = decode(readFileSync(path.join(root, file)), file, messages);
    if (!decoded.ok || !schema) return;
    const { root: node, issues } = parse(decoded.text);
    const edits =
      node && issues.length === 0
        ? editsInRecords(node, schema, namingOf(schema, node))
        : commentEdits(decoded.text, schema);
    if (edits.length > 0) result.set(file, edits);
  };
  for (const file of reports) add(file, reportSchema, (source) => parseFrontMatter(source, messages));
  for (const file of pages) add(file, pageSchema, (source) => parseFrontMatter(source, messages));
  for (const file of settings)
    add(file, settingsFileAt(file)?.schema, (source) => parseYaml(source, messages));
  return result;
}

/** Fields that nobody writes a comment in: what follows a `#` is a part of the value. */
const uncommented = new Set(["title", "summary", "keywords"]);

/** Returns the edits that make comments after such values a part of them. Settings files have no such fields. */
function commentEdits(text: string, schema: RecordSchema): Edit[] {
  const end = text.indexOf("\n---", 3);
  if (!text.startsWith("---\n") || end < 0) return [];
  const yaml = text.slice(4, end + 1);
  const lines = yaml.split("\n");
  const keys = keysByName(schema);
  return trailingComments(yaml).flatMap(({ line, asValue }) => {
    let name: string | undefined;
    for (let at = line; at >= 0 && name === undefined; at -= 1)
      name = /^([^\s#:-][^:]*):/.exec(lines[at] ?? "")?.[1];
    if (asValue === undefined || !uncommented.has(keys.get(name ?? "") ?? "")) return [];
    // The front matter starts in line 2.
    return [{ line: line + 2, column: 1, length: [...(lines[line] ?? "")].length, text: asValue }];
  });
}

function parseFrontMatter(source: string, messages: Messages): ParsedYaml {
  const { data: root, issues } = readFrontMatter(source, messages);
  return { root, issues };
}

/** Returns the edits for one record, or for a list of records. */
function editsInRecords(node: YamlNode, schema: RecordSchema, naming: Naming): Edit[] {
  if (node.kind === "list") return node.items.flatMap((item) => editsInRecords(item, schema, naming));
  return node.kind === "map" ? editsInRecord(node, schema, naming) : [];
}

function editsInRecord({ entries }: YamlMap, schema: RecordSchema, naming: Naming): Edit[] {
  const keys = keysByName(schema);
  const former = formerNames(schema);
  const written = entries.map(({ key: { value } }) => former.get(value)?.key ?? keys.get(value));
  return entries.flatMap((entry, index): Edit[] => {
    const { value: name, position } = entry.key;
    const key = written[index];
    const field = key === undefined ? undefined : schema.fields[key];
    if (key === undefined || !field || written.indexOf(key) !== written.lastIndexOf(key)) return [];
    const language = former.get(name)?.language;
    const wanted = fieldName(schema, key, naming);
    if (language !== undefined) return editOfFormerName(entry, wanted, language);
    const below = editsInValue(entry.value, field.type.shape, naming);
    return wanted === name ? below : [{ length: 1, ...position, text: wanted }, ...below];
  });
}

/**
 * Rewrites `name_en: Guide` as `names: { en: Guide }`; a value that is not on the line of its name is left unchanged.
 */
function editOfFormerName({ key, value }: YamlEntry, newName: string, language: string): Edit[] {
  if (value.kind !== "scalar" || value.value === "" || value.position.line !== key.position.line) return [];
  const { position, value: text, plain } = value;
  const length = [...text].length + (plain ? 0 : 2);
  if (position.length !== length) return []; // the value spans lines or has escapes
  const written = plain && !/[,[\]{}]/.test(text) ? text : quoted(text);
  const end = position.column + length;
  return [
    {
      ...key.position,
      length: end - key.position.column,
      text: `${newName}: { ${language}: ${written} }`,
    },
  ];
}

function editsInValue(node: YamlNode, shape: FieldShape, naming: Naming): Edit[] {
  if (shape.type === "list") return editsInValue(node, shape.item, naming);
  return shape.type === "record" ? editsInRecords(node, shape.schema, naming) : [];
}
