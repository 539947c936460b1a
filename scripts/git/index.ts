export { ContentReader } from "./contents.js";
export { fileChanges, readLog, type Commit, type FileChange, type FileLog } from "./log.js";
export { changedSinceCommit, gitKey, gitState, type GitState, type NoHistory } from "./state.js";
export { changedSince } from "./changed-since.js";
export { installHook, stagedCopy } from "./staged.js";
export { type Repository, openRepository, saidBy } from "./repository.js";
