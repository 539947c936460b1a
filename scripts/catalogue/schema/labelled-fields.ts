import { readFileSync } from "node:fs";
import path from "node:path";
import { canonicalLabels } from "../../i18n/index.js";
import { agencyFields, citedRuleFields, topicFields } from "./vocabularies.js";
import { decode } from "../decode.js";
import type { Position } from "../diagnostic.js";
import type { FieldTable } from "./read-record.js";
import { listContent } from "../list-content.js";
import { readFrontMatter } from "../yaml/front-matter.js";
import { attachmentFields, knownFaultFields, reportFields } from "./report.js";
import { contactFields, pageFields, siteFields } from "./site.js";
import { parseYaml, type YamlMap, type YamlNode } from "../yaml/parse.js";

/** A field that is written by its Chinese label, and the English key of the same field. */
export interface LabelledField {
  readonly position: Position;
  readonly key: string;
}

interface Names {
  readonly table: FieldTable;
  readonly labels: Readonly<Record<string, string>>;
  /** Records inside a record, by the English key of the field that holds them. */
  readonly inner?: Readonly<Record<string, Names>>;
}

const reportNames: Names = {
  table: reportFields,
  labels: canonicalLabels.fieldLabels,
  inner: {
    attachments: { table: attachmentFields, labels: canonicalLabels.attachmentLabels },
    known_faults: { table: knownFaultFields, labels: canonicalLabels.knownFaultLabels },
  },
};
const pageNames: Names = { table: pageFields, labels: canonicalLabels.pageLabels };
const settingsNames: Readonly<Record<string, Names>> = {
  "site.yaml": {
    table: siteFields,
    labels: canonicalLabels.siteLabels,
    inner: { contact: { table: contactFields, labels: canonicalLabels.contactLabels } },
  },
  "agencies.yaml": { table: agencyFields, labels: canonicalLabels.agencyLabels },
  "topics.yaml": { table: topicFields, labels: canonicalLabels.topicLabels },
  "rules-cited.yaml": { table: citedRuleFields, labels: canonicalLabels.citedRuleLabels },
};

/**
 * Where a content folder writes fields by their Chinese labels, by file. Files that cannot be read as YAML are left
 * out, and so are fields that are there under both names: loading the folder says what is wrong with them.
 *
 * @throws the file system's error when the folder or a file cannot be read
 */
export async function labelledFields(root: string): Promise<Map<string, LabelledField[]>> {
  const { reports, pages, settings } = await listContent(root);
  const result = new Map<string, LabelledField[]>();
  for (const file of [...reports, ...pages, ...settings]) {
    const decoded = decode(readFileSync(path.join(root, file)), file);
    const found = decoded.ok ? labelledIn(file, decoded.text) : [];
    if (found.length > 0) result.set(file, found);
  }
  return result;
}

function labelledIn(file: string, source: string): LabelledField[] {
  const settings = settingsNames[file];
  const { root, issues } = settings ? parseYaml(source) : frontMatter(source);
  if (issues.length > 0 || !root) return [];
  return inNode(root, settings ?? (file.startsWith("pages/") ? pageNames : reportNames));
}

function frontMatter(source: string) {
  const { data: root, issues } = readFrontMatter(source);
  return { root, issues };
}

function inNode(node: YamlNode, names: Names): LabelledField[] {
  if (node.kind === "list") return node.items.flatMap((item) => inNode(item, names));
  return node.kind === "map" ? inMap(node, names) : [];
}

function inMap({ entries }: YamlMap, { table, labels, inner }: Names): LabelledField[] {
  const there = new Set(entries.map(({ key }) => key.value));
  return entries.flatMap(({ key: { value: name, position }, value }) => {
    const key = Object.keys(table).find((one) => one === name || labels[one] === name);
    if (key === undefined) return [];
    const names = inner?.[key];
    const below = names ? inNode(value, names) : [];
    return key === name || there.has(key) ? below : [{ position, key }, ...below];
  });
}
