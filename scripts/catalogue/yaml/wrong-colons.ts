import { isMap, isScalar, parseDocument } from "yaml";
import type { Edit, Position } from "../diagnostic.js";
import type { YamlIssue, YamlNode } from "./nodes.js";
import { quoted } from "./repair-line.js";

/** The names in a record whose values are records themselves; `any`: a map with names of any kind. */
export interface NestedNames {
  readonly get: (name: string) => NestedNames | "any" | undefined;
}

/**
 * Returns the edits of lines `name：value` and `name:value`, whose colon YAML does not read as one, so that all of them
 * are reported at once. A line that continues a text is none of them.
 *
 * @param names of the records in the text
 */
export function wrongColons(source: string, names: NestedNames): Edit[] {
  if (!/：|:(?=\S)/.test(source)) return [];
  const edits: Edit[] = [];
  /** Columns at which names may begin, innermost last. */
  const levels: { indent: number; names: NestedNames | "any" }[] = [{ indent: 0, names }];
  let below: NestedNames | "any" | undefined;
  for (const [index, line] of source.split("\n").entries()) {
    const spaces = /^ */.exec(line)?.[0] ?? "";
    const dashes = /^(?:- +)*/.exec(line.slice(spaces.length))?.[0] ?? "";
    const content = line.slice(spaces.length + dashes.length);
    if (content.trim() === "" || content.startsWith("#")) continue;
    while (levels.length > 1 && (levels.at(-1)?.indent ?? 0) > spaces.length) levels.pop();
    const last = levels.at(-1);
    const mayOpen = spaces.length > (last?.indent ?? 0) || (dashes !== "" && spaces.length === last?.indent);
    if (below !== undefined && mayOpen) levels.push({ indent: spaces.length, names: below });
    below = undefined;
    const level = levels.at(-1);
    if (level?.indent !== spaces.length) continue;
    const indent = spaces.length + dashes.length;
    if (dashes !== "") levels.push({ indent, names: level.names });
    const { name, gap, colon, value } = nameOf(content) ?? {};
    if (name === undefined || gap === undefined || colon === undefined || value === undefined) continue;
    if (value === "") below = level.names === "any" ? undefined : level.names.get(name);
    if (colon === ":" && (value === "" || content.charAt(name.length + gap.length + 1) === " ")) continue;
    const column = indent + [...name].length + 1;
    edits.push({ line: index + 1, column, ...correction(content.slice(name.length), value, name) });
  }
  return edits;
}

/** Most characters of a name. */
const longestName = 30;

function nameOf(content: string) {
  const [whole = "", name = "", gap = "", colon = ""] =
    /^([\p{L}\p{N}_-]+)([ \t\u3000]*)([:：])/u.exec(content) ?? [];
  const value = content.slice(whole.length).trim();
  return name === "" || name.length > longestName ? undefined : { name, gap, colon, value };
}

/** Returns the replacement of the colon, or of colon and value where the value needs quotation marks. */
function correction(rest: string, value: string, name: string): Pick<Edit, "length" | "text"> {
  const before = rest.length - rest.trimEnd().length;
  if (value === "") return { length: [...rest].length, text: ":" };
  if (readsAs(`${name}: ${value}`, value))
    return { length: [...rest].length - [...value].length - before, text: ": " };
  return { length: [...rest].length, text: `: ${quoted(value)}` };
}

/** Returns whether YAML reads a line as a name with this text, or with a list or text in its own marks. */
function readsAs(line: string, value: string): boolean {
  if (/^[|>][+-]?\d?$|^[[{]/.test(value)) return true;
  if (/^[&*!]| #/.test(value)) return false;
  const { contents, errors } = parseDocument(line, { schema: "failsafe", prettyErrors: false });
  if (errors.length > 0 || !isMap(contents)) return false;
  const [{ value: node } = {}] = contents.items;
  return isScalar(node) && (node.value === value || /^(["']).*\1$/.test(value));
}

/** Applies edits of different lines to a text. */
export function withEdits(source: string, edits: readonly Edit[]): string {
  const lines = source.split("\n");
  for (const { line, column, length, text } of edits) {
    const characters = [...(lines[line - 1] ?? "")];
    characters.splice(column - 1, length, text);
    lines[line - 1] = characters.join("");
  }
  return lines.join("\n");
}

/** Converts positions in the edited text to positions in the text before its edits. */
export class EditedPositions {
  readonly #edits: ReadonlyMap<number, Edit>;

  constructor(edits: readonly Edit[]) {
    this.#edits = new Map(edits.map((edit) => [edit.line, edit]));
  }

  issue(issue: YamlIssue): YamlIssue {
    return { ...issue, position: this.#position(issue.position) };
  }

  node(node: YamlNode): YamlNode {
    const position = this.#position(node.position);
    if (node.kind === "scalar") return { ...node, position };
    if (node.kind === "list") return { ...node, position, items: node.items.map((item) => this.node(item)) };
    const entries = node.entries.map(({ key, value }) => {
      return { key: { ...key, position: this.#position(key.position) }, value: this.node(value) };
    });
    return { ...node, position, entries };
  }

  #position(position: Position): Position {
    const edit = this.#edits.get(position.line);
    if (!edit || position.column <= edit.column) return position;
    const written = [...edit.text].length;
    if (position.column >= edit.column + written)
      return { ...position, column: position.column - written + edit.length };
    return { line: position.line, column: edit.column, length: edit.length };
  }
}
