import type { SearchedShards, SearchPage } from "../../../scripts/search/browser/api.js";
import { longestQuery } from "../../../scripts/search/text/query-limit.js";
import type { SearchState } from "./state.js";
import { fill, quoted, type SearchWords } from "./messages.js";

/** Returns a sentence about the answer. While shards are still being searched, it never says that there are no hits. */
export function summary(page: SearchPage, state: SearchState, words: SearchWords): string {
  const sentence = summaryOf(page, state, words);
  // A query of the greatest length was most likely cut, when it was pasted or read from the address.
  return state.query.length < longestQuery - 1
    ? sentence
    : sentence + fill(words.cut, { most: longestQuery });
}

function summaryOf(page: SearchPage, { query }: SearchState, words: SearchWords): string {
  const { total: count, final, searched } = page;
  if (!final) return count === 0 ? words.loading : fill(words.foundSoFar, { count });
  if (searched.done < searched.of) return fill(words.foundUnfinished, { count });
  if (query === "") return fill(count === 0 ? words.noneAll : words.foundAll, { count });
  if (count === 0 && page.unfiltered)
    return fill(words.noneFiltered, { query: quoted(query), count: page.unfiltered });
  if (count === 0) return fill(words.none, { query: quoted(query) });
  return fill(words.found, { count });
}

/** Returns how much has been searched, and back to which year. */
export function progressInWords(searched: SearchedShards, words: SearchWords): string {
  const { done, of, since } = searched;
  if (done === 0) return "";
  return since === undefined
    ? fill(words.searching, { done, of })
    : fill(words.searchedSince, { done, of, since });
}

/** Returns the result for screen readers: the sentence, and how many of the hits are on the page. */
export function announcement(
  page: SearchPage,
  state: SearchState,
  shown: number,
  words: SearchWords,
): string {
  const sentence = summary(page, state, words);
  if (page.near && page.near.total > 0) return sentence + fill(words.nearAlso, { count: page.near.total });
  if (page.total === 0 || shown >= page.total) return sentence;
  return sentence + fill(words.shown, { shown });
}
