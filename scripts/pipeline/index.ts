export { type CheckedContent, checkContent } from "./check-content.js";
export { buildArtifacts, buildYears } from "./build-artifacts.js";
export { openJobPool } from "./job-pool.js";
export type { BuildSummary } from "./summary.js";
export type { CachedArtifact } from "./tasks.js";
export { type BuildOptions, buildCatalogueSite, writeSite } from "./write-site.js";
