import {
  compareText,
  groupBy,
  yearOf,
  type Agency,
  type Catalogue,
  type Report,
} from "../catalogue/index.js";
import { dutyOf } from "./rules.js";
import { fieldWords, statutoryItems, yearlyItems, type StandardField } from "./statutory-items.js";

/** An item that must be published, with its reports in the catalogue. */
export interface StatutoryItem {
  /** `20-7`: article and number; `field-3`: the number of a field of the standard catalogues. */
  readonly id: string;
  /** Newest first. */
  readonly reports: readonly Report[];
  /** Agencies without reports of this item in `year`, where every agency has some each year; otherwise empty. */
  readonly lacking: readonly Agency[];
  /** The catalogue's newest year of publication; undefined for an item that not every agency has each year. */
  readonly year: string | undefined;
}

/** The items of an article, or the fields of the standard catalogues that a site publishes. */
export interface StatutoryGroup {
  readonly id: "20" | "21" | "19" | "fields";
  readonly items: readonly StatutoryItem[];
}

/** The beginning of the ids of fields of the standard catalogues, before their numbers. */
const fieldPrefix = "field-";

const fieldNames = Object.keys(fieldWords) as StandardField[]; // a literal has no keys beyond its type

/** Returns the name of the field of the standard catalogues with an id; undefined for items of the regulation. */
export function standardFieldOf(id: string): StandardField | undefined {
  return id.startsWith(fieldPrefix) ? fieldNames[Number(id.slice(fieldPrefix.length)) - 1] : undefined;
}

const known = new WeakMap<Catalogue, readonly StatutoryGroup[]>();

/** Returns everything that must be published, in the order of the page, with the reports that the catalogue has of it. */
export function statutoryGroups(catalogue: Catalogue): readonly StatutoryGroup[] {
  const before = known.get(catalogue);
  if (before) return before;
  const reports = catalogue.reports
    .filter(({ openness }) => openness === "主动公开")
    .sort((a, b) => compareText(b.published, a.published) || compareText(a.file, b.file));
  const byItem = groupBy(reports, itemOf);
  const reportsOf = (item: string) => byItem.get(item)?.reports ?? [];
  const articles = (["20", "21", "19"] as const).map((id): StatutoryGroup => {
    const ids = Object.keys(statutoryItems).filter((item) => item.split("-")[0] === id);
    const items = ids.map((item) => ({
      id: item,
      reports: reportsOf(item),
      ...lackingIn(item, reportsOf(item), catalogue),
    }));
    return { id, items };
  });
  const fields = fieldItems(catalogue, reports);
  const groups = fields.length > 0 ? [...articles, { id: "fields", items: fields } as const] : articles;
  known.set(catalogue, groups);
  return groups;
}

/** Returns the item of the regulation to which a report belongs; undefined when it is not recognised. */
export function itemOf(report: Report): string | undefined {
  if (dutyOf(report)) return "20-15";
  const { disclosureItem, genre, topic } = report;
  const entries = Object.entries<{ readonly words: RegExp; readonly genres?: readonly string[] }>(
    statutoryItems,
  );
  const byWords = (text: string | undefined) =>
    text === undefined ? undefined : entries.find(([, { words }]) => words.test(text))?.[0];
  const byGenre = () =>
    genre === undefined ? undefined : entries.find(([, { genres }]) => genres?.includes(genre))?.[0];
  return byWords(disclosureItem) ?? byGenre() ?? byWords(titleAlone(report)) ?? byWords(topic?.name);
}

/** Returns a title without the names of its agency, which may contain the words of an item: 县教育局. */
function titleAlone({ title, agency: { name, fullName = name } }: Report): string {
  return title.replaceAll(fullName, "").replaceAll(name, "");
}

function lackingIn(
  item: string,
  reports: readonly Report[],
  { agencies, reports: all }: Catalogue,
): Pick<StatutoryItem, "lacking" | "year"> {
  if (!yearlyItems.has(item)) return { lacking: [], year: undefined };
  const year = all.reduce((last, { published }) => (yearOf(published) > last ? yearOf(published) : last), "");
  const having = new Set(
    reports.filter(({ published }) => yearOf(published) === year).map(({ agency }) => agency.slug),
  );
  return { lacking: agencies.filter(({ slug }) => !having.has(slug)), year };
}

/** Returns the fields that the site publishes by the standard catalogues. A report may be of several. */
function fieldItems({ site, reports: all }: Catalogue, reports: readonly Report[]): StatutoryItem[] {
  if (all.length === 0) return [];
  return (site.standardFields ?? []).map((field) => {
    const words = fieldWords[field];
    const isOf = (report: Report) =>
      [report.disclosureItem, report.topic?.name, titleAlone(report)].some(
        (text) => text !== undefined && (text.includes(field) || words.test(text)),
      );
    return {
      id: `${fieldPrefix}${fieldNames.indexOf(field) + 1}`,
      reports: reports.filter(isOf),
      lacking: [],
      year: undefined,
    };
  });
}
