import { parentPort, workerData } from "node:worker_threads";
import { languageTags, speak } from "../i18n/index.js";
import { FileCheck, remember } from "./file-check.js";
import { portions, type ThreadAnswer, type ThreadOrder } from "./batches.js";

async function obey(order: ThreadOrder): Promise<void> {
  await speak(languageTags.find((tag) => tag === order.language) ?? languageTags[0]);
  const check = new FileCheck(order);
  for (const { from, files } of portions(order.unread, order.next)) {
    const answer: ThreadAnswer = { from, files: files.map((file) => remember(check.check(file))) };
    parentPort?.postMessage(answer);
  }
}

// Started by threads.ts with an order; loaded by anyone else it does nothing.
const data = workerData as ThreadOrder | null | undefined;
if (data && "unread" in data) void obey(data);
