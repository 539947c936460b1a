import { parseCardsAddress, type Card, type Reading } from "../format/index.js";
import { segments } from "../text/tokenizer.js";
import { ownFiles } from "./files.js";
import type { OpenIndex } from "./open.js";

/** The part of Pagefind's browser interface that is used. */
interface Pagefind {
  init(): Promise<void>;
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string): Promise<{ results: readonly { data(): Promise<{ url: string }> }[] }>;
}

/** Files of cards that are looked through, best first. */
const filesLookedAt = 3;

/** The least share of the sounds asked for that a title must have in a row. */
const leastShare = 0.6;

/** By the folder of the index of titles: each publication may have another. */
const loaded = new Map<string, Promise<Pagefind>>();

/**
 * Reports whose titles sound like what was typed, best first: for slips of the pen, and for pinyin.
 *
 * @param sounds syllables, or runs of letters and digits
 */
export async function titlesLike(
  sounds: readonly string[],
  reading: Reading,
  { index, bundles }: OpenIndex,
  limit: number,
): Promise<Card[]> {
  if (index.titles === undefined) return [];
  const places = await filesWith(sounds, index.titles);
  const cards = await Promise.all(
    places.map(async ({ bundle, file }) => (await bundles[bundle]?.cards(file)) ?? []),
  );
  const rated = cards.flat().map((card) => {
    const spoken = segments(card.title).flatMap((units) => reading.sounds(units));
    return { card, share: longestRow(sounds, spoken) / sounds.length };
  });
  return rated
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share)
    .slice(0, limit)
    .map(({ card }) => card);
}

/** Files of cards with these sounds; where none has all of them, without the first or the last. */
async function filesWith(
  sounds: readonly string[],
  folder: string,
): Promise<{ bundle: number; file: number }[]> {
  const pagefind = await load(folder);
  const attempts = sounds.length > 2 ? [sounds, sounds.slice(0, -1), sounds.slice(1)] : [sounds];
  for (const words of attempts) {
    const { results } = await pagefind.search(words.join(" "));
    if (results.length === 0) continue;
    const pages = await Promise.all(results.slice(0, filesLookedAt).map((result) => result.data()));
    return pages.flatMap(({ url }) => parseCardsAddress(url) ?? []);
  }
  return [];
}

/** The most sounds of the one list that stand in a row in the other. */
function longestRow(wanted: readonly string[], spoken: readonly string[]): number {
  let [longest, previous] = [0, new Array<number>(spoken.length + 1).fill(0)];
  for (const sound of wanted) {
    const row = new Array<number>(spoken.length + 1).fill(0);
    spoken.forEach((other, at) => {
      if (other === sound) longest = Math.max(longest, (row[at + 1] = (previous[at] ?? 0) + 1));
    });
    previous = row;
  }
  return longest;
}

function load(folder: string): Promise<Pagefind> {
  const before = loaded.get(folder);
  if (before) return before;
  const loading = start(folder);
  loaded.set(folder, loading);
  loading.catch(() => loaded.delete(folder)); // the next attempt asks again
  return loading;
}

async function start(folder: string): Promise<Pagefind> {
  const base = ownFiles.addressOf(`${folder}/`);
  const pagefind = (await import(`${base}pagefind.js`)) as Pagefind; // a file of the index, not of this bundle
  // The folder's name tells its content: its first file need not be asked for under another address each time.
  await pagefind.options({ basePath: base, baseUrl: "/", metaCacheTag: "" });
  await pagefind.init();
  return pagefind;
}
