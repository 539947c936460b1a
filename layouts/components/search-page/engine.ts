import type { SearchModule } from "../../../scripts/search/browser/api.js";

let failures = 0;
let engine: Promise<SearchModule> | undefined;

/** Searches; the search module is loaded when it is first needed. */
export const search: SearchModule["search"] = async (query, options) =>
  (await searchModule()).search(query, options);

export const suggest: SearchModule["suggest"] = async (text, options) =>
  (await searchModule()).suggest(text, options);

export const catalogues: SearchModule["catalogues"] = async (onAnswer) =>
  (await searchModule()).catalogues(onAnswer);

function searchModule(): Promise<SearchModule> {
  return (engine ??= load());
}

/** Loads the module. Browsers remember a failed import, so each new attempt uses another address. */
async function load(): Promise<SearchModule> {
  const address = new URL(
    failures === 0 ? "./search.js" : `./search.js?attempt=${failures}`,
    import.meta.url,
  );
  try {
    return (await import(address.href)) as SearchModule; // the exports of search.ts have this type
  } catch (error) {
    failures += 1;
    engine = undefined;
    throw error;
  }
}
