import {
  shardFiles,
  cardsInFile,
  keyIndexBlock,
  indexFile,
  indexFolder,
  type SearchIndexFile,
} from "../../../scripts/search/format/index.js";
import { keptIndex, readFileOfIndex, readIndexFile } from "./index-files.js";
import { caches } from "./keep-names.js";
import type { WorkerEvent } from "./scope.js";

/** Most bytes of the index that are saved on a device. */
const mostBytes = 8 * 1024 * 1024;

/**
 * Caches the list of the index's files and the names of agencies, topics and pages.
 *
 * @param root the site's root
 * @returns the list of files; undefined when the server has another version of it
 * @throws the network's error, also when a response breaks off; the cached index.json is then kept
 */
export async function keepNames(root: string, event: WorkerEvent): Promise<SearchIndexFile | undefined> {
  const address = new URL(`${indexFolder}/${indexFile}`, root);
  await readIndexFile(new Request(address, { cache: "no-cache" }));
  return followNames(root, event);
}

/** Caches the names that the cached index.json names, and deletes files that are no longer in the index. */
export async function followNames(root: string, event: WorkerEvent): Promise<SearchIndexFile | undefined> {
  const folder = new URL(`${indexFolder}/`, root);
  const index = await keptIndex();
  if (!index) return undefined;
  await forgetOthers(index, folder);
  await readFileOfIndex(new Request(new URL(index.names, folder)), event);
  return index;
}

/**
 * Caches the search index of the newest year, so that its reports can be found offline.
 *
 * @returns its size in bytes
 * @throws the same as `keepNames`
 */
export async function keepNewestYear(root: string, event: WorkerEvent): Promise<number> {
  const index = await keepNames(root, event);
  if (!index) throw new Error("the index has another version");
  const folder = new URL(`${indexFolder}/`, root);
  let bytes = 0;
  for (const name of filesOfNewestYear(index)) {
    const file = await readFileOfIndex(new Request(new URL(name, folder)), event);
    if (!file.ok) throw new Error(`${name}: ${file.status}`);
    bytes += (await file.arrayBuffer()).byteLength;
    if (bytes > mostBytes) break;
  }
  return bytes;
}

/** Returns paths relative to the index folder of the files that every search reads first. */
export function filesOfNewestYear({ bundles, names }: SearchIndexFile): string[] {
  const [first] = bundles;
  const newest = bundles.filter(({ to }) => to === first?.to);
  return [
    names,
    ...newest.flatMap(({ id, reports, starts, chunks }) => {
      const files = [
        ...numbered(starts.length, shardFiles.docs),
        ...numbered(Math.ceil(chunks / keyIndexBlock), shardFiles.keyIndex),
        ...numbered(chunks, shardFiles.postings),
        ...numbered(Math.ceil(reports / cardsInFile), shardFiles.cards),
      ];
      return files.map((file) => `${id}/${file}`);
    }),
  ];
}

async function forgetOthers({ bundles, names }: SearchIndexFile, folder: URL): Promise<void> {
  const cache = await self.caches.open(caches.index);
  const current = [names, ...bundles.map(({ id }) => `${id}/`)].map((name) => new URL(name, folder).href);
  for (const key of await cache.keys()) {
    if (!current.some((address) => key.url.startsWith(address))) await cache.delete(key);
  }
}

function numbered(count: number, name: (number: number) => string): string[] {
  return Array.from({ length: count }, (_, number) => name(number));
}
