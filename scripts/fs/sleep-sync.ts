/** Blocks the process, with its event loop, for so many milliseconds, while another one finishes its work. */
export function sleepSync(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
