import {
  checkedContent,
  indexFile,
  indexFolder,
  indexVersion,
  noSeed,
  type SearchIndexFile,
} from "../../../scripts/search/format/index.js";
import { caches } from "./keep-names.js";
import { find, keep } from "./keep.js";
import { worker, type WorkerEvent } from "./scope.js";

/** Most files of the search index that are kept; the oldest are deleted first. */
const mostFiles = 600;

/** The cached index.json, which names the other files and the seeds of their checksums. */
let index: SearchIndexFile | undefined;

const indexAddress = () => new URL(`${indexFolder}/${indexFile}`, worker.registration.scope).href;

/**
 * Returns index.json from the network and caches it; without a network, or when the server sends a damaged one, returns
 * the cached one.
 *
 * @throws the network's error when none is cached
 */
export async function readIndexFile(request: Request): Promise<Response> {
  const kept = async () => {
    const found = await find(request);
    return found && (await wholeIndex(found.clone())) ? found : undefined;
  };
  let response: Response;
  try {
    response = await fetchWhole(request, async (answer) => (await wholeIndex(answer)) !== undefined);
  } catch (error) {
    const found = await kept();
    if (found) return found;
    throw error;
  }
  if (!response.ok) return response;
  const found = await wholeIndex(response.clone());
  if (found) {
    await keep(caches.read, new Request(indexAddress()), response.clone());
    index = found;
    return response;
  }
  // The page reports an index of another version, and the service worker of that version caches it.
  return (await isOfOtherVersion(response.clone())) ? response : ((await kept()) ?? response);
}

/**
 * Returns the cached file of the index, or the one from the network, which is then cached. Only files with a correct
 * checksum are cached, and returned from the cache; a damaged one is deleted.
 */
export async function readFileOfIndex(request: Request, event: WorkerEvent): Promise<Response> {
  const seed = await seedOf(request.url);
  if (seed === undefined) return fetch(request); // its checksum cannot be verified
  const isWhole = async (answer: Response) => {
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return checkedContent(bytes, nameOf(request.url), seed) !== undefined;
  };
  const kept = await find(request);
  if (kept) {
    if (request.cache !== "reload" && (await isWhole(kept.clone()))) return kept;
    await (await self.caches.open(caches.index)).delete(request);
  }
  const response = await fetchWhole(request, isWhole);
  if (response.ok && (await isWhole(response.clone())))
    event.waitUntil(keep(caches.index, request, response.clone(), mostFiles));
  return response;
}

/** Returns the cached index.json; undefined if there is none with a correct checksum. */
export async function keptIndex(): Promise<SearchIndexFile | undefined> {
  if (!index) {
    const found = await find(new Request(indexAddress()));
    index = found && (await wholeIndex(found));
  }
  return index;
}

/** Fetches a file, and if it is damaged once more, bypassing all caches. */
async function fetchWhole(
  request: Request,
  isWhole: (response: Response) => Promise<boolean>,
): Promise<Response> {
  const response = await fetch(request);
  if (response.ok && (await isWhole(response.clone()))) return response;
  return request.cache === "reload" ? response : fetch(new Request(request, { cache: "reload" }));
}

/** Returns the seed of a file's checksum; undefined if the cached index.json does not name it, or it has no checksum. */
async function seedOf(address: string): Promise<number | undefined> {
  const known = await keptIndex();
  const folder = new URL(`${indexFolder}/`, worker.registration.scope).href;
  const path = address.slice(folder.length);
  if (path === known?.names) return noSeed;
  return known?.bundles.find(({ id }) => path.startsWith(`${id}/`))?.seed;
}

async function wholeIndex(response: Response): Promise<SearchIndexFile | undefined> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!checkedContent(bytes, indexFile, noSeed)) return undefined;
  const parsed = JSON.parse(new TextDecoder().decode(bytes)) as { readonly version: number };
  return parsed.version === indexVersion ? (parsed as SearchIndexFile) : undefined; // its checksum is right
}

async function isOfOtherVersion(response: Response): Promise<boolean> {
  try {
    const { version } = (await response.json()) as { readonly version?: unknown };
    return typeof version === "number" && version !== indexVersion;
  } catch {
    return false;
  }
}

function nameOf(address: string): string {
  return address.slice(address.lastIndexOf("/") + 1);
}
