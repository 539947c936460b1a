/** What one task may take of a worker that is a process of its own. */
export interface ProcessLimits {
  /** Processor time, which a busy machine does not stretch. */
  readonly processorMilliseconds: number;
  /** Memory of the whole process: buffers are outside the heap that V8 can limit. */
  readonly residentBytes: number;
}

/** What the thread that watches a process receives. */
export interface WatchdogData {
  readonly limits: ProcessLimits;
  /** One number: the processor time in milliseconds at which the task began; negative while there is none. */
  readonly taskStart: Int32Array<SharedArrayBuffer>;
}

/** Signals with which a process ends itself; memory has that of the kernel, which ends processes for the same reason. */
export const limitSignals = { time: "SIGTERM", memory: "SIGKILL" } as const;

/** Processor time of this process until now, of all its threads. */
export function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return Math.floor((user + system) / 1000);
}
