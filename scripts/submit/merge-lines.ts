import { diffArrays } from "diff";

/** Lines of the common base that one side has replaced. */
interface Hunk {
  /** Index of the first replaced line. */
  readonly start: number;
  /** Index after the last replaced line; equal to `start` where lines were only added. */
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * Merges two versions of a text that have a common base, line by line.
 *
 * @param keepsAdditions whether lines that both sides have added in one position are all kept, theirs first: in a list of
 * agencies or topics they are two entries
 * @returns undefined when both have changed the same or adjacent lines in different ways
 */
export function mergeLines(
  base: string,
  mine: string,
  theirs: string,
  keepsAdditions = false,
): string | undefined {
  const lines = linesOf(base);
  const [own, others] = [hunks(lines, linesOf(mine)), hunks(lines, linesOf(theirs))];
  const merged: string[] = [];
  let at = 0;
  while (own.length > 0 || others.length > 0) {
    const [first, second] = [own[0], others[0]];
    if (first && second && touch(first, second)) {
      if (isSame(first, second)) others.shift();
      else if (keepsAdditions && isAddition(first) && isAddition(second)) {
        merged.push(...lines.slice(at, second.start), ...second.lines);
        at = second.start;
        others.shift();
      } else return undefined;
    }
    const next = !second || (first && first.start <= second.start) ? own.shift() : others.shift();
    if (!next) break;
    merged.push(...lines.slice(at, next.start), ...next.lines);
    at = next.end;
  }
  return [...merged, ...lines.slice(at)].join("");
}

/** Splits a text into lines with their line ends. */
export function linesOf(text: string): string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

function hunks(base: readonly string[], changed: readonly string[]): Hunk[] {
  const found: Hunk[] = [];
  let at = 0;
  let open: { start: number; end: number; lines: string[] } | undefined;
  for (const { value, added, removed } of diffArrays([...base], [...changed])) {
    if (!added && !removed) {
      if (open) found.push(open);
      open = undefined;
      at += value.length;
      continue;
    }
    open ??= { start: at, end: at, lines: [] };
    if (added) open.lines.push(...value);
    else {
      at += value.length;
      open.end = at;
    }
  }
  return open ? [...found, open] : found;
}

function touch(one: Hunk, other: Hunk): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function isAddition({ start, end }: Hunk): boolean {
  return start === end;
}

function isSame(one: Hunk, other: Hunk): boolean {
  return one.start === other.start && one.end === other.end && one.lines.join("") === other.lines.join("");
}
