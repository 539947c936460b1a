import { commentRule, keysByName, readFrontMatter, reportSchema, type YamlNode } from "../catalogue/index.js";
import { decodeLeniently } from "../documents/index.js";
import { defaultMessages } from "../i18n/index.js";

/** A report at an earlier time. Its content has not been checked and is only data to be shown. */
export interface Version {
  /** Values of the front matter as text, by English key; undefined when it cannot be read as YAML. */
  readonly fields: ReadonlyMap<string, string> | undefined;
  /** The front matter as text. */
  readonly head: string;
  readonly body: string;
  /** Whether it was a draft, and so not published. */
  readonly draft: boolean;
}

/** Reads any bytes as a report, as far as possible; undefined when they are not text. */
export function readVersion(bytes: Uint8Array): Version | undefined {
  const source = textOf(bytes);
  if (source === undefined) return undefined;
  const { data, issues, body } = readFrontMatter(source, defaultMessages);
  if (data?.kind === "map" && issues.every(({ rule }) => rule === commentRule)) {
    const keys = keysByName(reportSchema);
    const fields = new Map(
      data.entries.map(({ key, value }) => [keys.get(key.value) ?? key.value, plain(value)]),
    );
    return { fields, head: "", body, draft: isYes(fields.get("draft")) };
  }
  const [, head = "", rest = source] =
    /^---[^\n]*\n([\s\S]*?)\n---[^\n]*(?:\n|$)([\s\S]*)$/.exec(source) ?? [];
  const draft = /^(?:draft|草稿)\s*[:：]\s*["']?([^\s"'#]+)/m.exec(head === "" ? source : head);
  return { fields: undefined, head, body: rest, draft: isYes(draft?.[1]) };
}

/** Decodes text leniently, since old versions are only shown; undefined for binary data. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  return decodeLeniently(bytes).replace(/\r\n?/g, "\n");
}

function isYes(value: string | undefined): boolean {
  return value !== undefined && /^(?:true|是|yes|on|y|1)$/i.test(value.trim());
}

/** Deepest nesting of maps that is read: no field goes deeper. */
const deepest = 4;

function plain(node: YamlNode, depth = 0): string {
  if (node.kind === "scalar") return node.value;
  if (depth >= deepest) return "…";
  if (node.kind === "list") return node.items.map((item) => plain(item, depth + 1)).join("、");
  return node.entries.map(({ key, value }) => `${key.value}：${plain(value, depth + 1)}`).join("；");
}
