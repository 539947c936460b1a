import { loadMessages } from "../i18n/index.js";
import { serveTasks } from "../workers/index.js";
import { runReadTask, type ReadProtocol } from "./read-task.js";

serveTasks<ReadProtocol>(async ({ locale, ...settings }) => {
  const messages = await loadMessages(locale);
  return (task) => runReadTask(task, settings, messages);
});
