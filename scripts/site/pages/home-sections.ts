import type { Report, ContentPage } from "../../catalogue/index.js";
import type { SiteContext } from "../context.js";
import { urls } from "../urls/urls.js";
import type { SectionView } from "../views/index.js";

/**
 * Returns the four sections of a disclosure column: guide, rules, what must be published, annual reports. Empty
 * sections are left out.
 *
 * @see 国办公开办函〔2019〕61号; 《政府信息公开条例》 (国令711号), article 12
 */
export function homeSections({ catalogue, grouped, messages }: SiteContext): SectionView[] {
  const words = messages.sections;
  const guide = findPage(catalogue.pages, "guide", /指南/);
  const rules = findPage(catalogue.pages, "rules", /制度/);
  const annual = annualReports(grouped.all);
  const section = (title: string, url: string | undefined, about: string): SectionView[] =>
    url === undefined ? [] : [{ title, url, about }];
  return [
    ...section(words.guide, guide?.url, words.guideAbout),
    ...section(words.rules, rules?.url, words.rulesAbout),
    ...section(words.statutory, grouped.all.length > 0 ? urls.statutory : undefined, words.statutoryAbout),
    ...section(words.annual, annual.length > 0 ? urls.annual : urls.statistics, words.annualAbout),
  ];
}

/** Returns the annual reports on disclosure itself (政府信息公开工作年度报告), newest first. */
export function annualReports(reports: readonly Report[]): Report[] {
  return reports.filter(
    ({ title, disclosureItem }) =>
      /(信息|政务)公开(工作)?.{0,6}年度?报告/.test(title) ||
      /信息公开(工作)?年度?报/.test(disclosureItem ?? ""),
  );
}

function findPage(pages: readonly ContentPage[], slug: string, title: RegExp): ContentPage | undefined {
  return pages.find((page) => page.slug === slug) ?? pages.find((page) => title.test(page.title));
}
