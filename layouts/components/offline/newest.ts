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

/** Most bytes of the index that are fetched in advance, since readers may pay for data. */
const mostBytes = 8 * 1024 * 1024;

/**
 * Caches the search index of the newest year, so that its reports can be found offline, and deletes files that are no
 * longer in the index.
 *
 * @param root the site's root
 * @throws the network's error, also when a response breaks off; the cached index.json is then kept
 */
export async function keepNewestYear(root: string, event: WorkerEvent): Promise<void> {
  const folder = new URL(`${indexFolder}/`, root);
  await readIndexFile(new Request(new URL(indexFile, folder), { cache: "no-cache" }));
  const index = await keptIndex();
  if (!index) return;
  await forgetOthers(index, folder);
  const cache = await self.caches.open(caches.index);
  let bytes = 0;
  for (const name of filesOfNewestYear(index)) {
    const address = new URL(name, folder);
    if (await cache.match(address)) continue;
    const file = await readFileOfIndex(new Request(address), event);
    if (!file.ok) return;
    bytes += (await file.arrayBuffer()).byteLength;
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
