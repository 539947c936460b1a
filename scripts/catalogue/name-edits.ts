import { readFileSync } from "node:fs";
import path from "node:path";
import { decode } from "./decode.js";
import type { Position } from "./diagnostic.js";
import { listContent } from "./list-content.js";
import { keysByName } from "./schema/field-names.js";
import { reportSchema } from "./schema/report.js";
import { settingsFileAt } from "./schema/settings-files.js";
import { pageSchema } from "./schema/site.js";
import type { FieldShape, RecordSchema } from "./schema/types.js";
import { readFrontMatter } from "./yaml/front-matter.js";
import type { ParsedYaml, YamlMap, YamlNode } from "./yaml/nodes.js";
import { parseYaml } from "./yaml/parse.js";
import type { Messages } from "../i18n/index.js";

/** The replacement of a field's name by another name of the same field. */
export interface NameEdit {
  readonly position: Position;
  /** The English key. */
  readonly key: string;
}

/**
 * The edits that give every field of a content folder its English key, by file: in front matter, in settings files, and
 * in the records inside them.
 *
 * Files that are not valid YAML are left out, and so are fields that are written under both names; loading the folder
 * reports those.
 *
 * @throws the file system's error when the folder or a file cannot be read
 */
export async function nameEdits(root: string, messages: Messages): Promise<Map<string, NameEdit[]>> {
  const { reports, pages, settings } = await listContent(root, messages);
  const result = new Map<string, NameEdit[]>();
  const add = (file: string, schema: RecordSchema | undefined, parse: (source: string) => ParsedYaml) => {
    const decoded = decode(readFileSync(path.join(root, file)), file, messages);
    if (!decoded.ok || !schema) return;
    const { root: node, issues } = parse(decoded.text);
    const edits = node && issues.length === 0 ? editsInRecords(node, schema) : [];
    if (edits.length > 0) result.set(file, edits);
  };
  for (const file of reports) add(file, reportSchema, (source) => parseFrontMatter(source, messages));
  for (const file of pages) add(file, pageSchema, (source) => parseFrontMatter(source, messages));
  for (const file of settings)
    add(file, settingsFileAt(file)?.schema, (source) => parseYaml(source, messages));
  return result;
}

function parseFrontMatter(source: string, messages: Messages): ParsedYaml {
  const { data: root, issues } = readFrontMatter(source, messages);
  return { root, issues };
}

/** The edits in one record, or in a list of records. */
function editsInRecords(node: YamlNode, schema: RecordSchema): NameEdit[] {
  if (node.kind === "list") return node.items.flatMap((item) => editsInRecords(item, schema));
  return node.kind === "map" ? editsInRecord(node, schema) : [];
}

function editsInRecord({ entries }: YamlMap, schema: RecordSchema): NameEdit[] {
  const keys = keysByName(schema);
  const written = new Set(entries.map(({ key }) => key.value));
  return entries.flatMap(({ key: { value: name, position }, value }) => {
    const key = keys.get(name);
    const field = key === undefined ? undefined : schema.fields[key];
    if (key === undefined || !field) return [];
    const below = editsInValue(value, field.type.shape);
    return key === name || written.has(key) ? below : [{ position, key }, ...below];
  });
}

function editsInValue(node: YamlNode, shape: FieldShape): NameEdit[] {
  if (shape.type === "list") return editsInValue(node, shape.item);
  return shape.type === "record" ? editsInRecords(node, shape.schema) : [];
}
