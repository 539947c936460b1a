import { parseCardsAddress, type Card, type PinyinTable } from "../format/index.js";
import { segments } from "../text/tokenizer.js";
import { ownFiles } from "./files.js";
import type { OpenIndex } from "./catalogue-source.js";

/** The part of Pagefind's browser interface that is used here. */
interface Pagefind {
  init(): Promise<void>;
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string): Promise<{ results: readonly { data(): Promise<{ url: string }> }[] }>;
}

/** Number of card files, best match first, whose titles are compared. */
const filesLookedAt = 3;

/** The smallest share of the typed syllables that a title must contain in a row. */
const leastShare = 0.6;

/** Pagefind instances by the folder of the title index: each publication of the site may have another folder. */
const loaded = new Map<string, Promise<Pagefind>>();

/**
 * Returns reports whose titles sound like the typed text, best match first. Finds titles despite typing errors, and
 * from pinyin.
 *
 * @param syllables pinyin syllables, or runs of letters and digits
 */
export async function titlesLike(
  syllables: readonly string[],
  pinyin: PinyinTable,
  { index, shards }: OpenIndex,
  limit: number,
): Promise<Card[]> {
  if (index.titles === undefined) return [];
  const cardFiles = await filesWith(syllables, index.titles);
  const cards = await Promise.all(
    cardFiles.map(async ({ shard, file }) => (await shards[shard]?.cards(file)) ?? []),
  );
  const rated = cards.flat().map((card) => {
    const titleSyllables = segments(card.title).flatMap((tokens) => pinyin.syllablesOf(tokens));
    return { card, share: longestRow(syllables, titleSyllables) / syllables.length };
  });
  return rated
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share)
    .slice(0, limit)
    .map(({ card }) => card);
}

/**
 * Returns the card files whose titles contain these syllables; when there are none, searches again without the first or
 * the last syllable.
 */
async function filesWith(
  syllables: readonly string[],
  folder: string,
): Promise<{ shard: number; file: number }[]> {
  const pagefind = await load(folder);
  const attempts =
    syllables.length > 2 ? [syllables, syllables.slice(0, -1), syllables.slice(1)] : [syllables];
  for (const words of attempts) {
    const { results } = await pagefind.search(words.join(" "));
    if (results.length === 0) continue;
    const pages = await Promise.all(results.slice(0, filesLookedAt).map((result) => result.data()));
    return pages.flatMap(({ url }) => parseCardsAddress(url) ?? []);
  }
  return [];
}

/** Returns the length of the longest run of consecutive syllables that both lists contain. */
function longestRow(wanted: readonly string[], titleSyllables: readonly string[]): number {
  let [longest, previous] = [0, new Array<number>(titleSyllables.length + 1).fill(0)];
  for (const sound of wanted) {
    const row = new Array<number>(titleSyllables.length + 1).fill(0);
    titleSyllables.forEach((other, at) => {
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
  loading.catch(() => loaded.delete(folder)); // a failed load is tried again by the next call
  return loading;
}

async function start(folder: string): Promise<Pagefind> {
  const base = ownFiles.addressOf(`${folder}/`);
  const pagefind = (await import(`${base}pagefind.js`)) as Pagefind; // a file of the title index, loaded at run time
  // The folder's name is a hash of its content, so Pagefind need not append a changing tag to bypass the HTTP cache.
  await pagefind.options({ basePath: base, baseUrl: "/", metaCacheTag: "" });
  await pagefind.init();
  return pagefind;
}
