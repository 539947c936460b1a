export type { AdminSettings } from "./admin.js";
export { agencyFields, topicFields, type Agency, type CitedRule, type Topic } from "./bodies.js";
export { codeFault, creditCodeCheck, organisationCodeCheck, parseIndexNumber } from "./codes.js";
export { monthOf, parseDay, yearOf, type CivilDay } from "./day.js";
export {
  compareText,
  fileStart,
  hasErrors,
  sortDiagnostics,
  type Diagnostic,
  type Place,
  type Severity,
} from "./diagnostic.js";
export { DiagnosticLog, mostKept, type Counts } from "./diagnostic-log.js";
export { labelledFields } from "./field-names.js";
export { attachmentTypes } from "./files.js";
export { groupBy, groupCatalogue, type Group, type Grouped } from "./group.js";
export { loadCatalogue, loadReports, type Catalogue, type Loaded, type LoadOptions } from "./load.js";
export type { RememberedReport, ReportMemory } from "./memory.js";
export { readFrontMatter } from "./front-matter.js";
export { nearest } from "./nearest.js";
export { readReportBytes } from "./read.js";
export {
  isPathPrefix,
  isSiteUrl,
  missingSettings,
  pageFields,
  siteFields,
  type Site,
  type StandingPage,
} from "./site.js";
export { locate } from "./source.js";
export type { FieldTable } from "./fields.js";
export type { Shape } from "./shape.js";
export type { Fault, YamlNode } from "./yaml.js";
export {
  genreValues,
  opennessValues,
  reportFields,
  statusValues,
  type Report,
  type ReportKey,
} from "./report.js";
