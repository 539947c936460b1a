import { documentTerms } from "../../i18n/index.js";
import { plainText, type TextBlock } from "../types.js";
import { markerOf, type Marker } from "./markers.js";

/** A heading is a line of at most this many characters; longer ones are sentences. */
const longestHeading = 60;
/** A heading on a line of its own that ends with a full stop. */
const longestClosed = 30;
/** A run-in heading's own part, up to its full stop. */
const longestRunIn = 45;

const endsAsSentence = /[。；;：:，,、！!]\s*$/u;
const isSentence = new RegExp(documentTerms.noRunIn, "u");
const endsAsItem = /[；;，,、]\s*$/u;

/** A line with the heading that it is or holds. */
export interface HeadedBlock {
  readonly block: TextBlock;
  /** From 1; undefined for text. */
  readonly level?: number;
  /** Characters of the line that are the heading, when the text goes on in the same line. */
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
 * A number alone makes no heading: laws number their items the same way, and lists of attachments too. The lines that
 * are numbered alike below one heading are judged together: they are items when one of them ends with ； or when most
 * of them have no text below them.
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
 * Whether numbered lines have text below them, as headings do. The last one is not counted: text follows the last
 * item of a list, too.
 */
function haveText(shapes: readonly ReturnType<typeof shapeOf>[]): boolean {
  const judged = shapes.length > 1 ? shapes.slice(0, -1) : shapes;
  const followed = judged.filter((shape) => shape?.followed).length;
  return followed * 2 > judged.length - 1 && followed > 0;
}

/** Levels without gaps from chapters down to 一、: where chapters are used, 一、 is one level below them. */
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

/** Lines that are numbered alike with no line of a higher kind between them. */
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

/** How a numbered line reads as a heading; undefined when it is a sentence. */
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
