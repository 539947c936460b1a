import { parentPort, workerData } from "node:worker_threads";
import { cliLocaleTag, loadMessages } from "../i18n/index.js";
import { FileCheck, serializeFileCheck } from "./file-check.js";
import { batches, type CheckedBatch, type CheckBatch } from "./batches.js";

async function obey(order: CheckBatch): Promise<void> {
  const messages = await loadMessages(cliLocaleTag(order.language) ?? "zh-CN");
  const check = new FileCheck(order, messages);
  for (const { from, files } of batches(order.unread, order.next)) {
    const answer: CheckedBatch = { from, files: files.map((file) => serializeFileCheck(check.check(file))) };
    parentPort?.postMessage(answer);
  }
}

// Started by threads.ts with an order; loaded by anyone else it does nothing.
const data = workerData as CheckBatch | null | undefined;
if (data && "unread" in data) void obey(data);
