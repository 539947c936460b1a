import { indexFile, indexFolder, type IndexFile } from "../format/index.js";

/** The site's root: this module is served from `assets/`. */
export const root = new URL("../", import.meta.url);
const folder = new URL(`${indexFolder}/`, root);

const known = new Map<string, Promise<unknown>>();

/** The index's first file; asked for anew with every page that is opened, since its name stays the same. */
export function readIndex(): Promise<IndexFile> {
  return once(indexFile, async () => (await (await get(indexFile, "no-cache")).json()) as IndexFile);
}

export function readJson<T>(name: string): Promise<T> {
  return once(name, async () => (await (await get(name)).json()) as T); // written by our own build
}

export function readText(name: string): Promise<string> {
  return once(name, async () => (await get(name)).text());
}

export function readBytes(name: string): Promise<Uint8Array> {
  return once(name, async () => new Uint8Array(await (await get(name)).arrayBuffer()));
}

/** The full address of a file of the index. */
export function addressOf(name: string): string {
  return new URL(name, folder).href;
}

/** Forgets what was read: after a failure, the next search asks for everything anew. */
export function forget(): void {
  known.clear();
}

/** Each file is fetched once; one that failed is fetched again by the next search. */
function once<T>(name: string, read: () => Promise<T>): Promise<T> {
  const before = known.get(name);
  if (before) return before as Promise<T>; // a name is always read by the same function
  const reading = read();
  known.set(name, reading);
  reading.catch(() => known.delete(name));
  return reading;
}

async function get(name: string, cache: RequestCache = "default"): Promise<Response> {
  const response = await fetch(addressOf(name), { cache });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response;
}
