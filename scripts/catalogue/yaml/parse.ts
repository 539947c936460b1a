import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from "yaml";
import type { Messages } from "../../i18n/index.js";
import type { Position } from "../diagnostic.js";
import { fastParse } from "./fast-parse.js";
import type { ParsedYaml, YamlEntry, YamlIssue, YamlNode, YamlScalar } from "./nodes.js";
import { repairLine } from "./repair-line.js";

/**
 * Reads YAML with the failsafe schema: maps, lists and text, nothing else.
 *
 * Anchors, aliases, tags and keys that are not text are refused: no metadata needs them, and they are how small
 * files become large ones.
 *
 * @param firstLine the line of the file on which the text starts, from 1
 */
export function parseYaml(source: string, messages: Messages, firstLine = 1): ParsedYaml {
  const plain = fastParse(source, firstLine);
  if (plain) return { root: plain, issues: [] };
  return parseAnyYaml(source, messages, firstLine);
}

/** Like parseYaml, but always with the YAML parser, never with fastParse. */
export function parseAnyYaml(source: string, messages: Messages, firstLine = 1): ParsedYaml {
  const counter = new LineCounter();
  const document = parseDocument(source, {
    schema: "failsafe",
    lineCounter: counter,
    uniqueKeys: true,
    prettyErrors: false,
    keepSourceTokens: false,
  });
  const reader = new Reader(source, counter, firstLine - 1, messages);
  const issues: YamlIssue[] = [];
  for (const { code, pos } of [...document.errors, ...document.warnings]) {
    const issue = reader.syntaxIssue(code, pos);
    // Further errors in the same line are usually consequences of the first.
    if (issues.at(-1)?.position.line !== issue.position.line) issues.push(issue);
  }
  if (issues.length > 0) return { root: undefined, issues };
  const root = document.contents ? reader.read(document.contents) : undefined;
  return { root, issues: reader.issues };
}

class Reader {
  readonly issues: YamlIssue[] = [];

  constructor(
    private readonly source: string,
    private readonly counter: LineCounter,
    private readonly lineOffset: number,
    private readonly messages: Messages,
  ) {}

  position(offset: number, end = offset + 1): Position {
    const { line, col } = this.counter.linePos(offset);
    const lineStart = offset - (col - 1);
    const stop = this.source.indexOf("\n", offset);
    const until = Math.min(end, stop < 0 ? this.source.length : stop);
    return {
      line: line + this.lineOffset,
      column: [...this.source.slice(lineStart, offset)].length + 1,
      length: Math.max(1, [...this.source.slice(offset, until)].length),
    };
  }

  syntaxIssue(code: string, [start, end]: readonly [number, number]): YamlIssue {
    const known = this.messages.yaml.byCode[code] ?? this.messages.yaml.other;
    return { position: this.position(start, end), rule: "yaml", ...known, paste: this.repaired(start) };
  }

  private repaired(offset: number): string | undefined {
    const start = this.source.lastIndexOf("\n", offset - 1) + 1;
    const stop = this.source.indexOf("\n", start);
    return repairLine(this.source.slice(start, stop < 0 ? undefined : stop));
  }

  read(node: Node): YamlNode | undefined {
    const [start = 0, end = start] = node.range ?? [];
    const position = this.position(start, end);
    if (isAlias(node) || ("anchor" in node && node.anchor) || node.tag) {
      this.issues.push({
        position,
        rule: "yaml",
        ...this.messages.yaml.aliasOrTag,
        paste: this.repaired(start),
      });
      return undefined;
    }
    if (isScalar(node)) return this.scalar(node.value, node.type, position);
    if (isSeq<Node>(node)) {
      return { kind: "list", position, items: node.items.flatMap((item) => this.read(item) ?? []) };
    }
    if (isMap<Node, Node | null>(node)) {
      return {
        kind: "map",
        position,
        entries: node.items.flatMap((pair) => this.entry(pair.key, pair.value)),
      };
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

  private scalar(value: unknown, type: string | undefined, position: Position): YamlScalar {
    return {
      kind: "scalar",
      value: typeof value === "string" ? value.trim() : "",
      position,
      plain: type === "PLAIN",
    };
  }
}
