import { writeBundle, type BundleJob } from "./bundle.js";

// One bundle a process: its memory is given back whole when the process ends.
process.once("message", (job: BundleJob) => {
  const entry = writeBundle(job);
  process.send?.({ entry, memory: process.resourceUsage().maxRSS / 1024 } satisfies BundleResult);
  process.disconnect();
});

/** What a process answers; `memory` is its peak in MB. */
export interface BundleResult {
  readonly entry: ReturnType<typeof writeBundle>;
  readonly memory: number;
}
