import { documentTerms } from "../../i18n/index.js";
import { plainText, type TextBlock } from "../types.js";
import { markerOf } from "./markers.js";

/** Number of first lines in which a title is searched: it may take two lines of the original, rarely three. */
const linesLookedAt = 8;
const longestLine = 80;

export interface FoundTitle {
  readonly title: string;
  /**
   * Indexes of the blocks of the title, which are removed from the text, since the page shows the title as its heading.
   */
  readonly titleIndexes: ReadonlySet<number>;
}

const { kinds, continues, redHead } = documentTerms.titles;
const endsAsTitle = new RegExp(`(?:${kinds.join("|")})(?:[(（][^()（）]{1,30}[)）])*$`, "u");
const isRedHead = new RegExp(redHead, "u");

/**
 * Finds a title in the first lines of a text.
 *
 * It is the first line that ends with a word for a kind of document (报告, 通知, 条例 …), or, without one, the first line
 * when it is short and not a sentence. A title broken into several lines is joined.
 *
 * @returns undefined when the text starts without a title, as scraped records do
 */
export function findTitle(blocks: readonly TextBlock[]): FoundTitle | undefined {
  const head = blocks.slice(0, linesLookedAt).map((block) => lineOf(block));
  const stop = head.findIndex((line) => line === undefined);
  const lines = (stop < 0 ? head : head.slice(0, stop)).filter((line) => line !== undefined);
  let end = lines.findIndex((line) => endsAsTitle.test(line) && !isRedHead.test(line));
  if (end < 0) {
    const [first] = lines;
    if (first === undefined || isRedHead.test(first) || blocks.length < 2) return undefined;
    end = 0;
  }
  let start = end;
  while (start > 0 && isContinued(lines[start - 1] ?? "", lines[start] ?? "")) start -= 1;
  const title = lines.slice(start, end + 1).join("");
  if ([...title].length > 200) return undefined;
  return {
    title,
    titleIndexes: new Set(Array.from({ length: end - start + 1 }, (_, offset) => start + offset)),
  };
}

/** Returns a line that can be part of a title; undefined where the text itself begins. */
function lineOf(block: TextBlock): string | undefined {
  if (block.kind !== "paragraph" || block.runs.some((run) => typeof run !== "string")) return undefined;
  const line = plainText(block.runs).trim();
  if (line === "" || [...line].length > longestLine || line.includes("\n")) return undefined;
  return /[。；;：:，,、？?]$/u.test(line) || markerOf(line) ? undefined : line;
}

/** Returns whether the second line continues the first: `某某人民政府` and `关于……的报告`. */
function isContinued(first: string, second: string): boolean {
  if (isRedHead.test(first) || /[〔[［]\d{4}[〕\]］]/u.test(first) || /\d日?[)）]?$/u.test(first))
    return false;
  return (
    continues.some((word) => second.startsWith(word)) || (!endsAsTitle.test(first) && /关于/u.test(first))
  );
}

/**
 * Proposes a title for a text without one, from its own words: the publisher, the year with which it begins, and the
 * common subject of its headings.
 *
 * @returns undefined when the text has too little information; the proposal is always marked as one
 */
export function proposeTitle(lines: readonly string[], agency: string | undefined): string | undefined {
  const [opening = ""] = lines;
  const year = /^((?:19|20)\d{2})\s*年/u.exec(opening)?.[1];
  const kind = /(汇报|报告|通报|总结)如下\s*[：:]/u.exec(opening)?.[1];
  const headings = lines
    .filter((line) => markerOf(line)?.name === "han" && [...line].length <= 60)
    .map((line) => line.slice(markerOf(line)?.length ?? 0));
  const subject = headings.length >= 2 ? commonPart(headings) : "";
  if ([...subject].length >= 4 && kind !== undefined) {
    const work = subject.endsWith("工作") ? "" : "工作";
    return `${agency ?? ""}${year === undefined ? "" : `${year}年`}${subject}${work}情况${kind}`;
  }
  const sentence = /^[^。；;：:，,\n]{4,60}/u.exec(opening)?.[0];
  return sentence?.trim();
}

/** Returns the longest common substring of the texts; the first one if several have that length. */
function commonPart(texts: readonly string[]): string {
  const [first = "", ...others] = texts;
  for (let length = first.length; length > 0; length -= 1) {
    for (let start = 0; start + length <= first.length; start += 1) {
      const part = first.slice(start, start + length);
      if (others.every((other) => other.includes(part))) return part;
    }
  }
  return "";
}
