/** A line with its position in points from the left and from the bottom, and the size of its characters. */
export type PdfTestLine = readonly [text: string, x: number, y: number, size?: number];

export interface PdfTestPage {
  readonly lines?: readonly PdfTestLine[];
  /** Operators in front of and behind the lines. */
  readonly before?: string;
  readonly after?: string;
  /** Entries of the page's dictionary. */
  readonly entries?: string;
  /** Dictionaries of annotations. */
  readonly annotations?: readonly string[];
}

/**
 * Makes a PDF of one page whose Chinese font is named but not embedded, as many office programs write it: its text can
 * be read only with the character maps of Chinese fonts.
 *
 * @param author for its properties
 */
export function pdf(lines: readonly PdfTestLine[], author?: string): Uint8Array {
  return pdfOfPages([{ lines }], author);
}

/** Makes a PDF of pages with the same font. Annotations are objects 10 to 19 of the first page, and so on. */
export function pdfOfPages(pages: readonly PdfTestPage[], author?: string): Uint8Array {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "",
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 5 0 R>>",
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
    "<</Type/Font/Subtype/Type0/BaseFont/X+Y/Encoding/Identity-H/DescendantFonts[7 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/X+Y/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 5 0 R>>",
    "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n0\nendstream",
  ];
  const kids = pages.map(({ lines = [], before = "", after = "", entries = "", annotations = [] }) => {
    const shown = lines.map(
      ([text, x, y, size = 16]) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${pdfHex(text)}> Tj`,
    );
    const stream = `${before} BT ${shown.join(" ")} ET ${after}`;
    objects.push(`<</Length ${stream.length}>>\nstream\n${stream}\nendstream`);
    const contents = objects.length;
    const notes = annotations.map((annotation) => `${objects.push(annotation)} 0 R`);
    return objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${contents} 0 R/Annots[${notes.join(" ")}]/Resources<</Font<</F1 3 0 R/F2 6 0 R>>/XObject<</I 8 0 R>>>>${entries}>>`,
    );
  });
  objects[1] = `<</Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(" ")}]/Count ${kids.length}>>`;
  if (pages.every(({ after = "" }) => !after.includes("/I Do"))) objects[7] = "null";
  if (author !== undefined) objects.push(`<</Author<feff${pdfHex(author)}>>>`);
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer<</Size ${objects.length + 1}/Root 1 0 R${author === undefined ? "" : `/Info ${objects.length} 0 R`}>>\nstartxref\n${file.length}\n%%EOF`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

/** Returns a text as the digits of a string in UTF-16, big-endian. */
export function pdfHex(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex");
}
