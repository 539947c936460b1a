import { loadMessages } from "../i18n/index.js";
import { serveTasks } from "../workers/index.js";
import { takeBatches, type CheckProtocol } from "./batches.js";
import { FileCheck, serializeFileCheck } from "./file-check.js";

serveTasks<CheckProtocol>(async ({ locale, ...settings }) => {
  const check = new FileCheck(settings, await loadMessages(locale));
  return ({ unread, next }, sendPart) => {
    for (const { from, files } of takeBatches(unread, next))
      sendPart({ from, files: files.map((file) => serializeFileCheck(check.check(file))) });
    return undefined;
  };
});
