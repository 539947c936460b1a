import { isMap, isScalar, isSeq, parseDocument, type Node } from "yaml";
import type { Messages } from "../../i18n/index.js";
import { labelMeaning } from "../metadata/labels.js";
import { type LabelledValue, type ParsedDocument } from "../types.js";
import { documentError } from "../faults.js";

/** Keys that other site generators use, and what they mean here. */
const foreignKeys: Readonly<Record<string, NonNullable<LabelledValue["key"]>>> = {
  date: "published",
  pubdate: "published",
  publishdate: "published",
  lastmod: "modified",
  updated: "modified",
  tags: "keywords",
  description: "summary",
  excerpt: "summary",
  author: "responsible_unit",
  name: "title",
};

/**
 * Reads Markdown: its body is kept byte for byte, its front matter is mapped to this catalogue's fields.
 *
 * YAML and simple `key = value` lines of TOML are read; engines that run code are never used.
 */
export function readMarkdown(source: string, messages: Messages): ParsedDocument {
  const { metadata, body } = partFrontMatter(source, messages);
  const heading = /^\s*#\s+(\S.*)\n?/.exec(body);
  const titled = metadata.some(({ key, label }) => (key ?? labelMeaning(label)) === "title");
  const title =
    !titled && heading
      ? { text: withoutClosingMark(heading[1] ?? ""), from: messages.importing.from.firstLines }
      : undefined;
  const rest = title && heading ? body.slice(heading[0].length) : body;
  return {
    format: "markdown",
    blocks: [{ kind: "markdown", text: rest }],
    metadata,
    title,
    omissions: [],
    notes: [],
  };
}

/** Removes the marks that may close a heading, `# 样例 #`. */
function withoutClosingMark(heading: string): string {
  const text = heading.trimEnd();
  return text.replace(/(?<!#)#+$/, "").trimEnd() || text;
}

function partFrontMatter(source: string, messages: Messages): { metadata: LabelledValue[]; body: string } {
  const yaml = /^---[ \t]*(?:yaml)?\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/.exec(source);
  if (yaml) return { metadata: fromYaml(yaml[1] ?? "", messages), body: source.slice(yaml[0].length) };
  const toml = /^\+\+\+\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/.exec(source);
  if (toml) return { metadata: fromToml(toml[1] ?? "", messages), body: source.slice(toml[0].length) };
  return { metadata: [], body: source };
}

function fromYaml(yaml: string, messages: Messages): LabelledValue[] {
  const document = parseDocument(yaml, { schema: "failsafe", prettyErrors: false });
  if (document.errors.length > 0 || (document.contents && !isMap(document.contents)))
    throw documentError(messages.yaml.other);
  const pairs = document.contents?.items ?? [];
  return pairs.flatMap(({ key, value }) => {
    const name = isScalar(key) && typeof key.value === "string" ? key.value : "";
    const [start = 0, end = 0] = value?.range ?? [];
    // A value that is neither text nor a list of words is listed unchanged, since it cannot be a field.
    return name === "" ? [] : foundAs(name, valueText(value) ?? yaml.slice(start, end), messages);
  });
}

/** Returns a scalar's text or a list's words; undefined for maps and aliases, which no field uses. */
function valueText(node: Node | null): string | undefined {
  if (isScalar(node)) return typeof node.value === "string" ? node.value : "";
  if (isSeq<Node>(node)) {
    const items = node.items.map((item) => (isScalar(item) ? valueText(item) : undefined));
    return items.every((item) => item !== undefined)
      ? items.filter((item) => item !== "").join("、")
      : undefined;
  }
  return undefined;
}

function fromToml(toml: string, messages: Messages): LabelledValue[] {
  return toml.split("\n").flatMap((line) => {
    const match = /^\s*([\w\p{Script=Han}-]+)\s*=(.*)$/u.exec(line);
    if (!match) return [];
    const value = (match[2] ?? "")
      .trim()
      .replace(/^\[|\]$/g, "")
      .replace(/"\s*,\s*"/g, "、")
      .replace(/^\s*["']|["']\s*$/g, "");
    return foundAs(match[1] ?? "", value, messages);
  });
}

function foundAs(name: string, value: string, messages: Messages): LabelledValue[] {
  const from = messages.importing.from.frontMatter(name);
  const keys = Object.keys(messages.fieldLabels) as NonNullable<LabelledValue["key"]>[];
  const key = keys.find((candidate) => candidate === name) ?? foreignKeys[name.toLowerCase()];
  return [key === undefined ? { label: name, value, from } : { label: name, value, from, key }];
}
