import { make, makeButton } from "./dom.js";
import { valueTitle } from "./localize.js";
import type { MissingCatalogue } from "../../../scripts/search/browser/api.js";
import { fill, type SearchWords } from "./messages.js";

/** Where the page says which catalogues did not answer; its words are data attributes. A site of one has no such place. */
const box = federated ? document.getElementById("search-missing") : null;

/** What a catalogue is called before its name, for readers who hear the page. */
export const catalogueLabel = box?.dataset["catalogue"] ?? "";

/** Names the catalogues that an answer knows nothing of. What is said already is not said again. */
export function showMissing(
  missing: readonly MissingCatalogue[],
  words: SearchWords,
  again: () => void,
): void {
  const sentences = (["unreachable", "unreadable"] as const).flatMap((reason) => {
    const names = missing
      .filter((each) => each.reason === reason)
      .map(({ name }) => valueTitle("catalogue", name));
    const sentence = box?.dataset[reason] ?? "";
    return names.length > 0
      ? fill(sentence, { names: names.join(words.wordSeparator), count: names.length })
      : [];
  });
  if (!box || box.dataset["said"] === sentences.join("\n")) return;
  box.dataset["said"] = sentences.join("\n");
  box.replaceChildren();
  if (sentences.length === 0) return;
  const button = makeButton("button button--quiet", words.retry, again);
  const lines = sentences.map((sentence) => make("p", "", sentence));
  box.append(make("div", "notice notice--warning", ...lines, button));
}
