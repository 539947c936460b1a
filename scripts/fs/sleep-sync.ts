/** Stands still, event loop and all, for so many milliseconds: for what others are about to finish. */
export function sleepSync(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
