import { createContext, Script } from "node:vm";

/** Something that hostile texts are given to. */
export interface CostTarget {
  readonly name: string;
  readonly run: (text: string) => unknown;
  /** Texts for this target alone, by what they repeat; the texts for all targets where not given. */
  readonly texts?: readonly HostileText[];
}

/** A text of any length that repeats a fragment. */
export interface HostileText {
  readonly name: string;
  readonly ofLength: (characters: number) => string;
}

/** A target whose time grows faster than the length of its text. */
export interface SuperlinearCost {
  readonly target: string;
  readonly text: string;
  /** Milliseconds of processor time for the short and the long text; undefined when the time limit was reached. */
  readonly short: number | undefined;
  readonly long: number | undefined;
}

/** Code units of the two texts that are compared. */
export const lengths = { short: 64 * 1024, long: 1024 * 1024 } as const;

/** How many times as long the longer text may take: it is 16 times as long, and a busy machine varies by some. */
const mostRatio = 40;
/** Milliseconds for the shorter text below which the longer one cannot take much: a square would take seconds. */
const negligible = 12;
/** Milliseconds after which a target is ended. */
const longest = 20_000;

/** Runs every target on every text, and lists those whose time grows worse than linearly. */
export function superlinearCosts(
  targets: readonly CostTarget[],
  texts: readonly HostileText[],
  onTarget: (name: string) => void = () => undefined,
): SuperlinearCost[] {
  return targets.flatMap((target) => {
    onTarget(target.name);
    return (target.texts ?? texts).flatMap((text) => costOf(target, text) ?? []);
  });
}

function costOf(
  { name, run }: CostTarget,
  { name: text, ofLength }: HostileText,
): SuperlinearCost | undefined {
  const measure = (length: number) => {
    const hostile = ofLength(length);
    return median(() => processorTime(() => run(hostile)));
  };
  // Lengths grow step by step, so that an expression of exponential time reaches the time limit at a short length.
  let short: number | undefined = 0;
  for (let length = 1024; length <= lengths.short && short !== undefined; length *= 4)
    short = measure(length);
  if (short === undefined) return { target: name, text, short, long: undefined };
  if (short <= negligible) return undefined;
  const long = measure(lengths.long);
  return long !== undefined && long <= short * mostRatio ? undefined : { target: name, text, short, long };
}

/** Returns the median of three measurements; undefined as soon as one of them reached the time limit. */
function median(measure: () => number | undefined): number | undefined {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const time = measure();
    if (time === undefined) return undefined;
    if (time <= negligible) return time; // nothing that two more rounds could change
    times.push(time);
  }
  return times.sort((a, b) => a - b)[1];
}

const script = new Script("run()");

/**
 * Returns milliseconds of processor time; undefined when the time limit was reached. Errors of the target are ignored.
 */
function processorTime(run: () => unknown): number | undefined {
  const start = process.cpuUsage();
  try {
    script.runInContext(createContext({ run }), { timeout: longest });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT")
      return undefined;
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
