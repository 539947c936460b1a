import type { SearchModule, SuggestOptions, Suggestion } from "./api.js";
import { Reading, type NamedEntity, type NamesFile } from "../format/index.js";
import { fold, segments } from "../text/tokenizer.js";
import { ownFiles } from "./files.js";
import { titlesLike } from "./did-you-mean.js";
import { ownSource, type OpenIndex } from "./open.js";
import { parseQuery } from "../text/query.js";

/**
 * The `suggest` function of the search module: agencies, topics and pages by name, sound or initials, and titles that hold
 * what was typed; where no title does, titles that sound like it.
 */
export const suggest: SearchModule["suggest"] = async (typed, options = {}) => {
  const wanted = fold(typed).replace(/\s+/g, "");
  if (wanted === "") return [];
  try {
    return await suggestions(typed, wanted, options);
  } catch (error) {
    // Since the page was opened, another publication may have taken the place of this one, with files of other names.
    if (!options.signal?.aborted) ownSource.close();
    throw error;
  }
};

async function suggestions(
  typed: string,
  wanted: string,
  { limit = 8, signal }: SuggestOptions,
): Promise<Suggestion[]> {
  const open = await ownSource.open();
  const names = await ownFiles.readJson<NamesFile>(open.index.names);
  signal?.throwIfAborted();
  const reading = new Reading(names.syllables);
  const things = names.things
    .map((thing) => ({ thing, rank: rankName(wanted, thing, reading) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ thing: { kind, title, url } }): Suggestion => ({ kind, title, url: ownFiles.pageUrl(url) }));
  const titles = await titleSuggestions(typed, wanted, reading, open, limit);
  signal?.throwIfAborted();
  return [...things.slice(0, Math.max(2, limit - titles.length)), ...titles].slice(0, limit);
}

/** Names that begin with what was typed, then those that hold it, those that sound so, and those with such initials. */
function rankName(wanted: string, { title, other = "" }: NamedEntity, reading: Reading): number {
  const names = [fold(title), fold(other)];
  if (names.some((name) => name.startsWith(wanted))) return 4;
  if (names.some((name) => name.includes(wanted))) return 3;
  const spoken = soundsOf(title, reading);
  if (/^[a-z]+$/.test(wanted)) {
    const initials = spoken.map((sound) => sound.charAt(0));
    if (spoken.some((_, from) => spoken.slice(from).join("").startsWith(wanted))) return 2;
    return wanted.length > 1 && initials.join("").includes(wanted) ? 1 : 0;
  }
  const sounds = soundsOf(wanted, reading);
  return sounds.length > 1 && ` ${spoken.join(" ")} `.includes(` ${sounds.join(" ")} `) ? 2 : 0;
}

async function titleSuggestions(
  typed: string,
  wanted: string,
  reading: Reading,
  open: OpenIndex,
  limit: number,
): Promise<Suggestion[]> {
  const holding = await titlesHolding(typed, open, limit);
  if (holding.length > 0) return holding;
  const letters = /^[a-z]+$/.test(wanted);
  const sounds = letters ? (reading.part(wanted) ?? []) : soundsOf(wanted, reading);
  if (sounds.length < 2) return [];
  const cards = await titlesLike(sounds, reading, open, limit);
  return cards.map(({ title, url }) => ({ kind: "title", title, url: ownFiles.pageUrl(url) }));
}

/** Reports of the newest bundle whose titles hold the whole phrase. */
async function titlesHolding(typed: string, { bundles }: OpenIndex, limit: number): Promise<Suggestion[]> {
  const [newest] = bundles;
  const [phrase, ...others] = parseQuery(typed).phrases;
  if (!newest || !phrase || others.length > 0) return [];
  const found = [...(await newest.find(phrase))].filter(([, { inTitle }]) => inTitle).map(([doc]) => doc);
  const docs = found.sort((a, b) => a - b).slice(0, limit);
  const cards = await Promise.all(docs.map((doc) => newest.card(doc)));
  return cards.map(({ title, url }) => ({ kind: "title", title, url: ownFiles.pageUrl(url) }));
}

function soundsOf(text: string, reading: Reading): string[] {
  return segments(text).flatMap((units) => reading.sounds(units));
}
