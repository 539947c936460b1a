export { filesOf } from "./files.js";
export {
  type RenderOptions,
  parseMarkdown,
  renderMarkdown,
  type Heading,
  type Link,
  type ParsedMarkdown,
} from "./markdown.js";
export { inlineText } from "./inline-text.js";
export { tableClasses, type TableSize, type TableWidth } from "./table-shape.js";
export { fileBeside, hasUserName } from "./links.js";
export { eachPlainLine, plainLines } from "./plain.js";
export { renderedBlocks, type RenderedBlock, type TableRow } from "./rendered-text.js";
export { compareWithPage } from "./hidden-text.js";
export { unclearMarks } from "./unclear-marks.js";
export type { UnclearMark, UnclearMarkKind } from "./unclear-mark.js";
