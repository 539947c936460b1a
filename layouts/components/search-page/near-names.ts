import { byId, make } from "./dom.js";
import { inLocale, markLanguage } from "./localize.js";
import type { Suggestion } from "../../../scripts/search/browser/api.js";
import { suggest } from "./engine.js";
import type { SearchWords } from "./messages.js";

const mostNear = 6;

/** Shows names that resemble the typed text, as links, for a search without hits. */
export async function showNear(query: string, words: SearchWords, signal: AbortSignal): Promise<void> {
  const box = byId("search-near", HTMLElement);
  try {
    const near = await suggest(query, { limit: mostNear, signal });
    if (signal.aborted || near.length === 0) return;
    const list = make("ul", "search-near__list", ...near.map((suggestion) => nearLine(suggestion, words)));
    box.replaceChildren(make("p", "", words.near), list);
  } catch (error) {
    if (signal.aborted) return;
    console.error(error);
    box.replaceChildren(make("p", "", words.nearFailed));
  }
  box.hidden = false;
}

export function hideNear(): void {
  const box = byId("search-near", HTMLElement);
  box.hidden = true;
  box.replaceChildren();
}

function nearLine({ kind, title, url }: Suggestion, words: SearchWords): HTMLLIElement {
  const kinds = {
    agency: words.kindAgency,
    topic: words.kindTopic,
    title: words.kindTitle,
    page: words.kindPage,
  };
  const link = markLanguage(make("a", "", title));
  link.href = inLocale(url);
  return make("li", "", link, " ", make("span", "search-near__kind", kinds[kind]));
}
