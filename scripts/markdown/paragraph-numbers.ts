import type { Token } from "markdown-it";

/**
 * Numbers the paragraphs of a text, so that each can be linked to and named: `p1`, `p2`…
 *
 * Counted are paragraphs, and the items of lists, that stand in no other block. A run-in heading and its paragraph are
 * one. Headings are not counted: they have ids of their own. What is inside a quotation, a table or a footnote is not.
 *
 * @param tokens run-in headings are joined already
 * @returns how many there are
 */
export function numberParagraphs(tokens: readonly Token[]): number {
  let count = 0;
  let inRunIn = false;
  for (const token of tokens) {
    if (token.type === "footnote_block_open") break; // at the end of all text
    if (token.type.startsWith("run_in_")) inRunIn = token.nesting === 1;
    if (!isCounted(token, inRunIn)) continue;
    if (token.nesting === 1) {
      count += 1;
      token.attrSet("id", `p${count}`);
    } else token.meta = count;
  }
  return count;
}

/** The number of the paragraph that a token closes; undefined where it closes none. */
export function closedParagraph({ meta }: Token): number | undefined {
  return typeof meta === "number" ? meta : undefined;
}

function isCounted({ type, level }: Token, inRunIn: boolean): boolean {
  if (/^run_in_(open|close)$/.test(type)) return true;
  if (/^paragraph_(open|close)$/.test(type)) return level === 0 && !inRunIn;
  return /^list_item_(open|close)$/.test(type) && level === 1;
}
