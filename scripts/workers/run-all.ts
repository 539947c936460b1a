/** A function that fails soon after its signal was aborted. */
export type Stoppable<T> = (signal: AbortSignal) => Promise<T>;

type Results<T extends readonly Stoppable<unknown>[]> = {
  -readonly [K in keyof T]: Awaited<ReturnType<T[K]>>;
};

/**
 * Runs several functions at the same time. When one fails, the others are aborted and awaited before the error is
 * thrown: the caller may start again at once, and Eleventy and Pagefind cannot run twice in one process.
 *
 * @param signal aborts all of them
 * @returns the result of each, in order
 * @throws the first error
 */
export async function runAll<T extends readonly Stoppable<unknown>[]>(
  works: readonly [...T],
  signal: AbortSignal | undefined,
): Promise<Results<T>> {
  const stopping = new AbortController();
  const stop = () => stopping.abort(signal?.reason);
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop);
  const running = works.map((work) => work(stopping.signal));
  try {
    return (await Promise.all(running)) as Results<T>; // one result for each function, in order
  } catch (error) {
    stopping.abort();
    await Promise.allSettled(running);
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

/**
 * Calls a function for each item, a few at a time. When one call fails, no further ones are started, and running ones
 * are awaited before the error is thrown: the caller may then release what they use.
 *
 * @throws the first error
 */
export async function forEachConcurrent<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const takeTurns = async (stopping: AbortSignal) => {
    for (const item of waiting) {
      if (stopping.aborted) return;
      await work(item);
    }
  };
  await runAll(
    Array.from({ length: atOnce }, () => takeTurns),
    undefined,
  );
}
