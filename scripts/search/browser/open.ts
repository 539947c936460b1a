import type { IndexFile } from "../format/index.js";
import { Bundle } from "./bundle.js";
import { forget, readIndex } from "./files.js";

export interface OpenIndex {
  readonly index: IndexFile;
  /** Newest first. */
  readonly bundles: readonly Bundle[];
}

let opened: OpenIndex | undefined;

/** The index of the site; read once a page. */
export async function openIndex(): Promise<OpenIndex> {
  if (!opened) {
    const index = await readIndex();
    opened = { index, bundles: index.bundles.map((entry) => new Bundle(entry)) };
  }
  return opened;
}

/** After a failure: the next search opens the index anew. */
export function closeIndex(): void {
  opened = undefined;
  forget();
}
