export { type Column, type ColumnValue, cellOf, columns } from "./columns.js";
export { csv } from "./csv.js";
export type { ExportContext, ExportInput } from "./context.js";
export { json, ndjson } from "./json.js";
export { writeSqlite } from "./sqlite.js";
export { type ExportPlan, type Exported, exportCatalogue, exportTexts, planExports } from "./plan.js";
export { xml } from "./xml.js";
export type { ExportTask } from "./task.js";
