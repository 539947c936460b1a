import { standardFieldOf, type StatutoryItemId } from "../../duties/index.js";
import type { SiteMessages } from "../../i18n/index.js";

/**
 * Returns the name of an item that must be published, and a phrase with its article.
 *
 * @param id as in `StatutoryItem`
 */
export function statutoryWords(
  id: string,
  messages: SiteMessages,
): { readonly name: string; readonly article: string } {
  const words = messages.statutory;
  const field = standardFieldOf(id);
  if (field !== undefined) return { name: words.fields[field], article: words.field };
  const [article = "", number] = id.split("-");
  // Only article 20 numbers its items.
  const phrase = words.article(article, article === "20" ? number : undefined);
  return { name: words.items[id as StatutoryItemId], article: phrase };
}
