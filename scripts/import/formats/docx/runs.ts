import { isTag, type Element } from "domhandler";
import type { Messages } from "../../../i18n/index.js";
import type { Run } from "../../types.js";
import { child, children, isOn, rawText } from "./xml.js";
import type { OmissionCounter } from "./omissions.js";

/** What one paragraph holds: its line, and the boxes that float beside it. */
export interface Line {
  readonly runs: Run[];
  /** Contents of text boxes, `w:txbxContent`, in the order of the document. */
  readonly boxes: Element[];
}

/** Gives a picture's name in `Source.files` for its relation's id; undefined when it cannot be kept. */
export type PictureOf = (relation: string) => string | undefined;

/**
 * Reads a paragraph's runs as the reader of the accepted document sees them: insertions in, deletions, field codes and
 * hidden text out.
 */
export function readLine(
  paragraph: Element,
  pictureOf: PictureOf,
  tally: OmissionCounter,
  messages: Messages,
): Line {
  const line: Line = { runs: [], boxes: [] };
  const walk = (node: Element): void => {
    for (const element of node.children.filter(isTag)) visit(element);
  };
  const say = (words: string): void => {
    const last = line.runs.at(-1);
    if (typeof last === "string") line.runs[line.runs.length - 1] = last + words;
    else line.runs.push(words);
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
        tally.deleted += 1;
        tally.leave(deletedText(element), messages.importing.leftOut.deleted);
        return;
      case "w:ins":
      case "w:moveTo":
        tally.inserted += 1;
        walk(element);
        return;
      case "w:r":
        if (isOn(child(element, "w:rPr"), "w:vanish")) {
          tally.leave(deletedText(element), messages.importing.leftOut.hidden);
          return;
        }
        walk(element);
        return;
      case "w:t":
        say(rawText(element));
        return;
      case "w:tab":
        say("\t");
        return;
      case "w:br":
      case "w:cr":
        say("\n");
        return;
      case "w:noBreakHyphen":
        say("\u2011");
        return;
      case "w:sym":
        say(symbol(element, tally));
        return;
      case "w:footnoteReference":
      case "w:endnoteReference":
        line.runs.push({ footnote: noteId(element) });
        return;
      case "mc:AlternateContent":
        // Both sides hold the same for old and new programs; reading both would double it.
        walk(child(element, "mc:Choice") ?? child(element, "mc:Fallback") ?? element);
        return;
      case "w:txbxContent":
        line.boxes.push(element);
        tally.textBoxes += 1;
        return;
      case "a:blip":
      case "v:imagedata":
        picture(element);
        return;
      case "m:oMath":
        tally.equations += 1;
        say(allText(element, "m:t"));
        return;
      case "w:object":
        tally.embedded += 1;
        return;
      case "c:chart":
      case "dgm:relIds":
        tally.embedded += 1;
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
    if (name !== undefined) line.runs.push({ image: name });
  };
  walk(paragraph);
  return line;
}

/** Footnotes and endnotes count apart in Word; here they share one row of names. */
export function noteId(element: Element): string {
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

/** A character of a symbol font: what Wingdings and Symbol hold for common marks, else a square that is reported. */
function symbol(element: Element, tally: OmissionCounter): string {
  const code = Number.parseInt(element.attribs["w:char"] ?? "", 16);
  if (Number.isNaN(code)) return "";
  if (code < 0xe000 || code > 0xf8ff) return String.fromCodePoint(code);
  const known = (element.attribs["w:font"] ?? "").startsWith("Wingdings") ? wingdings.get(code) : undefined;
  if (known === undefined) tally.symbols += 1;
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

/** Whether a paragraph's own mark is deleted, so that the accepted text runs on into the next one. */
export function isMarkDeleted(paragraph: Element): boolean {
  return children(child(child(paragraph, "w:pPr"), "w:rPr"), "w:del").length > 0;
}
