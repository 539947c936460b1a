import { documentTerms } from "../../i18n/index.js";
import { plainText, type TextBlock } from "../types.js";
import { markerOf, type Marker } from "./markers.js";

/** Most characters of a line that can be a heading; longer ones are sentences. */
const longestHeading = 60;
/** Matches a heading on a line of its own that ends with a full stop. */
const longestClosed = 30;
/** Matches the heading part of a run-in heading, up to its full stop. */
const longestRunIn = 45;

const endsAsSentence = /[。；;：:，,、！!]\s*$/u;
const isSentence = new RegExp(documentTerms.noRunIn, "u");
const endsAsItem = /[；;，,、]\s*$/u;

/** A line with the heading that it is or contains. */
export interface HeadedBlock {
  readonly block: TextBlock;
  /** From 1; undefined for text. */
  readonly level?: number;
  /** Number of characters of the line that are the heading, when text follows on the same line. */
  readonly runIn?: number;
}

interface HeadingCandidate {
  readonly index: number;
  readonly marker: Marker;
  readonly line: string;
}

/**
 * Finds the headings among numbered lines.
 *
 * A number alone does not make a heading: items of laws and of lists of attachments are numbered in the same way. Lines
 * with the same style of numbers below one heading are judged together: they are items when one of them ends with ； or
 * when most of them have no text below them.
 */
export function findHeadings(blocks: readonly TextBlock[]): HeadedBlock[] {
  const candidates = blocks.flatMap((block, index): HeadingCandidate[] => {
    if (block.kind !== "paragraph" || block.plain || block.level !== undefined) return [];
    const line = plainText(block.runs).trim();
    const marker = markerOf(line);
    return marker ? [{ index, marker, line }] : [];
  });
  const result: HeadedBlock[] = blocks.map((block) =>
    block.kind === "paragraph" && block.level !== undefined ? { block, level: block.level } : { block },
  );
  const depths = depthsOf(candidates.map(({ marker }) => marker));
  for (const group of siblings(candidates)) {
    if (group.some(({ line }) => endsAsItem.test(line))) continue;
    const shapes = group.map((candidate) => shapeOf(candidate, blocks));
    if (!haveText(shapes)) continue;
    group.forEach(({ index, marker }, inGroup) => {
      const block = blocks[index];
      const shape = shapes[inGroup];
      if (!block || !shape) return;
      const level = depths.get(marker.name) ?? marker.level;
      result[index] = shape.runIn === undefined ? { block, level } : { block, level, runIn: shape.runIn };
    });
  }
  return result;
}

/**
 * Returns whether numbered lines have text below them, as headings do. The last one is not counted, since text also
 * follows the last item of a list.
 */
function haveText(shapes: readonly ReturnType<typeof shapeOf>[]): boolean {
  const judged = shapes.length > 1 ? shapes.slice(0, -1) : shapes;
  const followed = judged.filter((shape) => shape?.followed).length;
  return followed * 2 > judged.length - 1 && followed > 0;
}

/** Returns levels without gaps from chapters down to 一、: when chapters are used, 一、 is one level below them. */
function depthsOf(used: readonly Marker[]): Map<string, number> {
  const names = new Set(used.map(({ name }) => name));
  const order = ["part", "chapter", "section"].filter((name) => names.has(name as Marker["name"]));
  const depths = new Map(order.map((name, index) => [name, index + 1]));
  for (const [name, level] of [
    ["han", 1],
    ["han-brackets", 2],
    ["digit", 3],
    ["digit-brackets", 4],
  ] as const)
    depths.set(name, Math.min(5, level + order.length));
  return depths;
}

/** Groups the lines with the same style of numbers that have no line of a higher style between them. */
function siblings(candidates: readonly HeadingCandidate[]): HeadingCandidate[][] {
  const groups: HeadingCandidate[][] = [];
  let open = new Map<string, HeadingCandidate[]>();
  const rank = (marker: Marker) => order.indexOf(marker.name);
  for (const candidate of candidates) {
    open = new Map([...open].filter(([name]) => order.indexOf(name) <= rank(candidate.marker)));
    const group = open.get(candidate.marker.name);
    if (group) group.push(candidate);
    else {
      const started = [candidate];
      open.set(candidate.marker.name, started);
      groups.push(started);
    }
  }
  return groups;
}

const order: readonly string[] = [
  "part",
  "chapter",
  "section",
  "han",
  "han-brackets",
  "digit",
  "digit-brackets",
];

/** Returns the heading of a numbered line; undefined when the line is a sentence. */
function shapeOf(
  { index, marker, line }: HeadingCandidate,
  blocks: readonly TextBlock[],
): { readonly runIn?: number; readonly followed: boolean } | undefined {
  const lineBreak = line.includes("\n");
  if (!lineBreak && [...line].length <= longestHeading && !endsAsSentence.test(line)) {
    return { followed: hasTextBelow(index, marker, blocks) };
  }
  if (marker.name !== "han" && marker.name !== "han-brackets") return undefined;
  const stop = line.indexOf("。");
  const lead = line.slice(marker.length, stop);
  if (stop < 0 || lineBreak || isSentence.test(lead)) return undefined;
  if (stop === line.length - 1 && [...lead].length <= longestClosed && hasTextBelow(index, marker, blocks))
    return { followed: true };
  const goesOn = line.slice(stop + 1).trim() !== "";
  if (!goesOn || [...lead].length > longestRunIn || /[；;：:\n]/u.test(lead)) return undefined;
  return { runIn: stop + 1, followed: true };
}

function hasTextBelow(index: number, marker: Marker, blocks: readonly TextBlock[]): boolean {
  const next = blocks[index + 1];
  if (!next) return false;
  if (next.kind !== "paragraph") return true;
  const nextMarker = markerOf(plainText(next.runs).trim());
  return !nextMarker || order.indexOf(nextMarker.name) > order.indexOf(marker.name);
}
