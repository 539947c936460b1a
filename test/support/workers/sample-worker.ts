import { serveTasks, type WorkerProtocol } from "../../../scripts/workers/index.js";

export interface SampleProtocol extends WorkerProtocol {
  readonly setup: { readonly greeting: string };
  readonly task: {
    readonly kind: "greet" | "send-parts" | "fail" | "exit" | "run-forever" | "fill-memory";
    readonly name: string;
  };
  readonly part: number;
  readonly result: { readonly text: string; readonly process: number };
}

/** A worker that does, beside greeting, what hostile input may make a worker do. */
serveTasks<SampleProtocol>(({ greeting }) => ({ kind, name }, sendPart) => {
  if (kind === "send-parts") for (const part of [1, 2, 3]) sendPart(part);
  if (kind === "fail") throw new Error(`no ${name}`);
  if (kind === "exit") process.exit(3);
  if (kind === "run-forever") for (;;);
  const filled: unknown[] = [];
  while (kind === "fill-memory") filled.push(Array.from({ length: 100_000 }, Math.random));
  return { text: `${greeting} ${name}`, process: process.pid };
});
