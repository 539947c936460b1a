import { rm } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { WorkerError, WorkerPool } from "../../scripts/workers/index.js";
import { compileSampleWorker, sampleWorker as module } from "../support/workers/compile-sample.js";
import type { SampleProtocol } from "../support/workers/sample-worker.js";

const setup = { greeting: "hello" };
type SampleTask = SampleProtocol["task"];
const task = (kind: SampleTask["kind"], name = "a"): SampleTask => ({ kind, name });

let compiled: Awaited<ReturnType<typeof compileSampleWorker>>;
beforeAll(async () => {
  compiled = await compileSampleWorker();
});
afterAll(() => rm(compiled.folder, { recursive: true }));

const pools: WorkerPool<SampleProtocol>[] = [];
beforeEach(() => {
  vi.stubEnv("GONGKAI_PROGRAM", compiled.program); // the sample is not part of the program
});
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
  vi.unstubAllEnvs();
});

function open(
  kind: "thread" | "process",
  more: Partial<ConstructorParameters<typeof WorkerPool<SampleProtocol>>[0]> = {},
): WorkerPool<SampleProtocol> {
  const pool = new WorkerPool<SampleProtocol>({ kind, module, size: 1, setup, ...more });
  pools.push(pool);
  return pool;
}

async function reasonOf(running: Promise<unknown>): Promise<unknown> {
  const error: unknown = await running.catch((thrown: unknown) => thrown);
  return error instanceof WorkerError ? error.reason : error;
}

describe.each(["thread", "process"] as const)("a pool of one %s", (kind) => {
  test("returns the result of each task, in the order of the tasks", async () => {
    const pool = open(kind);
    const ended: string[] = [];
    const names = ["a", "b", "c"];
    const results = await Promise.all(
      names.map(async (name) => {
        const { text } = await pool.run(task("greet", name));
        ended.push(name);
        return text;
      }),
    );
    expect(results).toEqual(["hello a", "hello b", "hello c"]);
    expect(ended).toEqual(names);
  });

  test("receives parts of a result before its end", async () => {
    const parts: number[] = [];
    await open(kind).run(task("send-parts"), { onPart: (part) => parts.push(part) });
    expect(parts).toEqual([1, 2, 3]);
  });

  test("reports a failed task, and continues with the same worker", async () => {
    const pool = open(kind);
    const { process: first } = await pool.run(task("greet"));
    await expect(pool.run(task("fail"))).rejects.toThrow(/^a does not exist$/);
    expect((await pool.run(task("greet"))).process).toBe(first);
  });

  test("reports a worker that ends, and continues with another", async () => {
    const pool = open(kind);
    expect(await reasonOf(pool.run(task("exit")))).toBe("exit");
    expect(await pool.run(task("greet"))).toMatchObject({ text: "hello a" });
  });

  test("ends a task that takes too long; the start of a worker and earlier tasks do not count", async () => {
    const pool = open(kind, { timeLimit: 300 });
    const [first, endless, last] = ["greet", "run-forever", "greet"].map((each) =>
      pool.run(task(each as SampleTask["kind"])),
    );
    expect(await first).toMatchObject({ text: "hello a" });
    expect(await reasonOf(endless ?? Promise.resolve())).toBe("time");
    expect(await last).toMatchObject({ text: "hello a" });
  });

  test("stops running tasks when it is closed", async () => {
    const pool = open(kind);
    await pool.run(task("greet"));
    const endless = pool.run(task("run-forever"));
    await pool.sent();
    pool.close();
    expect(await reasonOf(endless)).toBe("exit");
  });
});

test("a thread that exceeds its memory limit fails only its own task", async () => {
  const pool = open("thread", { resourceLimits: { maxOldGenerationSizeMb: 64 } });
  expect(await reasonOf(pool.run(task("fill-memory")))).toBe("memory");
  expect(await pool.run(task("greet"))).toMatchObject({ text: "hello a" });
});

describe("a process with limits", () => {
  const processLimits = { processorMilliseconds: 500, residentBytes: 160 * 1024 * 1024 };

  test("is ended when a task takes more processor time; waiting does not count", async () => {
    const pool = open("process", { processLimits });
    expect(await pool.run(task("wait"))).toMatchObject({ text: "hello a" });
    expect(await reasonOf(pool.run(task("run-forever")))).toBe("time");
    expect(await pool.run(task("greet"))).toMatchObject({ text: "hello a" });
  });

  test.each(["fill-memory", "fill-buffers"] as const)(
    "is ended when a task takes more memory (%s)",
    async (kind) => {
      const pool = open("process", {
        processLimits: { ...processLimits, processorMilliseconds: 20_000 },
      });
      expect(await reasonOf(pool.run(task(kind)))).toBe("memory");
      expect(await pool.run(task("greet"))).toMatchObject({ text: "hello a" });
    },
  );
});

test("no more workers run at a time than the size of the pool", async () => {
  const pool = open("process", { size: 2 });
  const results = await Promise.all(["a", "b", "c", "d", "e"].map((name) => pool.run(task("greet", name))));
  expect(new Set(results.map(({ process }) => process)).size).toBe(2);
});

test("a process whose tasks have reached the cost limit is replaced, and a prestarted one is used", async () => {
  const pool = open("process", { costLimit: 10 });
  pool.start();
  await setTimeout(100);
  const costs = [6, 4, 1, 20, 1];
  const processes: number[] = [];
  for (const cost of costs) processes.push((await pool.run(task("greet"), { cost })).process);
  const [first, second, third, fourth, fifth] = processes;
  expect(second).toBe(first);
  expect(new Set([first, third, fourth, fifth]).size).toBe(4);
});

test("idle workers are ended, busy ones are not", async () => {
  const pool = open("process", { size: 2 });
  const [first, second] = await Promise.all([pool.run(task("greet")), pool.run(task("greet"))]);
  const running = pool.run(task("greet"));
  pool.endIdle();
  expect([first.process, second.process]).toContain((await running).process);
  const later = await Promise.all([pool.run(task("greet")), pool.run(task("greet"))]);
  expect(later.filter(({ process }) => [first.process, second.process].includes(process))).toHaveLength(1);
});
