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
/** Milliseconds for the longer text that need no comparison: a square takes 64 times as long for the largest report. */
const negligible = 100;
/** Milliseconds after which a target is ended. */
const longest = 20_000;

/**
 * Runs every target on every text, and lists those whose time grows worse than linearly: by the ratio of the processor
 * times, the median of three.
 */
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
  const [short, long] = [ofLength(lengths.short), ofLength(lengths.long)];
  const first = processorTime(() => run(long));
  if (first !== undefined && first <= negligible) return undefined;
  const ofShort = median(() => processorTime(() => run(short)));
  const isLinear = (time: number | undefined) =>
    time !== undefined && ofShort !== undefined && time <= ofShort * mostRatio;
  if (isLinear(first)) return undefined;
  const ofLong = first === undefined ? undefined : median(() => processorTime(() => run(long)));
  return isLinear(ofLong) ? undefined : { target: name, text, short: ofShort, long: ofLong };
}

/** Returns the median of three measurements; undefined as soon as one of them reached the time limit. */
function median(measure: () => number | undefined): number | undefined {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const time = measure();
    if (time === undefined) return undefined;
    times.push(time);
  }
  return times.sort((a, b) => a - b)[1];
}

/** A context is slow to make, so that all measurements share one. */
const context: { run: () => unknown } = createContext({ run: () => undefined }) as { run: () => unknown }; // what it was made of
const script = new Script("run()");

/**
 * Returns milliseconds of processor time; undefined when the time limit was reached. Errors of the target are ignored.
 */
function processorTime(run: () => unknown): number | undefined {
  context.run = run;
  const start = process.cpuUsage();
  try {
    script.runInContext(context, { timeout: longest });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT")
      return undefined;
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
