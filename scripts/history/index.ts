export { compareRevisions, withheldReason, type Comparison, type FieldChange } from "./compare.js";
export { dayOf, instantOf } from "./days.js";
export { changeEvents, type ChangeEvent } from "./events.js";
export type { FactsMemory } from "./facts.js";
export {
  noHistory,
  readHistory,
  type GoneReport,
  type HistoryMemory,
  type Incomplete,
  type ReportHistory,
  type SiteHistory,
} from "./history.js";
export type { DiffBlock } from "./lines.js";
export type { AttachmentChange, Revision, RevisionKind } from "./revisions.js";
export { type Version } from "./version.js";
export type { Part } from "./words.js";
