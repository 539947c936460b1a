/** The limits of one task in a worker that is a process. */
export interface ProcessLimits {
  /** Processor time, which does not depend on how busy the machine is. */
  readonly processorMilliseconds: number;
  /** Memory of the whole process, since buffers are outside of the heap that V8 can limit. */
  readonly residentBytes: number;
}

/** The data of the thread that watches a process. */
export interface WatchdogData {
  readonly limits: ProcessLimits;
  /** One number: the processor time in milliseconds at which the current task began; negative without a task. */
  readonly taskStart: Int32Array<SharedArrayBuffer>;
}

/** Signals with which a process ends itself. For memory it is the one that the kernel uses when memory runs out. */
export const limitSignals = { time: "SIGTERM", memory: "SIGKILL" } as const;

/** Returns the processor time of this process so far, of all its threads. */
export function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return Math.floor((user + system) / 1000);
}
