import { UnreadableDocument } from "../unreadable-document.js";
import { readOldLists, type OldList } from "./lists.js";
import { paragraphProperties, type ParagraphProperties } from "./properties.js";
import { StoryReader, type RawParagraph } from "./stories.js";
import { plcPositions, WordStreams } from "./word-streams.js";

/** A paragraph with its characters in spans of the same properties; cells and rows end with one, too. */
export interface OldParagraph extends ParagraphProperties {
  readonly spans: RawParagraph["spans"];
  /** Whether it is the last of a table's cell. */
  readonly cellEnd: boolean;
}

export interface OldNote {
  /** The position of its reference in the body. */
  readonly reference: number;
  readonly paragraphs: readonly OldParagraph[];
}

/** An old Word file (.doc). */
export interface OldWordDocument {
  readonly body: readonly OldParagraph[];
  readonly textBoxes: readonly OldParagraph[];
  readonly footnotes: readonly OldNote[];
  readonly endnotes: readonly OldNote[];
  /** Of headers and footers, with their text boxes. */
  readonly headers: readonly OldParagraph[];
  readonly comments: readonly OldParagraph[];
  readonly lists: readonly OldList[];
}

/**
 * Reads Word's old format (.doc, and WPS's .wps, which is the same).
 *
 * @throws UnreadableDocument when the file is damaged, encrypted, or of Word 6 or 95
 * @see MS-DOC (Microsoft)
 */
export function readOldWord(file: Uint8Array): OldWordDocument {
  const streams = new WordStreams(file);
  try {
    const reader = new StoryReader(streams);
    const story = (name: Parameters<StoryReader["paragraphs"]>[0]) =>
      reader.paragraphs(name).map(withProperties);
    return {
      body: story("body"),
      textBoxes: story("textBoxes"),
      footnotes: readNotes(streams, reader, "footnotes", "footnoteReferences", "footnoteTexts"),
      endnotes: readNotes(streams, reader, "endnotes", "endnoteReferences", "endnoteTexts"),
      headers: [...story("headers"), ...story("headerTextBoxes")],
      comments: story("comments"),
      lists: readOldLists(streams),
    };
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument({ kind: "damaged", format: "DOC" }, { cause: error });
  }
}

function withProperties({ spans, mark, lists }: RawParagraph): OldParagraph {
  return { spans, ...paragraphProperties(lists), cellEnd: mark === "\u0007" };
}

const referenceBytes = 2;

function readNotes(
  streams: WordStreams,
  reader: StoryReader,
  story: "footnotes" | "endnotes",
  references: "footnoteReferences" | "endnoteReferences",
  texts: "footnoteTexts" | "endnoteTexts",
): OldNote[] {
  const start = reader.startOf(story);
  const positions = plcPositions(streams.part(texts), 0);
  // One position more than there are notes in each list; that of the texts has a further one at the end.
  return plcPositions(streams.part(references), referenceBytes)
    .slice(0, -1)
    .map((reference, index) => ({
      reference,
      paragraphs: reader
        .paragraphsBetween(start + (positions[index] ?? 0), start + (positions[index + 1] ?? 0))
        .map(withProperties),
    }));
}

/** Returns the text of paragraphs, hidden and deleted text included, one line for each. */
export function oldWordLines(document: OldWordDocument): string[] {
  const notes = [...document.footnotes, ...document.endnotes].flatMap(({ paragraphs }) => paragraphs);
  return [...document.body, ...document.textBoxes, ...notes, ...document.headers, ...document.comments].map(
    ({ spans }) =>
      spans
        .map(({ text }) => text)
        .join("")
        .replace(optionalHyphen, ""),
  );
}

/** A hyphen that shows only at the end of a line. */
// eslint-disable-next-line no-control-regex -- a control character is what is looked for
export const optionalHyphen = /\u001F/g;
