/** Work that ends soon, with a failure, once it is told to stop. */
export type Stoppable<T> = (signal: AbortSignal) => Promise<T>;

type Results<T extends readonly Stoppable<unknown>[]> = {
  -readonly [K in keyof T]: Awaited<ReturnType<T[K]>>;
};

/**
 * Does several works at a time. When one of them fails, the others are told to stop and are waited for: whoever is told
 * of the failure may begin anew at once, and Eleventy and Pagefind cannot bear another build beside them in one process.
 *
 * @param signal stops all of them
 * @returns what came out of each, in their order
 * @throws the first failure
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
    return (await Promise.all(running)) as Results<T>; // one for each work, as it was given
  } catch (error) {
    stopping.abort();
    await Promise.allSettled(running);
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

/**
 * Does one thing for each of many, some at a time. When one fails, no further one is begun, and those under way have
 * ended before the failure is told: whoever is told of it may give free what they work on.
 *
 * @throws the first failure
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
