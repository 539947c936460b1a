export { openPdf } from "./open-pdf.js";
export { limits } from "./limits.js";
export { type AttachmentLine, attachmentContent } from "./text-content.js";
export { pictureFacts } from "./picture-metadata.js";
export { fileTypeOf, fileTypesOfExtension } from "./file-type.js";
export {
  type WordPackage,
  child,
  children,
  guardArchive,
  isOn,
  openPackage,
  rawText,
  value,
} from "./zip-package.js";
