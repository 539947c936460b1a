export { importFiles, type ImportOptions } from "./batch.js";
export { composeDraft, writeDraft, type Draft } from "./compose/draft.js";
export { writeFrontMatter } from "./compose/front-matter.js";
export { ExistingReports } from "./existing.js";
export { ImportFault, type Source } from "./model.js";
export type { Outcome } from "./outcome.js";
export { readDocument } from "./read.js";
export { count, describe, logEntry, type Counts } from "./report.js";
export { readVocabularies, type Vocabularies } from "./vocabularies.js";
