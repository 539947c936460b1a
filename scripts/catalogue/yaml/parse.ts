import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  Parser,
  YAMLParseError,
} from "yaml";
import { limits } from "../../documents/index.js";
import type { Messages } from "../../i18n/index.js";
import { fileStart, type Edit, type Position } from "../diagnostic.js";
import { SourceLines } from "../source-lines.js";
import { trailingComments } from "./comments.js";
import { fastParse } from "./fast-parse.js";
import type { ParsedYaml, YamlEntry, YamlIssue, YamlNode, YamlScalar } from "./nodes.js";
import { Positions } from "./positions.js";
import { repairLine } from "./repair-line.js";
import { tooDeepAt } from "./size-limits.js";
import { EditedPositions, withEdits, wrongColons, type NestedNames } from "./wrong-colons.js";

/**
 * Reads YAML with the failsafe schema: maps, lists and text, nothing else.
 *
 * Anchors, aliases, tags and keys that are not text are refused: no metadata needs them, and they are how small
 * files become large ones. What exceeds the `limits` of size, depth, keys and items is an issue, too.
 *
 * Lines are counted from the start of the text.
 *
 * @param names of the records in the text: with them, lines with a wrong colon are found, and the rest is read as if
 * they were corrected
 */
export function parseYaml(source: string, messages: Messages, names?: NestedNames): ParsedYaml {
  if (source.length > limits.yamlCharacters) {
    const words = messages.yaml.tooLong(source.length, limits.yamlCharacters);
    return { root: undefined, issues: [{ position: fileStart, rule: "yaml", ...words }] };
  }
  const plain = fastParse(source);
  if (plain) return { root: plain, issues: [] };
  const edits = names ? wrongColons(source, names).slice(0, limits.yamlFaults) : [];
  if (edits.length > 0) return parseCorrected(source, edits, messages);
  const parsed = parseAnyYaml(source, messages);
  // A comment may also be the reason why the rest cannot be read: it may contain the end of a list.
  const issues = [...commentIssues(source, messages), ...parsed.issues];
  return { root: parsed.root, issues };
}

/** Reports lines with a wrong colon, and reads the text as if they were corrected. */
function parseCorrected(source: string, edits: readonly Edit[], messages: Messages): ParsedYaml {
  const corrected = withEdits(source, edits);
  const lines = corrected.split("\n");
  const positions = new EditedPositions(edits);
  const { root, issues } = parseYaml(corrected, messages);
  const words = messages.yaml.byCode["MULTILINE_IMPLICIT_KEY"] ?? messages.yaml.other;
  const colons = edits.map((edit): YamlIssue => {
    const { line, column, length } = edit;
    const position = { line, column, length };
    return { position, rule: "yaml", ...words, paste: lines[edit.line - 1] ?? "", fix: [edit] };
  });
  return {
    root: root && positions.node(root),
    issues: [...colons, ...issues.map((issue) => positions.issue(issue))],
    corrected: root !== undefined && issues.length === 0,
  };
}

/** The id of issues for comments after a value: of all issues, only these leave the values as the file says. */
export const commentRule = "yaml-comment";

/**
 * Returns an issue for each comment after a value: YAML ignores what follows ` #`, so text that was typed would be
 * lost.
 */
function commentIssues(source: string, messages: Messages): YamlIssue[] {
  const comments = trailingComments(source).slice(0, limits.yamlFaults);
  if (comments.length === 0) return [];
  const lines = new SourceLines(source);
  return comments.map(({ offset, before, comment, asValue, continues }) => {
    const position = lines.position(offset, offset + comment.length);
    const words = messages.yaml.trailingComment(comment, before.trimStart(), asValue?.trimStart());
    if (continues)
      return { position, rule: commentRule, message: words.message, hint: messages.yaml.continuedValue };
    const paste = asValue ?? `${/^[ \t]*/.exec(before)?.[0] ?? ""}${comment}\n${before}`;
    return { position, rule: commentRule, ...words, paste };
  });
}

/** Parses like parseYaml, but always with the YAML parser, never with fastParse. */
export function parseAnyYaml(source: string, messages: Messages): ParsedYaml {
  const positions = new Positions(source);
  const reader = new Reader(source, positions, messages);
  const tokens = [...new Parser(positions.counter.addNewLine).parse(source)];
  const deep = tooDeepAt(tokens);
  if (deep !== undefined) {
    const issue = { position: positions.at(deep), rule: "yaml", ...messages.yaml.tooDeep(limits.yamlDepth) };
    return { root: undefined, issues: [issue] };
  }
  const document = withoutStackTraces(() => compose(tokens, source.length));
  const root = document?.contents ? reader.read(document.contents) : undefined;
  const faults = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
  const syntax = reader.syntaxIssues(faults);
  if (syntax.length === 0)
    return { root: reader.repeated.length > 0 ? undefined : root, issues: reader.issues };
  // Of the rest only keys that are written twice are certain where the syntax is wrong.
  const lines = new Set(syntax.map(({ position }) => position.line));
  const repeated = reader.repeated.filter(({ position }) => !lines.has(position.line));
  return { root: undefined, issues: [...syntax, ...repeated] };
}

/**
 * Composes the first document; more than one is among its errors. Keys that are written twice are found by the reader:
 * the composer compares each key with all keys before it.
 */
function compose(tokens: readonly CST.Token[], length: number): Document.Parsed | undefined {
  const options = {
    schema: "failsafe",
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: false,
  } as const;
  let first: Document.Parsed | undefined;
  for (const document of new Composer(options).compose(tokens, true, length)) {
    if (first) {
      const [start, end] = document.range;
      first.errors.push(new YAMLParseError([start, end], "MULTIPLE_DOCS", "more than one document"));
      break;
    }
    first = document;
  }
  return first;
}

/**
 * Calls a function while errors get no stack traces. The YAML parser creates an error for each mistake, and their stack
 * traces take nine tenths of the time that hostile input costs.
 */
function withoutStackTraces<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Syntax errors that have one correction: the value in quotation marks, or spaces instead of tabs. */
const certainCodes: ReadonlySet<string> = new Set([
  "BLOCK_AS_IMPLICIT_KEY",
  "BAD_SCALAR_START",
  "TAB_AS_INDENT",
]);

class Reader {
  readonly issues: YamlIssue[] = [];
  /** Of these issues, those for keys that are written twice. */
  readonly repeated: YamlIssue[] = [];

  constructor(
    private readonly source: string,
    private readonly positions: Positions,
    private readonly messages: Messages,
  ) {}

  /** Returns an issue for the first fault of each line: further ones are usually consequences of it. */
  syntaxIssues(faults: readonly { code: string; pos: readonly [number, number] }[]): YamlIssue[] {
    const issues: YamlIssue[] = [];
    let last: number | undefined;
    for (const { code, pos } of faults) {
      const line = this.positions.lineOf(pos[0]);
      if (line === last) continue;
      last = line;
      issues.push(this.#syntaxIssue(code, pos));
      if (issues.length === limits.yamlFaults) break;
    }
    return issues;
  }

  #syntaxIssue(code: string, [start, end]: readonly [number, number]): YamlIssue {
    const known = this.messages.yaml.byCode[code] ?? this.messages.yaml.other;
    const certain = certainCodes.has(code) && (code === "TAB_AS_INDENT" || !this.#continues(start));
    const paste = code === "TAB_AS_INDENT" ? this.#withoutTabs(start) : this.repaired(start);
    return { position: this.positions.at(start, end), rule: "yaml", ...known, paste, certain };
  }

  private repaired(offset: number): string | undefined {
    return repairLine(this.#lineAt(offset));
  }

  /** Returns whether the line below is indented more, so that the value may go on there. */
  #continues(offset: number): boolean {
    const line = this.#lineAt(offset);
    const stop = this.source.indexOf("\n", offset);
    const next = stop < 0 ? "" : this.#lineAt(stop + 1);
    const indentOf = (text: string) => text.length - text.trimStart().length;
    return next.trim() !== "" && indentOf(next) > indentOf(line);
  }

  /** Returns the line with two spaces instead of each tab at its start. */
  #withoutTabs(offset: number): string {
    return this.#lineAt(offset).replace(/^[ \t]+/, (indent) => indent.replaceAll("\t", "  "));
  }

  #lineAt(offset: number): string {
    const start = this.source.lastIndexOf("\n", offset - 1) + 1;
    const stop = this.source.indexOf("\n", start);
    return this.source.slice(start, stop < 0 ? undefined : stop);
  }

  read(node: Node): YamlNode | undefined {
    const [start = 0, end = start] = node.range ?? [];
    const position = this.positions.at(start, end);
    if (isAlias(node) || ("anchor" in node && node.anchor) || node.tag) {
      this.issues.push({
        position,
        rule: "yaml",
        ...this.messages.yaml.aliasOrTag,
        paste: this.repaired(start),
        certain: !this.#continues(start),
      });
      return undefined;
    }
    if (isScalar(node)) return this.scalar(node.value, node.type, position);
    if (isSeq<Node>(node)) {
      if (node.items.length > limits.yamlItems) {
        const words = this.messages.yaml.tooManyItems(node.items.length, limits.yamlItems);
        this.issues.push({ position, rule: "yaml", ...words });
        return undefined;
      }
      return { kind: "list", position, items: node.items.flatMap((item) => this.read(item) ?? []) };
    }
    if (isMap<Node, Node | null>(node)) {
      if (node.items.length > limits.yamlKeys) {
        const words = this.messages.yaml.tooManyKeys(node.items.length, limits.yamlKeys);
        this.issues.push({ position, rule: "yaml", ...words });
        return undefined;
      }
      const entries = node.items.flatMap((pair) => this.entry(pair.key, pair.value));
      this.#reportRepeated(entries);
      return { kind: "map", position, entries };
    }
    return undefined;
  }

  private entry(keyNode: Node, valueNode: Node | null): YamlEntry[] {
    const key = this.read(keyNode);
    if (!key) return [];
    if (key.kind !== "scalar") {
      this.issues.push({ position: key.position, rule: "yaml", ...this.messages.yaml.keyNotText });
      return [];
    }
    const value: YamlNode | undefined = valueNode
      ? this.read(valueNode)
      : { kind: "scalar", value: "", position: key.position, plain: false };
    return value ? [{ key, value }] : [];
  }

  #reportRepeated(entries: readonly YamlEntry[]): void {
    const keys = new Set<string>();
    for (const { key } of entries) {
      const { line, column } = key.position;
      const words = this.messages.yaml.byCode["DUPLICATE_KEY"] ?? this.messages.yaml.other;
      const issue = { position: { line, column, length: 1 }, rule: "yaml", ...words };
      if (keys.has(key.value)) {
        this.issues.push(issue);
        this.repeated.push(issue);
      }
      keys.add(key.value);
    }
  }

  private scalar(value: unknown, type: string | undefined, position: Position): YamlScalar {
    return {
      kind: "scalar",
      value: typeof value === "string" ? value.trim() : "",
      position,
      plain: type === "PLAIN",
    };
  }
}
