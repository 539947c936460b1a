/** Runs of digits with what may stand between and after them; nothing else in old files is looked at. */
const numbers = /[0-9][0-9 -]{9,40}[0-9Xx]/g;

/**
 * The text of an Office file of the old kind (OLE): of Word files the text itself, and of all the numbers that stand in
 * their bytes, since tables of old spreadsheets keep long numbers as text, in one byte a character or in two.
 *
 * @param isWord whether it is a Word file by its name
 */
export async function oldOfficeLines(bytes: Buffer, isWord: boolean): Promise<string[]> {
  const raw = [bytes.toString("latin1"), wide(bytes, 0), wide(bytes, 1)];
  const found = raw.flatMap((text) => text.match(numbers) ?? []);
  return [...new Set([...(isWord ? await wordLines(bytes) : []), ...found])];
}

/** Two bytes a character, from an even or an odd place: in these files text starts at either. */
function wide(bytes: Buffer, start: 0 | 1): string {
  return bytes.subarray(start).toString("utf16le");
}

async function wordLines(bytes: Buffer): Promise<string[]> {
  const { default: WordExtractor } = await import("word-extractor");
  try {
    const document = await new WordExtractor().extract(bytes);
    return document
      .getBody({ filterUnicode: false })
      .replaceAll("\u0007", "\t") // between cells
      .split(/[\n\r\t]+/);
  } catch {
    return []; // damaged or locked: the numbers in its bytes are all that can be had
  }
}
