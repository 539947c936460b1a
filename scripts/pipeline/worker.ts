import { errorMessage } from "../errors/index.js";
import { loadMessages } from "../i18n/index.js";
import { serveTasks } from "../workers/index.js";
import { peakMemory, type JobProtocol } from "./job-pool.js";
import { runJob } from "./jobs.js";

serveTasks<JobProtocol>(async ({ locale }) => {
  const messages = await loadMessages(locale);
  return async ({ job, folder }) => {
    try {
      return { ...(await runJob(job, folder)), memory: peakMemory() };
    } catch (error) {
      throw new Error(errorMessage(error, messages), { cause: error });
    }
  };
});
