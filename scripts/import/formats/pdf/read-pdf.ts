import type { Messages } from "../../../i18n/index.js";
import { limits, pdfFacts, UnreadableDocument, withPdf, type PdfPageText } from "../../../documents/index.js";
import type { SourceUnit } from "../../account/compare.js";
import { countPdfPage } from "../../account/count.js";
import { documentError } from "../../faults.js";
import type { Omission, ParsedDocument } from "../../types.js";
import { blocksOfPages, pageList } from "../layout/blocks.js";
import { isGarbled } from "../layout/characters.js";
import type { PageTexts } from "../layout/lines.js";
import { positionedTexts, withoutOverprints } from "./positioned-texts.js";

/** Fewest characters a page of a text; with fewer they are stamps and page numbers on a scan. */
const fewestCharacters = 8;

/** What an import reads of a page. */
interface ReadPage extends PageTexts {
  readonly counted: readonly SourceUnit[];
  readonly overprints: readonly string[];
  readonly hidden: readonly string[];
  readonly recognised: boolean;
  readonly fields: number;
  readonly remarks: readonly string[];
}

/**
 * Reads the text layer of a PDF, its form fields and its annotations. Paragraphs, columns and tables are recognised by
 * the layout, which notes say.
 *
 * A PDF without text is a scan: it becomes an attachment of a draft without text, and the report says why.
 *
 * @throws UnreadableDocument for encrypted, damaged and oversized files
 * @throws DocumentError for a PDF whose fonts do not say which characters they show
 */
export async function readPdf(bytes: Uint8Array, messages: Messages): Promise<ParsedDocument> {
  const { notes: words, leftOut, faults } = messages.importing;
  const { pictures } = pdfFacts(bytes);
  const pages = await readPages(bytes, messages);
  const garbled = pages.filter(({ texts }) => isGarbled(texts.map(({ text }) => text).join("")));
  if (garbled.length > 0) throw documentError(faults.garbled(pageList(garbled.map(({ number }) => number))));
  const characters = (page: PageTexts) => page.texts.reduce((sum, { text }) => sum + text.trim().length, 0);
  const empty = pages.filter((page) => characters(page) === 0).map(({ number }) => number);
  const total = pages.reduce((sum, page) => sum + characters(page), 0);
  if (total < fewestCharacters * (pages.length - empty.length) || total === 0) return scan(bytes, messages);
  const laidOut = blocksOfPages(pages, messages);
  const overprinted = pages.filter(({ overprints }) => overprints.length > 0).map(({ number }) => number);
  const recognised = pages.filter((page) => page.recognised).map(({ number }) => number);
  const fields = pages.reduce((sum, page) => sum + page.fields, 0);
  const omit = (texts: readonly string[], why: string): Omission[] => texts.map((text) => ({ text, why }));
  return {
    format: "pdf",
    ...laidOut,
    omissions: [
      ...laidOut.omissions,
      ...omit(
        pages.flatMap(({ hidden }) => hidden),
        leftOut.hidden,
      ),
      ...omit(
        pages.flatMap(({ remarks }) => remarks),
        leftOut.annotation,
      ),
    ],
    notes: [
      words.pdf,
      ...(empty.length > 0 ? [words.pagesWithoutText("PDF", pageList(empty))] : []),
      ...(pictures > 0 ? [words.picturesNotWritten(pictures)] : []),
      ...(overprinted.length > 0 ? [words.overprinted(pageList(overprinted))] : []),
      ...(recognised.length > 0 ? [words.recognised(pageList(recognised))] : []),
      ...(fields > 0 ? [words.formFields(fields)] : []),
      ...laidOut.notes,
    ],
    counted: pages.flatMap((page) => page.counted),
    accounted: [...laidOut.accounted, ...pages.flatMap(({ overprints }) => overprints)],
    ...(empty.length > 0 ? { files: [{ name: "1.pdf", bytes, attachment: true }] } : {}),
  };
}

function scan(bytes: Uint8Array, messages: Messages): ParsedDocument {
  return {
    format: "pdf",
    blocks: [],
    metadata: [],
    omissions: [],
    notes: [messages.importing.notes.noText],
    files: [{ name: "1.pdf", bytes, attachment: true }],
  };
}

function readPages(bytes: Uint8Array, messages: Messages): Promise<ReadPage[]> {
  return withPdf(bytes, async ({ pageCount, pages }) => {
    if (pageCount > limits.importedPages)
      throw new UnreadableDocument({ kind: "tooManyPages", pages: pageCount, limit: limits.importedPages });
    const read: ReadPage[] = [];
    for await (const page of pages(pageCount)) read.push(readPage(page, messages));
    return read;
  });
}

function readPage(page: PdfPageText, messages: Messages): ReadPage {
  const { number, width, height, annotations } = page;
  const { texts, removed } = withoutOverprints(positionedTexts(page));
  // Text beside the page is not printed.
  const isOutside = ({ x, y, size }: { x: number; y: number; size: number }) =>
    x < -size || y < 0 || x > width || y > height + size;
  return {
    number,
    width,
    height,
    texts: texts.filter((text) => !isOutside(text)),
    recognised: page.recognised,
    hidden: [
      ...page.hidden,
      ...texts.filter((text) => isOutside(text) && text.text.trim() !== "").map(({ text }) => text),
    ],
    counted: countPdfPage(page, messages),
    overprints: removed,
    fields: annotations.filter(({ kind }) => kind !== "remark").length,
    remarks: annotations.flatMap(({ kind, text }) => (kind === "remark" ? [text] : [])),
  };
}
