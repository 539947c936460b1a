import { diffArrays } from "diff";
import { compareWords, visible, wholly, type Part } from "./words.js";

/** A line with its changes, or a number of unchanged lines that are not shown. */
export type DiffBlock =
  | { readonly kind: "line"; readonly parts: readonly Part[] }
  | { readonly kind: "gap"; readonly lines: number };

/** Number of differences above which two texts are not compared: the time grows with its square. */
const mostEdits = 1000;

/** Number of pairs of lines up to which changed lines are matched. */
const mostPairs = 2500;

/** Characters shown of an unchanged line beside a change. */
const shownOfLine = 60;

/** Smallest share of common characters for which one line counts as a changed version of the other. */
const alike = 0.35;

/**
 * Compares two texts line by line, and matched lines word by word. Empty lines, which separate paragraphs, are not
 * reported.
 */
export function compareLines(before: string, after: string): DiffBlock[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const changes = diffArrays(old, now, { maxEditLength: mostEdits }) ?? [
    { value: old, removed: true, added: false },
    { value: now, removed: false, added: true },
  ];
  const blocks: DiffBlock[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    for (const parts of pairLines(removed, added)) blocks.push({ kind: "line", parts });
    [removed, added] = [[], []];
  };
  for (const [index, change] of changes.entries()) {
    if (change.removed) for (const token of change.value) removed.push(token);
    else if (change.added) for (const token of change.value) added.push(token);
    else {
      flush();
      for (const block of unchanged(change.value, index === 0, index === changes.length - 1))
        blocks.push(block);
    }
  }
  flush();
  return blocks;
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

/** Returns of unchanged lines the last before a change and the first after one. */
function unchanged(lines: readonly string[], first: boolean, last: boolean): DiffBlock[] {
  const [head, tail] = [first ? 0 : 1, last ? 0 : 1];
  if (lines.length <= head + tail) return lines.map(context);
  const gap: DiffBlock = { kind: "gap", lines: lines.length - head - tail };
  return [...lines.slice(0, head).map(context), gap, ...lines.slice(lines.length - tail).map(context)];
}

function context(line: string): DiffBlock {
  const characters = [...line];
  const text = visible(characters.slice(0, shownOfLine).join(""));
  const parts: Part[] = [{ kind: "same", text }];
  if (characters.length > shownOfLine) parts.push({ kind: "gap", text: "" });
  return { kind: "line", parts };
}

/** Combines removed and added lines, matched ones together. */
function pairLines(removed: readonly string[], added: readonly string[]): Part[][] {
  const pairs = matches(removed, added);
  const lines: Part[][] = [];
  let [at, to] = [0, 0];
  const until = (oldEnd: number, newEnd: number) => {
    for (; at < oldEnd; at += 1) lines.push(wholly(removed[at] ?? "", ""));
    for (; to < newEnd; to += 1) lines.push(wholly("", added[to] ?? ""));
  };
  for (const [old, now] of pairs) {
    until(old, now);
    lines.push(compareWords(removed[old] ?? "", added[now] ?? ""));
    [at, to] = [old + 1, now + 1];
  }
  until(removed.length, added.length);
  return lines;
}

/** Matches removed with added lines in order, so that the sum of similarities is largest. */
function matches(removed: readonly string[], added: readonly string[]): [number, number][] {
  const [rows, columns] = [removed.length, added.length];
  if (rows * columns > mostPairs) return [];
  const [olds, news] = [removed.map(pairsOf), added.map(pairsOf)];
  const likeness = olds.map((old) => news.map((now) => likenessOf(old, now)));
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const value = likeness[row]?.[column] ?? 0;
      const together = value < alike ? 0 : value + at(row + 1, column + 1);
      const line = best[row];
      if (line) line[column] = Math.max(together, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (at(row, column) === at(row + 1, column)) row += 1;
    else if (at(row, column) === at(row, column + 1)) column += 1;
    else {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    }
  }
  return pairs;
}

/** Counts each pair of adjacent characters. */
function pairsOf(line: string): Map<string, number> {
  const characters = [...line.slice(0, 4000)];
  const counts = new Map<string, number>();
  for (const [index, character] of characters.entries()) {
    const pair = character + (characters[index + 1] ?? "");
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/**
 * Returns the similarity, from 0 to 1. @see L. R. Dice, Measures of the Amount of Ecologic Association Between Species
 * (1945)
 */
function likenessOf(old: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): number {
  let common = 0;
  let all = 0;
  for (const [pair, count] of old) {
    common += Math.min(count, now.get(pair) ?? 0);
    all += count;
  }
  for (const count of now.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}
