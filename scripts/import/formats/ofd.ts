import { readOfd, unusedTexts } from "../../documents/index.js";
import type { Messages } from "../../i18n/index.js";
import { countOfd } from "../account/count.js";
import type { Omission, ParsedDocument, SideFile } from "../types.js";
import { blocksOfPages, pageList } from "./layout/blocks.js";

/**
 * Reads an OFD file (GB/T 33190): the text of its pages, templates and visible annotations by their positions. Its
 * attachments become attachments of the report.
 *
 * @throws UnreadableDocument for locked, damaged and oversized files
 */
export function readOfdReport(bytes: Uint8Array, messages: Messages): ParsedDocument {
  const { notes: words, leftOut: reasons } = messages.importing;
  const { pages, attachments, usedParts } = readOfd(bytes);
  const laidOut = blocksOfPages(pages, messages);
  const empty = pages.filter(({ texts }) => texts.every(({ text }) => text.trim() === ""));
  const pictures = pages.reduce((sum, page) => sum + page.pictures, 0);
  const files: SideFile[] = attachments.map(({ title, part, bytes: file }, index) => ({
    name: `${index + 1}${extensionOf(title) ?? extensionOf(part) ?? ".dat"}`,
    bytes: file,
    attachment: true,
  }));
  const isScan = pages.length > 0 && empty.length === pages.length;
  if (empty.length > 0 && pages.length > 0)
    files.push({ name: `${files.length + 1}.ofd`, bytes, attachment: true });
  const watermarks = pages.flatMap((page) => page.watermarks);
  const omit = (texts: readonly string[], why: string): Omission[] =>
    [...new Set(texts)].filter((text) => text.trim() !== "").map((text) => ({ text, why }));
  const repeatedMarks = watermarks.filter((text, index) => watermarks.indexOf(text) !== index);
  return {
    format: "ofd",
    ...laidOut,
    omissions: [
      ...laidOut.omissions,
      ...omit(
        pages.flatMap(({ hidden }) => hidden),
        reasons.hidden,
      ),
      ...omit(watermarks, reasons.watermark),
      ...omit(
        pages.flatMap(({ remarks }) => remarks),
        reasons.annotation,
      ),
      ...unusedTexts(bytes, usedParts).map(({ part, text }) => ({ text, why: reasons.unusedPart(part) })),
    ],
    notes: [
      isScan ? words.ofdWithoutText : words.ofd,
      ...(empty.length > 0 && !isScan
        ? [words.pagesWithoutText("OFD", pageList(empty.map(({ number }) => number)))]
        : []),
      ...(pictures > 0 && !isScan ? [words.picturesNotWritten(pictures)] : []),
      ...(attachments.length > 0
        ? [words.ofdAttachments(attachments.map(({ title }) => title).join("、"))]
        : []),
      ...laidOut.notes,
    ],
    files,
    counted: countOfd(bytes, messages),
    accounted: [...laidOut.accounted, ...repeatedMarks],
  };
}

function extensionOf(name: string): string | undefined {
  return /\.[a-z\d]{1,5}$/i.exec(name)?.[0].toLowerCase();
}
