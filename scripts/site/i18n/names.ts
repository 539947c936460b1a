import type { Agency, Site, StandingPage, Topic } from "../../catalogue/index.js";
import { text } from "../../i18n/index.js";

/** What an agency, a topic or the site is called in the language that is spoken. */
export function nameOf({ name, nameEn }: Pick<Agency | Topic | Site, "name" | "nameEn">): string {
  return text.tag === "en" ? (nameEn ?? name) : text.script(name);
}

/** An agency's name as its documents carry it. There is one English name for both. */
export function fullNameOf(agency: Agency): string {
  const { fullName, name, nameEn } = agency;
  return text.tag === "en" && nameEn !== undefined ? nameEn : text.script(fullName ?? name);
}

export function titleOf({ title, titleEn }: Pick<StandingPage, "title" | "titleEn">): string {
  return text.tag === "en" ? (titleEn ?? title) : text.script(title);
}

/** How a word of a closed list reads, such as 主动公开. */
export function termOf(value: string): string {
  return text.terms[value] ?? text.script(value);
}
