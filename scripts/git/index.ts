export { BlobReader } from "./blob-reader.js";
export { commitFacts, type CommitFacts } from "./commit-facts.js";
export { type ContentCommit, contentCommit } from "./content-commit.js";
export { embeddedRepositories, gitName, refuseEmbedded } from "./embedded.js";
export { installHook } from "./hook.js";
export { longestPointer, parseLfsPointer } from "./lfs-pointer.js";
export { fileChanges, readLog, type Commit, type FileChange, type FileLog } from "./log.js";
export { changedSinceCommit, gitKey, gitState, type GitHead, type NoHistoryReason } from "./state.js";
export { changedSince } from "./changed-since.js";
export {
  changedFiles,
  commitsBetween,
  isPublished,
  publishedCommit,
  sharedCommit,
  treeChanges,
  type ReadCommit,
  type TreeChange,
  type TreeFile,
} from "./tree-changes.js";
export { writeCommits, type NewCommit, type NewFileContent } from "./write-commits.js";
export { stagedCopy } from "./staged.js";
export { type Repository, openRepository } from "./repository.js";
export { type GitCommand } from "./command.js";
export { keepGitSettings, readGitSettings, settingOf } from "./repository-settings.js";
export { gitMessage, gitOutput } from "./run.js";
