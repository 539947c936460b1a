import { cardsInFile, parseCardsAddress, type Card, type PinyinTable } from "../format/index.js";
import { segments } from "../text/tokenizer.js";
import { ownFiles } from "./files.js";
import { ownSource, type OpenIndex } from "./catalogue-source.js";

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
  open: OpenIndex,
  limit: number,
): Promise<Card[]> {
  const { shards } = open;
  const cardFiles = await filesWith(syllables, open);
  const cards = await Promise.all(
    // Pagefind's files have no checksums: a damaged one may name a file that does not exist.
    cardFiles.map(async ({ shard, file }) =>
      file < Math.ceil((shards[shard]?.entry.reports ?? 0) / cardsInFile) ? shards[shard]?.cards(file) : [],
    ),
  );
  const rated = cards
    .flatMap((file) => file ?? [])
    .map((card) => {
      const titleSyllables = segments(card.title).flatMap((tokens) => pinyin.syllablesOf(tokens));
      return { card, share: longestRow(syllables, titleSyllables) / syllables.length };
    });
  return rated
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share)
    .slice(0, limit)
    .map(({ card }) => card);
}

/** A file of cards, by the indexes of its shard and of itself. */
interface CardFile {
  readonly shard: number;
  readonly file: number;
}

/**
 * Returns the card files whose titles contain these syllables, and none when Pagefind fails: its files have no checksums,
 * and a damaged one must not prevent suggestions by name.
 *
 * @throws Pagefind's error when the site has been published again, with another index
 */
async function filesWith(syllables: readonly string[], open: OpenIndex): Promise<CardFile[]> {
  if (open.index.titles === undefined) return [];
  try {
    return await filesInPagefind(syllables, open.index.titles);
  } catch (error) {
    if (await ownSource.isReplaced(open).catch(() => false)) throw error;
    console.warn(error);
    return [];
  }
}

/**
 * Returns the card files whose titles contain these syllables; when there are none, searches again without the first or
 * the last syllable.
 */
async function filesInPagefind(syllables: readonly string[], folder: string): Promise<CardFile[]> {
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
