import { cliLocaleTag, loadMessages } from "../i18n/index.js";
import { runJob } from "./jobs.js";
import type { JobAnswer, JobRequest } from "./worker-pool.js";
import { errorMessage } from "../errors/index.js";

/** The language in which failures are worded. */
const loading = loadMessages(cliLocaleTag(process.argv[2]) ?? "zh-CN");

// One job after another, until the parent hangs up. A failure is told to the parent, which alone speaks to people.
process.once("disconnect", () => process.exit());
process.on("message", ({ job, folder }: JobRequest) => {
  // Where the parent is gone, there is nobody to tell.
  const answer = (message: JobAnswer) => process.send?.(message, () => undefined);
  loading
    .then((messages) => runJob(job, folder, messages))
    .then(
      (done) => answer({ ...done, memory: process.resourceUsage().maxRSS / 1024 }),
      async (error: unknown) => answer({ failure: errorMessage(error, await loading) }),
    );
});
