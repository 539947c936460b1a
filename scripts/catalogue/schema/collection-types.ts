import type { Messages } from "../../i18n/index.js";
import type { Position } from "../diagnostic.js";
import type { YamlIssue, YamlNode } from "../yaml/nodes.js";
import { quoted } from "../yaml/repair-line.js";
import { invalid, valid } from "./parsed-field.js";
import { oneLine } from "./scalar-types.js";
import type { FieldType, ParsedField } from "./types.js";

/**
 * Returns the type of a list that is written with one value on each line.
 *
 * @param suggest returns a list as YAML on one line for an author who wrote a single text instead; undefined if no
 * suggestion is possible
 */
export function list<T>(
  item: FieldType<T>,
  suggest: (value: string) => string | undefined = quoted,
): FieldType<readonly T[]> {
  return {
    shape: { type: "list", item: item.shape, single: false },
    parse(node, messages) {
      if (node.kind === "list") return parseItems(node.items, item, messages);
      if (node.kind !== "scalar") return invalid(node.position, messages.values.list);
      const only = suggest(node.value);
      return invalid(node.position, messages.values.list, {
        instead: only && `[${only}]`,
        certain: !/[、，,；;]/.test(node.value),
      });
    },
  };
}

/** Returns the type of a list for which an author may also write a single value. */
export function oneOrMany<T>(item: FieldType<T>): FieldType<readonly T[]> {
  return {
    shape: { type: "list", item: item.shape, single: true },
    parse(node, messages) {
      return parseItems(node.kind === "list" ? node.items : [node], item, messages);
    },
  };
}

/** Words: a YAML list, or one line separated by 、 , ， ; or ；. */
export const words: FieldType<readonly string[]> = {
  shape: { type: "words" },
  parse(node, messages) {
    if (node.kind === "list") return parseItems(node.items, oneLine(50), messages);
    if (node.kind === "map") return invalid(node.position, messages.values.words);
    return valid(
      node.value
        .split(/[、,，;；]/u)
        .map((word) => word.trim())
        .filter((word) => word !== ""),
    );
  },
};

/** Waivers: ids of rules that a report or page is exempt from, each with a reason. */
export const waivers: FieldType<ReadonlyMap<string, string>> = {
  shape: { type: "reasons", for: "rule" },
  parse: (node, messages) => parseReasons(node, messages),
};

/** Commits, by the first 7 or more digits of their hashes, each with a reason. */
export const withheldCommits: FieldType<ReadonlyMap<string, string>> = {
  shape: { type: "reasons", for: "commit" },
  parse(node, messages) {
    const parsed = parseReasons(node, messages);
    const wrong =
      node.kind === "map" ? node.entries.filter(({ key }) => !/^[0-9a-f]{7,64}$/.test(key.value)) : [];
    if (parsed.ok && wrong.length === 0) return parsed;
    return invalid(wrong[0]?.key.position ?? node.position, messages.values.commits);
  },
};

function parseReasons(node: YamlNode, messages: Messages): ParsedField<ReadonlyMap<string, string>> {
  if (node.kind !== "map") return invalid(node.position, messages.values.pairs);
  const issues: YamlIssue[] = [];
  const reasons = new Map<string, string>();
  for (const { key, value } of node.entries) {
    if (value.kind === "scalar" && value.value !== "") reasons.set(key.value, value.value);
    else issues.push({ position: key.position, ...messages.values.pairs });
  }
  return issues.length > 0 ? { ok: false, issues } : valid(reasons);
}

/** The severities that site.yaml may set for a rule. */
export const severitySettings = ["error", "warning", "info", "off"] as const;

/** The severity of a rule in site.yaml. */
export interface SeveritySetting {
  readonly value: (typeof severitySettings)[number];
  readonly position: Position;
}

/** Severities of rules, by their ids. The check reports ids that belong to no rule. */
export const ruleSeverities: FieldType<ReadonlyMap<string, SeveritySetting>> = {
  shape: { type: "severities", values: severitySettings },
  parse(node, messages) {
    if (node.kind !== "map") return invalid(node.position, messages.values.strictness);
    const issues: YamlIssue[] = [];
    const severities = new Map<string, SeveritySetting>();
    for (const { key, value: setting } of node.entries) {
      const value = severitySettings.find((word) => setting.kind === "scalar" && word === setting.value);
      if (value) severities.set(key.value, { value, position: key.position });
      else issues.push({ position: setting.position, ...messages.values.strictness });
    }
    return issues.length > 0 ? { ok: false, issues } : valid(severities);
  },
};

function parseItems<T>(
  nodes: readonly YamlNode[],
  item: FieldType<T>,
  messages: Messages,
): ParsedField<readonly T[]> {
  const values: T[] = [];
  const issues: YamlIssue[] = [];
  let failed = false;
  for (const node of nodes) {
    const parsed = item.parse(node, messages);
    for (const issue of parsed.issues ?? []) issues.push(issue);
    if (parsed.ok) values.push(parsed.value);
    else failed = true;
  }
  return failed ? { ok: false, issues } : { ok: true, value: values, issues };
}
