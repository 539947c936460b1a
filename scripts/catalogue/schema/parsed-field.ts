import type { Position } from "../diagnostic.js";
import type { YamlIssue } from "../yaml/nodes.js";
import type { ParsedField } from "./types.js";

export function valid<T>(value: T): ParsedField<T> {
  return { ok: true, value };
}

export function invalid(
  position: Position,
  words: { readonly message: string; readonly hint: string },
  more: Pick<YamlIssue, "rule" | "instead" | "paste" | "certain"> = {},
): { readonly ok: false; readonly issues: readonly YamlIssue[] } {
  return { ok: false, issues: [{ position, ...more, ...words }] };
}
