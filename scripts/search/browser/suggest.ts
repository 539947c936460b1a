import type { SearchModule, SuggestOptions, Suggestion } from "./api.js";
import { PinyinTable, type NamedEntity } from "../format/index.js";
import { fold, segments } from "../text/tokenizer.js";
import { ownFiles } from "./files.js";
import { titlesLike } from "./did-you-mean.js";
import { ownSource, type OpenIndex } from "./catalogue-source.js";
import { parseQuery } from "../text/query.js";
import { boundedQuery } from "../text/query-limit.js";

/**
 * The `suggest` function of the search module: agencies, topics and pages that match by name, pinyin or initials, and
 * report titles that contain the typed text; when no title does, titles that sound like it.
 */
export const suggest: SearchModule["suggest"] = async (typed, options = {}) => {
  const bounded = boundedQuery(typed);
  const wanted = fold(bounded).replace(/\s+/g, "");
  if (wanted === "") return [];
  return ownSource.withIndex((open) => suggestions(bounded, wanted, open, options), options.signal);
};

async function suggestions(
  typed: string,
  wanted: string,
  open: OpenIndex,
  { limit = 8, signal }: SuggestOptions,
): Promise<Suggestion[]> {
  const names = await ownFiles.readNames(open.index.names);
  signal?.throwIfAborted();
  const pinyin = new PinyinTable(names.syllables);
  const named = names.things
    .map((entity) => ({ entity, rank: rankName(wanted, entity, pinyin) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ entity: { kind, title, url } }): Suggestion => ({ kind, title, url: ownFiles.pageUrl(url) }));
  const titles = await titleSuggestions(typed, wanted, pinyin, open, limit);
  signal?.throwIfAborted();
  return [...named.slice(0, Math.max(2, limit - titles.length)), ...titles].slice(0, limit);
}

/**
 * Returns a rank: 4 for names that begin with the typed text, 3 for names that contain it, 2 for the same sound, 1 for
 * matching initials, 0 for no match.
 */
function rankName(wanted: string, { title, other = "" }: NamedEntity, pinyin: PinyinTable): number {
  const names = [fold(title), fold(other)];
  if (names.some((name) => name.startsWith(wanted))) return 4;
  if (names.some((name) => name.includes(wanted))) return 3;
  const titleSyllables = syllablesIn(title, pinyin);
  if (/^[a-z]+$/.test(wanted)) {
    const initials = titleSyllables.map((sound) => sound.charAt(0));
    if (titleSyllables.some((_, from) => titleSyllables.slice(from).join("").startsWith(wanted))) return 2;
    return wanted.length > 1 && initials.join("").includes(wanted) ? 1 : 0;
  }
  const syllables = syllablesIn(wanted, pinyin);
  return syllables.length > 1 && ` ${titleSyllables.join(" ")} `.includes(` ${syllables.join(" ")} `) ? 2 : 0;
}

async function titleSuggestions(
  typed: string,
  wanted: string,
  pinyin: PinyinTable,
  open: OpenIndex,
  limit: number,
): Promise<Suggestion[]> {
  const holding = await titlesHolding(typed, open, limit);
  if (holding.length > 0) return holding;
  const letters = /^[a-z]+$/.test(wanted);
  const syllables = letters ? (pinyin.split(wanted) ?? []) : syllablesIn(wanted, pinyin);
  if (syllables.length < 2) return [];
  const cards = await titlesLike(syllables, pinyin, open, limit);
  return cards.map(({ title, url }) => ({ kind: "title", title, url: ownFiles.pageUrl(url) }));
}

/** Returns reports of the newest shard whose titles contain the whole phrase. */
async function titlesHolding(typed: string, { shards }: OpenIndex, limit: number): Promise<Suggestion[]> {
  const [newest] = shards;
  const [phrase, ...others] = parseQuery(typed).phrases;
  if (!newest || !phrase || others.length > 0) return [];
  const found = [...(await newest.find(phrase))].filter(([, { inTitle }]) => inTitle).map(([doc]) => doc);
  const docs = found.sort((a, b) => a - b).slice(0, limit);
  const cards = await Promise.all(docs.map((doc) => newest.card(doc)));
  return cards.map(({ title, url }) => ({ kind: "title", title, url: ownFiles.pageUrl(url) }));
}

function syllablesIn(text: string, pinyin: PinyinTable): string[] {
  return segments(text).flatMap((tokens) => pinyin.syllablesOf(tokens));
}
