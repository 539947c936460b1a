import { documentTerms } from "../../i18n/index.js";
import { plainText, type TextBlock } from "../types.js";
import { markerOf } from "./markers.js";

/** First lines in which a title is looked for: it may take two lines of the original, rarely three. */
const linesLookedAt = 8;
const longestLine = 80;

export interface FoundTitle {
  readonly title: string;
  /**
   * The indexes of the blocks that are the title, which are removed from the text: the page shows it as its heading.
   */
  readonly titleIndexes: ReadonlySet<number>;
}

const { kinds, continues, redHead } = documentTerms.titles;
const endsAsTitle = new RegExp(`(?:${kinds.join("|")})(?:[(（][^()（）]{1,30}[)）])*$`, "u");
const isRedHead = new RegExp(redHead, "u");

/**
 * Finds a title in the first lines of a text.
 *
 * The first line that ends with a word for a kind of document (报告, 通知, 条例 …), or, where none does, the first line
 * when it is short and no sentence. A title that is broken into lines is put together.
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

/** A line that can be one of a title; undefined where the text itself begins. */
function lineOf(block: TextBlock): string | undefined {
  if (block.kind !== "paragraph" || block.runs.some((run) => typeof run !== "string")) return undefined;
  const line = plainText(block.runs).trim();
  if (line === "" || [...line].length > longestLine || line.includes("\n")) return undefined;
  return /[。；;：:，,、？?]$/u.test(line) || markerOf(line) ? undefined : line;
}

/** Whether the second line goes on with the first: `某某人民政府` and `关于……的报告`. */
function isContinued(first: string, second: string): boolean {
  if (isRedHead.test(first) || /[〔[［]\d{4}[〕\]］]/u.test(first) || /\d日?[)）]?$/u.test(first))
    return false;
  return (
    continues.some((word) => second.startsWith(word)) || (!endsAsTitle.test(first) && /关于/u.test(first))
  );
}

/**
 * Proposes a title for a text that has none, from its own words: the publisher, the year with which it begins, and
 * what all its headings are about.
 *
 * @returns undefined when the text does not say enough; the proposal is always marked as one
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

/** The longest substring that all of the texts have in common; the first where several are as long. */
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
