import type { Report } from "../../../catalogue/index.js";

/** A year in a title: `2018年度`, `2018`, `二〇一八年`. Full-width digits are folded before. */
const year = /(?:(?<!\d)(?:19|20)\d{2}(?!\d)(?:年度?)?)|(?:[一二][〇○零九一二三四五六七八]{3}年度?)/g;

/**
 * Returns a key that all reports of a series share: agency and title without the year.
 *
 * @returns undefined when the title has no year, or several that differ (a plan for 2021 to 2025)
 */
export function seriesOf({ title, agency }: Pick<Report, "title" | "agency">): string | undefined {
  const folded = title.normalize("NFKC").replace(/\s+/g, "");
  const years = new Set(folded.match(year)?.map((found) => found.replace(/年度?$/, "")));
  return years.size === 1 ? `${agency.slug} ${folded.replace(year, "#")}` : undefined;
}
