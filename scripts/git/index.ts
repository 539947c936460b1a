export { BlobReader } from "./blob-reader.js";
export { commitFacts, type CommitFacts } from "./commit-facts.js";
export { fileChanges, readLog, type Commit, type FileChange, type FileLog } from "./log.js";
export { changedSinceCommit, gitKey, gitState, type GitHead, type NoHistoryReason } from "./state.js";
export { changedSince } from "./changed-since.js";
export { installHook, stagedCopy } from "./staged.js";
export { type Repository, openRepository } from "./repository.js";
export { gitMessage, gitOutput } from "./run.js";
