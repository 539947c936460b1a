import type { Agency, LocalizedText, Site, ContentPage, Topic } from "../../catalogue/index.js";
import type { SiteMessages } from "../../i18n/index.js";

/** The name of an agency, a topic or the site in the language of some messages. */
export function nameOf(
  { name, names }: Pick<Agency | Topic | Site, "name" | "names">,
  messages: SiteMessages,
): string {
  return translationOf(names, messages) ?? messages.script(name);
}

/** The name of an agency as its documents carry it. In other languages the name is the full name, too. */
export function fullNameOf({ name, names, fullName = name }: Agency, messages: SiteMessages): string {
  return translationOf(names, messages) ?? messages.script(fullName);
}

/** The title of a content page in the language of some messages. */
export function titleOf(
  { title, titles }: Pick<ContentPage, "title" | "titles">,
  messages: SiteMessages,
): string {
  return translationOf(titles, messages) ?? messages.script(title);
}

function translationOf(texts: LocalizedText | undefined, { tag }: SiteMessages): string | undefined {
  return new Map<string, string>(Object.entries(texts ?? {})).get(tag);
}

/** How a word of a closed list reads, such as 主动公开. */
export function termOf(value: string, messages: SiteMessages): string {
  return messages.terms[value] ?? messages.script(value);
}
