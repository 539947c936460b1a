/** Blocks the process, with its event loop, for some milliseconds, while another process finishes its work. */
export function sleepSync(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
