export { ContentReader } from "./contents.js";
export { fileChanges, type Commit, type FileChange } from "./log.js";
export { changedSinceCommit, gitKey, gitState, type GitState, type NoHistory } from "./state.js";
