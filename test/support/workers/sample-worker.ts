import { setTimeout } from "node:timers/promises";
import { serveTasks, type WorkerProtocol } from "../../../scripts/workers/index.js";

export interface SampleProtocol extends WorkerProtocol {
  readonly setup: { readonly greeting: string };
  readonly task: {
    readonly kind:
      "greet" | "send-parts" | "fail" | "exit" | "wait" | "run-forever" | "fill-memory" | "fill-buffers";
    readonly name: string;
  };
  readonly part: number;
  readonly result: { readonly text: string; readonly process: number };
}

/** A worker that greets, and can do what hostile input may make a worker do. */
serveTasks<SampleProtocol>(({ greeting }) => async ({ kind, name }, sendPart) => {
  if (kind === "send-parts") for (const part of [1, 2, 3]) sendPart(part);
  if (kind === "fail") throw new Error(`${name} does not exist`);
  if (kind === "exit") process.exit(3);
  if (kind === "wait") await setTimeout(1000);
  if (kind === "run-forever") for (;;);
  const filled: unknown[] = [];
  while (kind === "fill-memory") filled.push(Array.from({ length: 100_000 }, Math.random));
  while (kind === "fill-buffers") filled.push(Buffer.alloc(8 * 1024 * 1024, 1));
  return { text: `${greeting} ${name}`, process: process.pid };
});
