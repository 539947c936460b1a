import type { Edit, Position, Severity } from "../diagnostic.js";

/** A node of a YAML document as this program reads it: every scalar is text, and every node has its position. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: "scalar";
  readonly value: string;
  readonly position: Position;
  /** Whether the file contains the value literally, so that an offset in the value is an offset in the line. */
  readonly plain: boolean;
}

export interface YamlList {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
  readonly position: Position;
}

export interface YamlMap {
  readonly kind: "map";
  readonly entries: readonly YamlEntry[];
  readonly position: Position;
}

export interface YamlEntry {
  readonly key: YamlScalar;
  readonly value: YamlNode;
}

/** What is wrong with a value, before its file is known. `locate` converts it to a Diagnostic. */
export interface YamlIssue {
  readonly position: Position;
  readonly message: string;
  readonly hint: string;
  /** The rule's id; `schema` by default. */
  readonly rule?: string | undefined;
  /** `error` by default. */
  readonly severity?: Severity | undefined;
  /** The text that probably belongs there, if there is a suggestion. */
  readonly instead?: string | undefined;
  /** Corrected lines, ready to paste; by default the line with `instead` in it. */
  readonly paste?: string | undefined;
  /** Whether `instead`, or a `paste` of one line, is all that can have been meant, so that `--fix` writes it. */
  readonly certain?: boolean | undefined;
  /** Edits that `--fix` makes, where they are not the whole line or the position. */
  readonly fix?: readonly Edit[] | undefined;
}

export interface ParsedYaml {
  /** Undefined when the text is empty or cannot be read. */
  readonly root: YamlNode | undefined;
  readonly issues: readonly YamlIssue[];
  /** Whether `root` is what the text says after the only possible correction of each issue. */
  readonly corrected?: boolean;
}
