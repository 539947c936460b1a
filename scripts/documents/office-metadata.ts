import { unzipSync } from "fflate";

/** Parts of Office and OFD files that hold what a reader sees, and where their paragraphs, cells and strings end. */
const textParts =
  /^(?:word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)|xl\/(?:sharedStrings|worksheets\/sheet\d+|comments\d*)|ppt\/(?:slides\/slide|notesSlides\/notesSlide)\d+|Doc_\d+\/Pages\/Page_\d+\/Content)\.xml$/;
const ends = /<\/(?:w:p|a:p|si|c|comment|ofd:TextObject)>/g;

/** Parts that name people: the properties, and comments and tracked changes with whoever made them. */
const authorParts =
  /^(?:docProps\/core|word\/(?:document|comments)|xl\/comments\d*|ppt\/commentAuthors|OFD)\.xml$/;
const authors =
  /<(?:dc:creator|cp:lastModifiedBy|author|ofd:Author)>([^<]{1,100})<|<w:(?:ins|del|comment) [^>]{0,200}?w:author="([^"]{1,100})"|<p:cmAuthor [^>]{0,200}?name="([^"]{1,100})"/g;

/** Bytes of one part, unpacked: a packed file may grow a thousandfold. */
const largestPart = 32 * 1024 * 1024;

/** @returns the text of an Office file of the ZIP kind, or undefined when it cannot be unpacked */
export function officeLines(bytes: Buffer): string[] | undefined {
  return partsOf(bytes, textParts)?.flatMap((part) =>
    part
      .replace(ends, "\n")
      .replace(/<[^<>]*>/g, "")
      .split("\n"),
  );
}

/** The names of people in an Office file's properties, comments and tracked changes, each once. */
export function officeAuthors(bytes: Buffer): string[] {
  const names = (partsOf(bytes, authorParts) ?? []).flatMap((part) =>
    [...part.matchAll(authors)].map(([, property, change, slide]) => property ?? change ?? slide ?? ""),
  );
  return [...new Set(names.map((name) => decodeEntities(name).trim()))];
}

/** Text in UTF-8, or in GBK as old spreadsheets write CSV files. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(isUtf16(bytes) ? "utf-16le" : "gb18030").decode(bytes);
  }
}

function isUtf16([first, second]: Uint8Array): boolean {
  return first === 0xff && second === 0xfe;
}

function partsOf(bytes: Buffer, wanted: RegExp): string[] | undefined {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted.test(name) && originalSize <= largestPart,
    });
    return Object.values(files).map(decodeText);
  } catch {
    return undefined; // the file is damaged, which is the caller's to say
  }
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => entities[name] ?? whole);
}
