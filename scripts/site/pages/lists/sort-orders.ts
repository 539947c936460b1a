import { compareText, type Report } from "../../../catalogue/index.js";
import type { SiteMessages } from "../../../i18n/index.js";
import type { ListPlan } from "./list-plan.js";
import { fullSiteLimit } from "../../urls/data-files.js";
import { urls } from "../../urls/urls.js";

/** Sorts Chinese by pinyin and digits by value. The locale is fixed, so that the order is the same on every machine. */
const bySound = new Intl.Collator("zh-Hans-u-co-pinyin", { numeric: true });

/** Orders other than by day. A list has pages for each order, so that sorting needs no script. */
const orders = [
  {
    key: "title",
    title: "byTitle",
    compare: (a: Report, b: Report) => bySound.compare(a.title, b.title) || compareText(a.file, b.file),
  },
  {
    key: "index-number",
    title: "byIndexNumber",
    compare: (a: Report, b: Report) => compareText(a.indexNumber, b.indexNumber),
  },
] as const;

/** The names of the orders, as used in addresses. */
export const orderKeys: readonly string[] = orders.map(({ key }) => key);

/** The rank of each report of a catalogue in each order, from 0; undefined where lists have one order. */
export type OrderRanks = ReadonlyMap<string, ReadonlyMap<Report, number>> | undefined;

/**
 * Sorts a catalogue once in each order: comparing by sound takes long, and each report is in many lists.
 *
 * @param reports all reports of the catalogue
 */
export function orderRanks(reports: readonly Report[]): OrderRanks {
  if (reports.length > fullSiteLimit) return undefined;
  return new Map(
    orders.map(({ key, compare }) => {
      const sorted = [...reports].sort(compare);
      return [key, new Map(sorted.map((report, rank) => [report, rank]))];
    }),
  );
}

/** Returns a list in each of its orders, newest first as the first. */
export function inOrders(plan: ListPlan, ranks: OrderRanks, messages: SiteMessages): ListPlan[] {
  if (!ranks || plan.reports.length < 2) return [plan];
  const links = (current: string) => [
    { title: messages.list.byDate, url: plan.url, current: current === "date" },
    ...orders.map(({ key, title }) => ({
      title: messages.list[title],
      url: urls.ordered(plan.url, key),
      current: current === key,
    })),
  ];
  const others = orders.map(({ key, title }): ListPlan => {
    const rankOf = (report: Report) => ranks.get(key)?.get(report) ?? 0;
    return {
      ...plan,
      url: urls.ordered(plan.url, key),
      title: messages.list.ordered(plan.title, messages.list[title]),
      reports: [...plan.reports].sort((a, b) => rankOf(a) - rankOf(b)),
      dividedBy: undefined,
      isReordered: true,
      showsNumbers: key === "index-number",
      orders: links(key),
    };
  });
  return [{ ...plan, orders: links("date") }, ...others];
}
