export { forgeAddress, type AdminSettings } from "./schema/admin.js";
export type { Agency, CitedRule, Genre, Topic } from "./schema/vocabularies.js";
export { codeFault, creditCodeCheck, organisationCodeCheck, parseIndexNumber } from "./codes.js";
export { lastPublicationDay, monthOf, parseDay, yearOf, type CivilDay } from "./day.js";
export {
  compareText,
  fileStart,
  hasErrors,
  sortDiagnostics,
  type Diagnostic,
  type Edit,
  type Position,
  type Severity,
} from "./diagnostic.js";
export { DiagnosticList, mostKept, type Counts } from "./diagnostic-list.js";
export { nameEdits } from "./name-edits.js";
export { attachmentTypes, longestName } from "./list-content.js";
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
export { bidiCharacters, codeOf, controlCharacters } from "./hidden-characters.js";
export { sourceRange, type MappedText, type SourceFragment } from "./mapped-text.js";
export { codePoints, SourceLines } from "./source-lines.js";
export { scalarTexts } from "./yaml/scalar-texts.js";
export { commentRule } from "./yaml/parse.js";
export { readFrontMatter } from "./yaml/front-matter.js";
export { splitFile } from "./yaml/split-file.js";
export { didYouMean } from "./did-you-mean.js";
export { fieldPositions, readReportBytes, readReportFields, type Vocabularies } from "./read.js";
export { highestIndexNumbers, nextIndexNumber } from "./next-index-number.js";
export { suggestDay } from "./schema/suggest-value.js";
export { freeName, nameCandidates, reportName } from "./report-name.js";
export { readReportFile, type ReadReport } from "./read-file.js";
export { isPathPrefix, missingSettings, pageSchema, type Site, type ContentPage } from "./schema/site.js";
export { contentLanguage, type LocalizedText } from "./schema/localized.js";
export { locate } from "./locate.js";
export { defaultOf } from "./schema/define.js";
export { describeField, exampleYaml } from "./schema/describe-field.js";
export { canonicalLabel, fieldName, formerNames, keysByName, namingOf } from "./schema/field-names.js";
export {
  agenciesFile,
  genresFile,
  settingsFiles,
  topicsFile,
  type SettingsListFile,
} from "./schema/settings-files.js";
export type { Field, FieldShape, FieldTable, RecordSchema, SettingsList } from "./schema/types.js";
export type { YamlIssue, YamlNode } from "./yaml/nodes.js";
export {
  genreValues,
  opennessValues,
  reportFields,
  reportSchema,
  statusValues,
  type Report,
  type ReportKey,
} from "./schema/report.js";
export { isHostName, isSiteUrl } from "./schema/web-address.js";
