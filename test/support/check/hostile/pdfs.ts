import { deflateSync } from "node:zlib";
import { bytes, filled, mostBytes } from "./filled.js";

/** Makes a PDF of objects numbered from 1, of which 1 is the catalogue, with a correct table of their offsets. */
function pdfOf(objects: readonly (string | Buffer)[], head = "%PDF-1.7\n"): Buffer {
  const parts: Buffer[] = [bytes(head)];
  let size = head.length;
  const offsets = objects.map((object, index) => {
    const offset = size;
    const part = Buffer.concat([
      bytes(`${index + 1} 0 obj\n`),
      typeof object === "string" ? bytes(object) : object,
      bytes("\nendobj\n"),
    ]);
    parts.push(part);
    size += part.length;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${size}\n%%EOF`;
  return Buffer.concat([...parts, bytes(table)]);
}

function stream(content: Buffer, entries = ""): Buffer {
  return Buffer.concat([
    bytes(`<</Length ${content.length}${entries}>>\nstream\n`),
    content,
    bytes("\nendstream"),
  ]);
}

const root = "<</Type/Catalog/Pages 2 0 R>>";
const onePage = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
const font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

/** Makes a PDF of one page with a content stream, whose resources are given. */
function pageOf(
  content: Buffer,
  resources = "/Font<</F1 5 0 R>>",
  more: readonly (string | Buffer)[] = [font],
): Buffer {
  const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<${resources}>>>>`;
  return pdfOf([root, onePage, page, content, ...more]);
}

const flate = "/Filter/FlateDecode";
/** Most bytes that the streams of hostile PDFs unpack to. */
const unpacked = 1_000_000_000;

function deflated(text: string, size: number): Buffer {
  return deflateSync(Buffer.alloc(size, text, "latin1"));
}

/** Packs the same bytes several times, so that some thousand bytes unpack to a thousand million. */
function bomb(rounds: number, size: number): Buffer {
  let packed: Buffer = Buffer.alloc(size);
  for (let round = 0; round < rounds; round += 1) packed = deflateSync(packed, { level: 9 });
  return packed;
}

const showText = "BT /F1 1 Tf (a) Tj ET ";

/** PDFs that unpack to much, contain themselves, or are damaged so that a reader looks for their parts. */
export const pdfs: readonly (readonly [name: string, make: () => Buffer])[] = [
  [
    "a content stream packed three times",
    () => pageOf(stream(bomb(3, unpacked), "/Filter[/FlateDecode/FlateDecode/FlateDecode]")),
  ],
  ["a content stream of spaces", () => pageOf(stream(deflated(" ", unpacked), flate))],
  ["a content stream of texts", () => pageOf(stream(deflated(showText, unpacked / 4), flate))],
  ["a content stream of saved states", () => pageOf(stream(deflated("q ", unpacked / 4), flate))],
  ["a content stream of opened lists", () => pageOf(stream(deflated("[", unpacked / 4), flate))],
  ["a content stream of opened maps", () => pageOf(stream(deflated("<<", unpacked / 4), flate))],
  ["a content stream of opened texts", () => pageOf(stream(deflated("(", unpacked / 4), flate))],
  ["a content stream of inline images", () => pageOf(stream(deflated("BI ID ", unpacked / 4), flate))],
  ["a content stream of 50 MB as it is", () => pageOf(stream(filled("", showText, "", mostBytes - 2000)))],
  [
    "forms that contain each other twice",
    () => {
      const forms = Array.from({ length: 40 }, (_, level) =>
        stream(
          bytes(`/X${level + 1} Do /X${level + 1} Do ${showText}`),
          `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 5 0 R>>/XObject<</X${level + 1} ${level + 7} 0 R>>>>`,
        ),
      );
      return pageOf(stream(bytes("/X0 Do")), "/XObject<</X0 6 0 R>>", [font, ...forms]);
    },
  ],
  [
    "a form that contains itself",
    () =>
      pageOf(stream(bytes("/X0 Do")), "/XObject<</X0 6 0 R>>", [
        font,
        stream(
          bytes(`/X0 Do ${showText}`),
          "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X0 6 0 R>>>>",
        ),
      ]),
  ],
  [
    "a character map of all code points",
    () =>
      pageOf(stream(bytes(showText)), "/Font<</F1 5 0 R>>", [
        "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
        stream(
          bytes(
            `begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange ${"1 beginbfrange <00000000> <ffffffff> <0041> endbfrange ".repeat(1000)}endcmap`,
          ),
        ),
      ]),
  ],
  [
    "widths of a thousand million characters",
    () =>
      pageOf(stream(bytes(showText)), "/Font<</F1 5 0 R>>", [
        "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[0 1000000000 500]>>",
      ]),
  ],
  [
    "a tree of pages that contains itself",
    () => pdfOf([root, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>"]),
  ],
  [
    "a page that is counted a thousand million times",
    () =>
      pdfOf([
        root,
        "<</Type/Pages/Kids[3 0 R]/Count 1000000000>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
      ]),
  ],
  [
    "the same large page a thousand times",
    () => {
      const kids = "3 0 R ".repeat(1000);
      const page =
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>";
      return pdfOf([
        root,
        `<</Type/Pages/Kids[${kids}]/Count 1000>>`,
        page,
        stream(deflated(showText, 4_000_000), flate),
        font,
      ]);
    },
  ],
  [
    "a contents list of one stream, 100,000 times",
    () => {
      const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[${"4 0 R ".repeat(100_000)}]/Resources<</Font<</F1 5 0 R>>>>>>`;
      return pdfOf([root, onePage, page, stream(deflated(showText, 1_000_000), flate), font]);
    },
  ],
  [
    "a million pages without a tree",
    () => {
      const kids = Array.from({ length: 200_000 }, (_, index) => `${index + 3} 0 R`).join(" ");
      const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>";
      return pdfOf([
        root,
        `<</Type/Pages/Kids[${kids}]/Count 200000>>`,
        ...Array.from({ length: 200_000 }, () => page),
      ]);
    },
  ],
  ["lists in one another", () => pdfOf([root, `${"[".repeat(20_000_000)}`])],
  ["objects without a table", () => filled("%PDF-1.4\n", "1 0 obj\n")],
  [
    "objects with an end and no table",
    () => filled("%PDF-1.4\n", "1 0 obj<</Type/Page>>endobj\n", "trailer<</Root 1 0 R>>"),
  ],
  ["ends of objects", () => filled("%PDF-1.4\n1 0 obj\n", "endobj ")],
  ["tables of offsets", () => filled("%PDF-1.4\n", "xref\n0 1\n0000000000 65535 f \n")],
  ["trailers", () => filled("%PDF-1.4\n", "trailer<</Root 1 0 R/Prev 9>>\n")],
  ["a trailer of opened maps", () => filled("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer", "<<")],
  ["streams without an end", () => filled("%PDF-1.4\n1 0 obj<</Length 9>>\n", "stream\n")],
  ["line ends alone", () => filled("%PDF-1.4\n", "\r")],
  ["digits alone", () => filled("%PDF-1.4\n", "1")],
  ["digits with spaces", () => filled("%PDF-1.4\n", "1 0 ")],
  ["percent signs alone", () => filled("%PDF-1.4\n", "%")],
  [
    "a table that names itself as the former one",
    () => {
      const start = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
      return bytes(
        `${start}xref\n0 1\n0000000000 65535 f \ntrailer<</Size 3/Root 1 0 R/Prev ${start.length}>>\nstartxref\n${start.length}\n%%EOF`,
      );
    },
  ],
  [
    "a table of 2,000 million objects",
    () => {
      const start = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
      return bytes(
        `${start}xref\n0 2000000000\n0000000000 65535 f \ntrailer<</Size 2000000000/Root 1 0 R>>\nstartxref\n${start.length}\n%%EOF`,
      );
    },
  ],
  [
    "a packed table of a thousand million objects",
    () => {
      const start = "%PDF-1.5\n";
      const table = stream(deflated("\0", unpacked), `/Type/XRef/Size 250000000/W[1 2 1]/Root 1 0 R${flate}`);
      return Buffer.concat([
        bytes(`${start}9 0 obj\n`),
        table,
        bytes(`\nendobj\nstartxref\n${start.length}\n%%EOF`),
      ]);
    },
  ],
  [
    "a stream of a million objects",
    () => {
      const objects = stream(
        deflated("1 0 ", unpacked / 4),
        `/Type/ObjStm/N 60000000/First 240000000${flate}`,
      );
      const head = "%PDF-1.5\n";
      const first = Buffer.concat([bytes("5 0 obj\n"), objects, bytes("\nendobj\n")]);
      const at = head.length + first.length;
      const rows = Buffer.from([2, 0, 5, 0, 2, 0, 5, 1]);
      const table = stream(rows, "/Type/XRef/Size 3/W[1 2 1]/Index[1 2]/Root 1 0 R");
      return Buffer.concat([
        bytes(head),
        first,
        bytes("9 0 obj\n"),
        table,
        bytes(`\nendobj\nstartxref\n${at}\n%%EOF`),
      ]);
    },
  ],
  [
    "a million predictors in one row",
    () =>
      pageOf(
        stream(
          deflated("\0", unpacked / 10),
          `${flate}/DecodeParms<</Predictor 15/Colors 1000000/Columns 1000000/BitsPerComponent 16>>`,
        ),
      ),
  ],
  [
    "text packed by LZW with runs",
    () =>
      pageOf(stream(filled("", "\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", "", 10_000_000), "/Filter/LZWDecode")),
  ],
  ["runs of one byte", () => pageOf(stream(filled("", "\x81 ", "", 10_000_000), "/Filter/RunLengthDecode"))],
  [
    "runs of one byte, packed",
    () => pageOf(stream(deflated("\x81 ", 100_000_000), "/Filter[/FlateDecode/RunLengthDecode]")),
  ],
  [
    "ASCII zeros, packed",
    () => pageOf(stream(deflated("z", 250_000_000), "/Filter[/FlateDecode/ASCII85Decode]")),
  ],
  [
    "an author of 40 MB",
    () => pdfOf([root, onePage, "<</Type/Page/Parent 2 0 R>>", filled("(", "a", ")", 40_000_000)]),
  ],
  [
    "metadata of opened elements",
    () =>
      pdfOf([
        "<</Type/Catalog/Pages 2 0 R/Metadata 4 0 R>>",
        onePage,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        stream(filled("<x:xmpmeta>", "<a>", "", 40_000_000), "/Type/Metadata/Subtype/XML"),
      ]),
  ],
  [
    "metadata of entities",
    () =>
      pdfOf([
        "<</Type/Catalog/Pages 2 0 R/Metadata 4 0 R>>",
        onePage,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        stream(filled("<x:xmpmeta>", "&amp;", "", 40_000_000), "/Type/Metadata/Subtype/XML"),
      ]),
  ],
];
