/**
 * Makes a PDF of one page whose Chinese font is named but not embedded, as many office programs write it: its text can
 * be read only with the character maps of Chinese fonts.
 *
 * @param lines each with its position in points from the left and from the bottom
 * @param author for its properties
 */
export function pdf(
  lines: readonly (readonly [string, number, number, number?])[],
  author?: string,
): Uint8Array {
  const shown = lines.map(
    ([text, x, y, size = 16]) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj`,
  );
  const stream = `BT ${shown.join(" ")} ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>",
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
  ];
  if (author !== undefined) objects.push(`<</Author<feff${hex(author)}>>>`);
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer<</Size ${objects.length + 1}/Root 1 0 R${author === undefined ? "" : `/Info ${objects.length} 0 R`}>>\nstartxref\n${offsets.length > 0 ? file.length : 0}\n%%EOF`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

function hex(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex");
}
