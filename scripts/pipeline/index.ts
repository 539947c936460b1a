export { type CheckedContent, checkContent } from "./check-content.js";
export { makeSite, makeYears } from "./build-pieces.js";
export { endAhead, startAhead } from "./worker-pool.js";
export type { BuildSummary } from "./summary.js";
export type { Done } from "./tasks.js";
export { type BuildOptions, buildSite, publishSite } from "./write-site.js";
