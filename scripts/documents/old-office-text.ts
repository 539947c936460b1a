import { oldWordLines, readOldWord } from "./old-word/read-old-word.js";
import { UnreadableDocument } from "./unreadable-document.js";

/** Digits with the separators between them: the only text that is searched for in the bytes of old files. */
const longNumbers = /[0-9][0-9 -]{9,40}[0-9Xx]/g;

/**
 * Yields the text of an old Office file (OLE): of Word files the text itself, and of all files the long numbers among
 * their bytes, since old spreadsheets store long numbers as text, with one or two bytes a character.
 *
 * @param isWord whether it is a Word file by its name
 */
export function oldOfficeLines(bytes: Buffer, isWord: boolean): string[] {
  return [
    ...new Set([
      ...(isWord ? wordLines(bytes) : []),
      ...numbersIn(bytes.toString("latin1")),
      ...numbersIn(decodeWide(bytes, 0)),
      ...numbersIn(decodeWide(bytes, 1)),
    ]),
  ];
}

function numbersIn(text: string): readonly string[] {
  return text.match(longNumbers) ?? [];
}

/** Decodes UTF-16 from offset 0 or 1, since text in a binary file may begin at an even or an odd offset. */
function decodeWide(bytes: Buffer, start: 0 | 1): string {
  return bytes.subarray(start).toString("utf16le");
}

/** Returns the lines of a Word file; none if it is damaged or locked, so that only its raw bytes can be searched. */
function wordLines(bytes: Buffer): string[] {
  try {
    return oldWordLines(readOldWord(bytes));
  } catch (error) {
    if (error instanceof UnreadableDocument) return [];
    throw error;
  }
}
