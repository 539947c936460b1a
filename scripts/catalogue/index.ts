export { forgeAddress, type AdminSettings } from "./admin.js";
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
export type { FederatedCatalogue } from "./federation.js";
export { groupBy, groupCatalogue, type Group, type Grouped } from "./group.js";
export {
  catalogueOf,
  loadCatalogue,
  loadReports,
  openContent,
  type Catalogue,
  type Loaded,
  type LoadOptions,
  type Opened,
  type Settings,
} from "./load.js";
export { fieldsDigest, recallReport, rememberReport, type RememberedReport } from "./memory.js";
export { readFrontMatter } from "./front-matter.js";
export { nearest } from "./nearest.js";
export { placesOf, readReportBytes, type Vocabularies } from "./read.js";
export { readReportFile, type ReadReport } from "./read-file.js";
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
