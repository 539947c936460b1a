import type { DiffBlock, Part } from "../../../history/index.js";
import type { ComparedBlock } from "../../views/index.js";

const headingMark = /^ {0,3}#{1,6}[ \t]+(?=\S)/;

/**
 * Tells headings from other lines, so that readers do not see the signs that make them. A sign stays where it alone
 * came or went: that is the change.
 */
export function withHeadings(blocks: readonly DiffBlock[]): ComparedBlock[] {
  return blocks.map((block) => {
    if (block.kind === "gap") return block;
    const parts = withoutMark(block.parts);
    return parts ? { ...block, parts, heading: true } : block;
  });
}

/** The parts without the sign of a heading; undefined where they have none that goes with the words after it. */
function withoutMark([first, ...rest]: readonly Part[]): readonly Part[] | undefined {
  if (!first) return undefined;
  const alone = first.kind === "same" && /^ {0,3}#{1,6}[ \t]+$/.test(first.text) && rest.length > 0;
  if (alone) return rest;
  const text = first.text.replace(headingMark, "");
  return text === first.text ? undefined : [{ ...first, text }, ...rest];
}
