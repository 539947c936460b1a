import type { Agency, Site, StandingPage, Topic } from "../../catalogue/index.js";
import type { SiteMessages } from "../../i18n/index.js";

/** What an agency, a topic or the site is called in the language that is spoken. */
export function nameOf(
  { name, nameEn }: Pick<Agency | Topic | Site, "name" | "nameEn">,
  messages: SiteMessages,
): string {
  return messages.tag === "en" ? (nameEn ?? name) : messages.script(name);
}

/** An agency's name as its documents carry it. There is one English name for both. */
export function fullNameOf(agency: Agency, messages: SiteMessages): string {
  const { fullName, name, nameEn } = agency;
  return messages.tag === "en" && nameEn !== undefined ? nameEn : messages.script(fullName ?? name);
}

export function titleOf(
  { title, titleEn }: Pick<StandingPage, "title" | "titleEn">,
  messages: SiteMessages,
): string {
  return messages.tag === "en" ? (titleEn ?? title) : messages.script(title);
}

/** How a word of a closed list reads, such as 主动公开. */
export function termOf(value: string, messages: SiteMessages): string {
  return messages.terms[value] ?? messages.script(value);
}
