export { countyContent, countyPast } from "./county.js";
export { type GeneratedOptions, generateReports, generatedSettings } from "./generated.js";
export { megabyteOf, repeatedFragments } from "./megabytes.js";
export { type SampleReport, type SampleSettings, escapeMarkdown } from "./report.js";
export { type PlainText, readTexts, varyTexts } from "./texts.js";
export { type SampleTotals, writeReports } from "./write.js";
export { sequence, writeSamples } from "./write-samples.js";
