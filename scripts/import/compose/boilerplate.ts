import { documentTerms, type Messages } from "../../i18n/index.js";
import { plainText, type TextBlock, type Omission } from "../types.js";

/** Patterns of lines that belong to the web page and not to the document: captions of QR codes, share bars, buttons. */
const boilerplateLines = documentTerms.boilerplate.map((pattern) => new RegExp(pattern, "u"));

/**
 * Returns whether a line is boilerplate of a web page. Whole lines are compared: a sentence that mentions printing is
 * text.
 */
export function isBoilerplate(line: string): boolean {
  const bare = line.replace(/[\s\u3000\u00A0]+/gu, "");
  return bare !== "" && boilerplateLines.some((pattern) => pattern.test(bare));
}

/** Removes boilerplate from the text, and lists it as omissions. */
export function withoutBoilerplate(
  blocks: readonly TextBlock[],
  messages: Messages,
): { blocks: TextBlock[]; omissions: Omission[] } {
  const omissions: Omission[] = [];
  const kept = blocks.filter((block) => {
    if (block.kind !== "paragraph" && block.kind !== "item") return true;
    if (block.runs.some((run) => typeof run !== "string") || !isBoilerplate(plainText(block.runs)))
      return true;
    omissions.push({ text: plainText(block.runs).trim(), why: messages.importing.leftOut.boilerplate });
    return false;
  });
  return { blocks: kept, omissions };
}
