import {
  shardFiles,
  cardsInFile,
  keyIndexBlock,
  indexFile,
  indexFolder,
  type SearchIndexFile,
} from "../../../scripts/search/format/index.js";
import { caches } from "./keep-names.js";
import { keep } from "./keep.js";

/** Bytes of the index that are fetched ahead at most: a reader may pay for each. */
const mostBytes = 8 * 1024 * 1024;

/**
 * Fetches the search index of the newest year, so that search finds its reports without a network, and forgets what the
 * index no longer has.
 *
 * @param root the site's root
 * @throws what the network reports, also where an answer breaks off: what is kept of the index's first file then stays
 */
export async function keepNewestYear(root: string): Promise<void> {
  const folder = new URL(`${indexFolder}/`, root);
  const request = new Request(new URL(indexFile, folder), { cache: "no-cache" });
  const response = await fetch(request);
  if (!response.ok) return;
  await keep(caches.read, request, response.clone(), Number.POSITIVE_INFINITY);
  const index = (await response.json()) as SearchIndexFile; // written by our own build
  await forgetOthers(index, folder);
  const cache = await self.caches.open(caches.index);
  let bytes = 0;
  for (const name of filesOfNewestYear(index)) {
    const address = new URL(name, folder);
    if (await cache.match(address)) continue;
    const file = await fetch(address);
    if (!file.ok) return;
    bytes += (await file.clone().arrayBuffer()).byteLength;
    await cache.put(address, file);
    if (bytes > mostBytes) return;
  }
}

/** Names from the index's folder: what every search reads first. */
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

async function forgetOthers({ bundles, names, titles }: SearchIndexFile, folder: URL): Promise<void> {
  const cache = await self.caches.open(caches.index);
  const folders = [...bundles.map(({ id }) => id), ...(titles === undefined ? [] : [titles])];
  const current = [names, ...folders.map((name) => `${name}/`)].map((name) => new URL(name, folder).href);
  for (const key of await cache.keys()) {
    if (!current.some((address) => key.url.startsWith(address))) await cache.delete(key);
  }
}

function numbered(count: number, name: (number: number) => string): string[] {
  return Array.from({ length: count }, (_, number) => name(number));
}
