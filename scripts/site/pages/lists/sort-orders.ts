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

/**
 * Returns a list in each of its orders, newest first as the first.
 *
 * @param total number of reports in the whole catalogue
 */
export function inOrders(plan: ListPlan, total: number, messages: SiteMessages): ListPlan[] {
  if (total > fullSiteLimit || plan.reports.length < 2) return [plan];
  const links = (current: string) => [
    { title: messages.list.byDate, url: plan.url, current: current === "date" },
    ...orders.map(({ key, title }) => ({
      title: messages.list[title],
      url: urls.ordered(plan.url, key),
      current: current === key,
    })),
  ];
  const others = orders.map(({ key, title, compare }): ListPlan => {
    return {
      ...plan,
      url: urls.ordered(plan.url, key),
      title: messages.list.ordered(plan.title, messages.list[title]),
      reports: [...plan.reports].sort(compare),
      dividedBy: undefined,
      isReordered: true,
      showsNumbers: key === "index-number",
      orders: links(key),
    };
  });
  return [{ ...plan, orders: links("date") }, ...others];
}
