import type { Agency, LocalizedText, Site, ContentPage, Topic } from "../../catalogue/index.js";
import type { SiteMessages } from "../../i18n/index.js";

/** Returns the name of an agency, a topic or the site in the language of the messages. */
export function nameOf(
  { name, names }: Pick<Agency | Topic | Site, "name" | "names">,
  messages: SiteMessages,
): string {
  return translationOf(names, messages) ?? messages.script(name);
}

/** Returns the full name of an agency, as used in documents. In other languages there is only one name. */
export function fullNameOf({ name, names, fullName = name }: Agency, messages: SiteMessages): string {
  return translationOf(names, messages) ?? messages.script(fullName);
}

/** Returns the name of the portal that a site belongs to, or its domain, in the language of the messages. */
export function portalNameOf(
  { portalName, portalNames, domain }: Pick<Site, "portalName" | "portalNames" | "domain">,
  messages: SiteMessages,
): string {
  return translationOf(portalNames, messages) ?? messages.script(portalName ?? domain);
}

/** Returns the title of a content page in the language of the messages. */
export function titleOf(
  { title, titles }: Pick<ContentPage, "title" | "titles">,
  messages: SiteMessages,
): string {
  return translationOf(titles, messages) ?? messages.script(title);
}

function translationOf(texts: LocalizedText | undefined, { tag }: SiteMessages): string | undefined {
  return new Map<string, string>(Object.entries(texts ?? {})).get(tag);
}

/** Returns the text for a word of a closed list, such as 主动公开. */
export function termOf(value: string, messages: SiteMessages): string {
  const { terms } = messages;
  // A text of content may be the name of a property that every object has, such as “constructor”.
  return (Object.hasOwn(terms, value) ? terms[value] : undefined) ?? messages.script(value);
}
