export { readAttachment } from "./attachment-text.js";
export { decodeLeniently, decodeText, type DecodedText } from "./decode-text.js";
export { fileTypeOf } from "./detect-type.js";
export {
  extensionsOf,
  fileTypes,
  signatureBytes,
  signatureOf,
  signaturesOfExtension,
  type FileSignature,
  type FileType,
} from "./file-type.js";
export { imageMetadata } from "./image-metadata.js";
export { limits } from "./limits.js";
export { characterWidth } from "./ofd/text-objects.js";
export { readOfd, unusedTexts } from "./ofd/read-ofd.js";
export { pdfFacts } from "./pdf-facts.js";
export {
  optionalHyphen,
  readOldWord,
  type OldNote,
  type OldParagraph,
  type OldWordDocument,
} from "./old-word/read-old-word.js";
export type { OldList } from "./old-word/lists.js";
export { withPdf } from "./pdf.js";
export type {
  DocumentFault,
  DocumentLine,
  ImageMetadata,
  OfdDocument,
  PdfDocument,
  PdfPageText,
  PdfTextItem,
  PositionedText,
} from "./types.js";
export { UnreadableDocument } from "./unreadable-document.js";
export { ZipArchive } from "./zip.js";
