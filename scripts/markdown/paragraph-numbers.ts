import type { Token } from "markdown-it";

/**
 * Numbers the paragraphs of a text as `p1`, `p2`…, so that each can be linked to.
 *
 * It counts paragraphs and list items that are not inside of another block. A run-in heading and its paragraph count as
 * one. Headings, which have their own ids, and what is inside of quotations, tables and footnotes do not count.
 *
 * @param tokens with run-in headings already joined
 * @returns number of numbered paragraphs
 */
export function numberParagraphs(tokens: readonly Token[]): number {
  let count = 0;
  let inRunIn = false;
  for (const token of tokens) {
    if (token.type === "footnote_block_open") break; // footnotes are at the end of the text
    if (token.type.startsWith("run_in_")) inRunIn = token.nesting === 1;
    if (!isCounted(token, inRunIn)) continue;
    if (token.nesting === 1) {
      count += 1;
      token.attrSet("id", `p${count}`);
    } else token.meta = count;
  }
  return count;
}

/** Returns the number of the paragraph that a token closes; undefined when it closes none. */
export function closedParagraph({ meta }: Token): number | undefined {
  return typeof meta === "number" ? meta : undefined;
}

function isCounted({ type, level }: Token, inRunIn: boolean): boolean {
  if (/^run_in_(open|close)$/.test(type)) return true;
  if (/^paragraph_(open|close)$/.test(type)) return level === 0 && !inRunIn;
  return /^list_item_(open|close)$/.test(type) && level === 1;
}
