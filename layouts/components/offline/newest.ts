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

/** Most bytes of the index that are fetched in advance, since readers may pay for data. */
const mostBytes = 8 * 1024 * 1024;

/**
 * Caches the search index of the newest year, so that its reports can be found offline, and deletes files that are no
 * longer in the index.
 *
 * @param root the site's root
 * @throws the network's error, also when a response breaks off; the cached index.json is then kept
 */
export async function keepNewestYear(root: string): Promise<void> {
  const folder = new URL(`${indexFolder}/`, root);
  const request = new Request(new URL(indexFile, folder), { cache: "no-cache" });
  const response = await fetch(request);
  if (!response.ok) return;
  await keep(caches.read, request, response.clone(), Number.POSITIVE_INFINITY);
  const index = (await response.json()) as SearchIndexFile; // written by the build of this site
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
