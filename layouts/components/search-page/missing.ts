import { make, makeButton } from "./dom.js";
import { valueTitle } from "./localize.js";
import type { MissingCatalogue } from "../../../scripts/search/browser/api.js";
import { fill, type SearchWords } from "./messages.js";

/**
 * The element that names catalogues without an answer; its texts are data attributes. Sites with one catalogue do not
 * have it.
 */
const box = federated ? document.getElementById("search-missing") : null;

/** Label before a catalogue's name, for screen readers. */
export const catalogueLabel = box?.dataset["catalogue"] ?? "";

/** Shows the catalogues that are missing in an answer. Those already shown are not announced again. */
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
