import { isTag, type Element } from "domhandler";
import type { Messages } from "../../../i18n/index.js";
import type { TextRun } from "../../types.js";
import { child, children, isOn, rawText } from "./xml.js";
import type { OmissionCounter } from "./omissions.js";

/** The content of one paragraph: its text, and the text boxes that are anchored in it. */
export interface ParagraphContent {
  readonly runs: TextRun[];
  /** Contents of text boxes, `w:txbxContent`, in the order of the document. */
  readonly boxes: Element[];
}

/**
 * Returns an image's name in `ParsedDocument.files` for the id of its relationship; undefined when it cannot be
 * kept.
 */
export type PictureOf = (relation: string) => string | undefined;

/**
 * Reads a paragraph's runs as in the accepted document: with insertions, without deletions, field codes and hidden
 * text.
 */
export function readParagraphContent(
  paragraph: Element,
  pictureOf: PictureOf,
  omissions: OmissionCounter,
  messages: Messages,
): ParagraphContent {
  const content: ParagraphContent = { runs: [], boxes: [] };
  const walk = (node: Element): void => {
    for (const element of node.children.filter(isTag)) visit(element);
  };
  const append = (words: string): void => {
    const last = content.runs.at(-1);
    if (typeof last === "string") content.runs[content.runs.length - 1] = last + words;
    else content.runs.push(words);
  };
  const visit = (element: Element): void => {
    switch (element.name) {
      case "w:pPr":
      case "w:rPr":
      case "w:instrText":
      case "w:delInstrText":
        return;
      case "w:del":
      case "w:moveFrom":
        omissions.deleted += 1;
        omissions.omit(deletedText(element), messages.importing.leftOut.deleted);
        return;
      case "w:ins":
      case "w:moveTo":
        omissions.inserted += 1;
        walk(element);
        return;
      case "w:r":
        if (isOn(child(element, "w:rPr"), "w:vanish")) {
          omissions.omit(deletedText(element), messages.importing.leftOut.hidden);
          return;
        }
        walk(element);
        return;
      case "w:t":
        append(rawText(element));
        return;
      case "w:tab":
        append("\t");
        return;
      case "w:br":
      case "w:cr":
        append("\n");
        return;
      case "w:noBreakHyphen":
        append("\u2011");
        return;
      case "w:sym":
        append(symbol(element, omissions));
        return;
      case "w:footnoteReference":
      case "w:endnoteReference":
        content.runs.push({ footnote: noteId(element) });
        return;
      case "mc:AlternateContent":
        // Both sides hold the same for old and new programs; reading both would double it.
        walk(child(element, "mc:Choice") ?? child(element, "mc:Fallback") ?? element);
        return;
      case "w:txbxContent":
        content.boxes.push(element);
        omissions.textBoxes += 1;
        return;
      case "a:blip":
      case "v:imagedata":
        picture(element);
        return;
      case "m:oMath":
        omissions.equations += 1;
        append(allText(element, "m:t"));
        return;
      case "w:object":
        omissions.embedded += 1;
        return;
      case "c:chart":
      case "dgm:relIds":
        omissions.embedded += 1;
        return;
      case "w:ruby":
        walk(child(element, "w:rubyBase") ?? element);
        return;
      default:
        walk(element);
        return;
    }
  };
  const picture = (element: Element): void => {
    const relation = element.attribs["r:embed"] ?? element.attribs["r:id"] ?? "";
    const name = pictureOf(relation);
    if (name !== undefined) content.runs.push({ image: name });
  };
  walk(paragraph);
  return content;
}

/** Returns the id of a note. Word numbers footnotes and endnotes separately; ids of endnotes get an `e` in front. */
function noteId(element: Element): string {
  const id = element.attribs["w:id"] ?? "";
  return element.name.startsWith("w:endnote") ? `e${id}` : id;
}

function deletedText(element: Element): string {
  return allText(element, "w:delText") + allText(element, "w:t");
}

function allText(root: Element, name: string): string {
  return root.children
    .filter(isTag)
    .map((element) => (element.name === name ? rawText(element) : allText(element, name)))
    .join("");
}

/**
 * Returns a character of a symbol font as Unicode: common marks of Wingdings, else a square, which is counted as an
 * omission.
 */
function symbol(element: Element, omissions: OmissionCounter): string {
  const code = Number.parseInt(element.attribs["w:char"] ?? "", 16);
  if (Number.isNaN(code)) return "";
  if (code < 0xe000 || code > 0xf8ff) return String.fromCodePoint(code);
  const known = (element.attribs["w:font"] ?? "").startsWith("Wingdings") ? wingdings.get(code) : undefined;
  if (known === undefined) omissions.symbols += 1;
  return known ?? "□";
}

const wingdings: ReadonlyMap<number, string> = new Map([
  [0xf0fc, "✓"],
  [0xf0fb, "✗"],
  [0xf0fe, "☑"],
  [0xf0a8, "□"],
  [0xf06f, "□"],
  [0xf0a3, "□"],
  [0xf052, "☑"],
  [0xf06c, "●"],
  [0xf06e, "■"],
  [0xf075, "◆"],
  [0xf0e0, "→"],
]);

/** Returns whether a paragraph's own mark is deleted, so that the accepted text continues in the next paragraph. */
export function isMarkDeleted(paragraph: Element): boolean {
  return children(child(child(paragraph, "w:pPr"), "w:rPr"), "w:del").length > 0;
}
