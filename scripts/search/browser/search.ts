import type { SearchModule } from "./api.js";
import { Answer } from "./answer.js";
import { ownSource } from "./catalogue-source.js";
import { parseQuery } from "../text/query.js";
import { boundedQuery } from "../text/query-limit.js";

export { catalogues } from "./catalogues.js";
export { suggest } from "./suggest.js";

/** The `search` function of the search module. */
export const search: SearchModule["search"] = async (typed, options = {}) => {
  if (!isText(typed)) throw new TypeError("search(query): the query must be a string");
  const answer = new Answer(parseQuery(boundedQuery(typed)), options);
  try {
    return await ownSource.withIndex((open) => answer.find(open), options.signal);
  } catch (error) {
    await answer.reportNearAfter(error);
    throw error;
  }
};

/** Returns whether the value is a string; callers outside this site may pass anything. */
function isText(value: unknown): boolean {
  return typeof value === "string";
}
