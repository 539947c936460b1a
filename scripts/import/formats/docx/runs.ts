import { isTag, type Element } from "domhandler";
import type { Messages } from "../../../i18n/index.js";
import type { TextRun } from "../../types.js";
import { fieldText } from "../field-text.js";
import { loweredText, raisedText } from "../raised-text.js";
import type { OmissionCounter } from "./omissions.js";
import type { ParagraphStyle, Styles } from "./styles.js";
import { child, children, isOn, rawText, value } from "./xml.js";

/** The content of one paragraph: its text, and the text boxes that are anchored in it. */
export interface ParagraphContent {
  readonly runs: TextRun[];
  /** Contents of text boxes, `w:txbxContent`, in the order of the document. */
  readonly boxes: Element[];
}

/** The relationships of one part of a document, by their ids. */
export interface PartRelations {
  /** Returns an image's name in `ParsedDocument.files`; undefined when it cannot be kept. */
  readonly pictureOf: (relation: string) => string | undefined;
  /** Returns the address of a link to outside of the document. */
  readonly targetOf: (relation: string) => string | undefined;
}

interface RunContext {
  readonly styles: Styles;
  readonly part: PartRelations;
  readonly omissions: OmissionCounter;
}

/**
 * Reads a paragraph's runs as in the accepted document: with insertions, without deletions, field codes and hidden
 * text.
 */
export function readParagraphContent(
  paragraph: Element,
  style: ParagraphStyle,
  { styles, part, omissions }: RunContext,
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
  // Codes of the fields that are open, the innermost last.
  const fields: { instruction: string; shown: boolean }[] = [];
  let write = (words: string): string => words;
  const fieldMark = (element: Element): void => {
    switch (element.attribs["w:fldCharType"]) {
      case "begin":
        fields.push({ instruction: "", shown: false });
        append(checkBox(element) ?? "");
        return;
      case "end": {
        const field = fields.pop();
        if (!field || field.shown) return;
        const counted = /^\s*(AUTONUM|LISTNUM)/iu.exec(field.instruction)?.[1]?.toUpperCase();
        if (counted === "AUTONUM") append(`${(omissions.fieldNumbers.AUTONUM += 1)}.`);
        else if (counted === "LISTNUM") append(`${(omissions.fieldNumbers.LISTNUM += 1)})`);
        else append(fieldText(field.instruction) ?? "");
      }
    }
  };
  const visit = (element: Element): void => {
    switch (element.name) {
      case "w:pPr":
      case "w:rPr":
      case "w:delInstrText":
        return;
      case "w:instrText": {
        const field = fields.at(-1);
        if (field) field.instruction += rawText(element);
        return;
      }
      case "w:fldChar":
        fieldMark(element);
        return;
      case "w:hyperlink":
        link(element);
        walk(element);
        return;
      case "v:textpath":
        append(element.attribs["string"] ?? "");
        return;
      case "w14:checkbox":
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
        textRun(element);
        return;
      case "w:t": {
        const field = fields.at(-1);
        if (field) field.shown = true;
        append(write(rawText(element)));
        return;
      }
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
        append(equationText(element));
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
        append(`（${allText(child(element, "w:rt") ?? element, "w:t")}）`);
        return;
      default:
        walk(element);
        return;
    }
  };
  const picture = (element: Element): void => {
    const relation = element.attribs["r:embed"] ?? element.attribs["r:id"] ?? "";
    const name = part.pictureOf(relation);
    if (name !== undefined) content.runs.push({ image: name });
  };
  const textRun = (element: Element): void => {
    const properties = child(element, "w:rPr");
    const own = child(properties, "w:vanish");
    const hidden = own
      ? isOn(properties, "w:vanish")
      : style.hidden || styles.hidesCharacters(value(properties, "w:rStyle"));
    const struck = isOn(properties, "w:strike") || isOn(properties, "w:dstrike");
    if (hidden || struck) {
      omissions.omit(deletedText(element), messages.importing.leftOut[hidden ? "hidden" : "struck"]);
      return;
    }
    const before = write;
    const position = value(properties, "w:vertAlign");
    if (position === "superscript" || position === "subscript") {
      if (allText(element, "w:t") !== "") omissions.raised += 1;
      write = position === "superscript" ? raisedText : loweredText;
    }
    walk(element);
    write = before;
  };
  const link = (element: Element): void => {
    const target = part.targetOf(element.attribs["r:id"] ?? "");
    if (target !== undefined) omissions.links.push(target);
  };
  walk(paragraph);
  return content;
}

/** Returns the id of a note. Word numbers footnotes and endnotes separately; ids of endnotes get an `e` in front. */
function noteId(element: Element): string {
  const id = element.attribs["w:id"] ?? "";
  return element.name.startsWith("w:endnote") ? `e${id}` : id;
}

/** Returns the tick of a form field that is a check box. */
function checkBox(field: Element): string | undefined {
  const box = child(child(field, "w:ffData"), "w:checkBox");
  if (!box) return undefined;
  return isOn(box, child(box, "w:checked") ? "w:checked" : "w:default") ? "☑" : "☐";
}

/** Returns an equation on one line: fractions with a slash, powers and indexes raised and lowered. */
function equationText(element: Element): string {
  const part = (name: string) => {
    const inner = child(element, name);
    return inner ? equationText(inner) : "";
  };
  const bracketed = (text: string) => ([...text].length > 1 && !/^\d+$/u.test(text) ? `(${text})` : text);
  switch (element.name) {
    case "m:t":
      return rawText(element);
    case "m:f":
      return `${bracketed(part("m:num"))}/${bracketed(part("m:den"))}`;
    case "m:sSup":
      return part("m:e") + raisedText(part("m:sup"));
    case "m:sSub":
      return part("m:e") + loweredText(part("m:sub"));
    case "m:rad":
      return `${raisedText(part("m:deg"))}√${bracketed(part("m:e"))}`;
    default:
      return element.children.filter(isTag).map(equationText).join("");
  }
}

/** Returns all text below an element, deleted text included. */
export function textIn(element: Element): string {
  return deletedText(element);
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
