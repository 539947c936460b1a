import { diffArrays } from "diff";

/** A range of text that stayed, was removed or was added; a gap is a long unchanged range that is not shown. */
export interface Part {
  readonly kind: "same" | "removed" | "added" | "gap";
  readonly text: string;
}

/** Number of differences above which a line counts as new: the time grows with its square. */
const mostEdits = 1000;

/** Characters of an unchanged range inside of a line that are shown at each end of a gap. */
const shownAround = 40;

/** Most characters shown of one range that was removed or added. */
const longestChange = 10_000;

/** Matches single Han characters, words of other scripts, and numbers. */
const token = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:[.,]\p{N}+)*|\s+|./gsu;

/** Compares two lines word by word; Chinese, which has no spaces, character by character. */
export function compareWords(before: string, after: string): Part[] {
  const changes = diffArrays(before.match(token) ?? [], after.match(token) ?? [], {
    maxEditLength: mostEdits,
  });
  if (!changes) return wholly(before, after);
  const runs = changes.map(({ value, added, removed }): TokenRun => {
    return { kind: added ? "added" : removed ? "removed" : "same", tokens: value };
  });
  return joinSmall(runs).flatMap(({ kind, tokens }) => shown({ kind, text: tokens.join("") }));
}

/** Returns a line that was removed, one that was added, or both. */
export function wholly(before: string, after: string): Part[] {
  const parts: Part[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return parts.filter(({ text }) => text !== "").flatMap(shown);
}

interface TokenRun {
  readonly kind: "same" | "removed" | "added";
  readonly tokens: readonly string[];
}

/** Joins changes with only one unchanged character between them, which would make them harder to read. */
function joinSmall(runs: readonly TokenRun[]): TokenRun[] {
  const joined: TokenRun[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    if (removed.length > 0) joined.push({ kind: "removed", tokens: removed });
    if (added.length > 0) joined.push({ kind: "added", tokens: added });
    [removed, added] = [[], []];
  };
  for (const [index, { kind, tokens }] of runs.entries()) {
    if (kind === "removed") for (const token of tokens) removed.push(token);
    else if (kind === "added") for (const token of tokens) added.push(token);
    else if (isSmall(tokens) && removed.length > 0 && added.length > 0 && changesBoth(runs, index)) {
      for (const token of tokens) removed.push(token);
      for (const token of tokens) added.push(token);
    } else {
      flush();
      joined.push({ kind, tokens });
    }
  }
  flush();
  return joined;
}

function isSmall(tokens: readonly string[]): boolean {
  return tokens.length === 1 && !/\p{P}/u.test(tokens[0] ?? "");
}

function changesBoth(runs: readonly TokenRun[], index: number): boolean {
  const after = runs.slice(index + 1, index + 3).map(({ kind }) => kind);
  return after.includes("removed") && after.includes("added");
}

/** Returns what is shown of a range: invisible characters are named, and a long unchanged range is shortened. */
function shown({ kind, text }: Part): Part[] {
  const characters = [...text];
  if (kind !== "same") {
    const start = characters.slice(0, longestChange).join("");
    const part: Part = { kind, text: /^\s+$/.test(text) ? spaces(start) : visible(start) };
    return characters.length > longestChange ? [part, { kind: "gap", text: "" }] : [part];
  }
  if (characters.length <= 3 * shownAround) return [{ kind, text: visible(text) }];
  const [start, end] = [characters.slice(0, shownAround), characters.slice(-shownAround)];
  return [
    { kind, text: visible(start.join("")) },
    { kind: "gap", text: "" },
    { kind, text: visible(end.join("")) },
  ];
}

/** Characters that are invisible or change the direction of writing. */
const hidden =
  // eslint-disable-next-line no-control-regex -- these characters must be shown
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/** Returns a text with invisible characters replaced by their names. */
export function visible(text: string): string {
  return text.replace(hidden, (character) => {
    return `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`;
  });
}

/** Shows spaces as symbols, for a change of spaces alone. */
function spaces(text: string): string {
  return text.replaceAll(" ", "␣").replaceAll("\u3000", "□").replaceAll("\t", "⇥");
}
