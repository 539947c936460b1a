import { diffArrays } from "diff";

/** A stretch of text that stayed, went or came; a gap stands for a long stretch that stayed and is not shown. */
export interface Part {
  readonly kind: "same" | "removed" | "added" | "gap";
  readonly text: string;
}

/** Differences above which a line counts as a new one: comparing takes the square of them. */
const mostEdits = 1000;

/** Characters of an unchanged stretch inside a line that are shown at each end of a gap. */
const shownAround = 40;

/** Characters of one stretch that went or came that are shown. */
const longestChange = 10_000;

/** Han characters one by one; of other scripts words, of digits numbers. */
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

/** A line that went, one that came, or both. */
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

/** One character that stayed by chance between two changes makes them harder to read: it is taken for changed. */
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
    if (kind === "removed") removed.push(...tokens);
    else if (kind === "added") added.push(...tokens);
    else if (isSmall(tokens) && removed.length > 0 && added.length > 0 && changesBoth(runs, index)) {
      removed.push(...tokens);
      added.push(...tokens);
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

/** What is shown of a stretch: nothing hidden in it, and not all of it where it is long and stayed. */
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

/** Characters that show nothing, or turn the direction of what follows. */
const hidden =
  // eslint-disable-next-line no-control-regex -- these are what must not stay hidden
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/** A text in which nothing is hidden: what shows nothing is named. */
export function visible(text: string): string {
  return text.replace(hidden, (character) => {
    return `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`;
  });
}

/** Spaces as signs, where they are all that changed. */
function spaces(text: string): string {
  return text.replaceAll(" ", "␣").replaceAll("\u3000", "□").replaceAll("\t", "⇥");
}
