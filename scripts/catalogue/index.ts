export { forgeAddress, type AdminSettings } from "./schema/admin.js";
export { agencyFields, topicFields, type Agency, type CitedRule, type Topic } from "./schema/vocabularies.js";
export { codeFault, creditCodeCheck, organisationCodeCheck, parseIndexNumber } from "./codes.js";
export { monthOf, parseDay, yearOf, type CivilDay } from "./day.js";
export {
  compareText,
  fileStart,
  hasErrors,
  sortDiagnostics,
  type Diagnostic,
  type Position,
  type Severity,
} from "./diagnostic.js";
export { DiagnosticList, mostKept, type Counts } from "./diagnostic-list.js";
export { labelledFields } from "./schema/labelled-fields.js";
export { attachmentTypes } from "./list-content.js";
export type { FederatedCatalogue } from "./schema/federation.js";
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
export {
  fieldsDigest,
  deserializeReport,
  serializeReport,
  type SerializedReport,
} from "./serialize-report.js";
export { readFrontMatter } from "./yaml/front-matter.js";
export { didYouMean } from "./did-you-mean.js";
export { fieldPositions, readReportBytes, type Vocabularies } from "./read.js";
export { readReportFile, type ReadReport } from "./read-file.js";
export {
  isPathPrefix,
  isSiteUrl,
  missingSettings,
  pageFields,
  siteFields,
  type Site,
  type StandingPage,
} from "./schema/site.js";
export { locate } from "./locate.js";
export type { FieldTable } from "./schema/read-record.js";
export type { FieldShape } from "./schema/shape.js";
export type { YamlIssue, YamlNode } from "./yaml/parse.js";
export {
  genreValues,
  opennessValues,
  reportFields,
  statusValues,
  type Report,
  type ReportKey,
} from "./schema/report.js";
