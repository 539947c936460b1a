import type { Report } from "../../../catalogue/index.js";

/** A year in a title: `2018年度`, `2018`, `二〇一八年`, also in full-width digits, which are folded first. */
const year = /(?:(?<!\d)(?:19|20)\d{2}(?!\d)(?:年度?)?)|(?:[一二][〇○零九一二三四五六七八]{3}年度?)/g;

/**
 * What the reports of one series have in common: agency and title, without the year.
 *
 * @returns a key; undefined where the title has no year, or several that differ (a plan for 2021 to 2025)
 */
export function seriesOf({ title, agency }: Pick<Report, "title" | "agency">): string | undefined {
  const folded = title.normalize("NFKC").replace(/\s+/g, "");
  const years = new Set(folded.match(year)?.map((found) => found.replace(/年度?$/, "")));
  return years.size === 1 ? `${agency.slug} ${folded.replace(year, "#")}` : undefined;
}
