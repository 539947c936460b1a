import type { DiffBlock, Part } from "../../../history/index.js";
import type { ComparedBlock } from "../../views/index.js";

const headingMark = /^ {0,3}#{1,6}[ \t]+(?=\S)/;

/**
 * Finds headings among the compared lines and removes their `#` marks, which readers need not see. A mark stays when it
 * is the only thing that was added or removed.
 */
export function withHeadings(blocks: readonly DiffBlock[]): ComparedBlock[] {
  return blocks.map((block) => {
    if (block.kind === "gap") return block;
    const parts = withoutMark(block.parts);
    return parts ? { ...block, parts, heading: true } : block;
  });
}

/** Returns the parts without the mark of a heading; undefined when they do not begin with a mark followed by words. */
function withoutMark([first, ...rest]: readonly Part[]): readonly Part[] | undefined {
  if (!first) return undefined;
  const alone = first.kind === "same" && /^ {0,3}#{1,6}[ \t]+$/.test(first.text) && rest.length > 0;
  if (alone) return rest;
  const text = first.text.replace(headingMark, "");
  return text === first.text ? undefined : [{ ...first, text }, ...rest];
}
