import { languageTags, reasonOf, speak } from "../language/index.js";
import { runJob, type Job } from "./jobs.js";
import type { Answer } from "./pool.js";

/** The language in which failures are worded. */
const language = languageTags.find((tag) => tag === process.argv[2]) ?? languageTags[0];

// One job a process. A failure is told to the parent, which alone speaks to people.
process.once("message", (job: Job) => {
  process.once("disconnect", () => process.exit()); // the parent is gone: what is made now nobody waits for
  const answer = (message: Answer) => process.send?.(message, () => process.disconnect());
  const work = async () => {
    await speak(language);
    return runJob(job);
  };
  work().then(
    (result) => answer({ result }),
    (error: unknown) => answer({ failure: reasonOf(error) }),
  );
});
