import type { Report, Site } from "../../../catalogue/index.js";
import type { SiteMessages } from "../../../i18n/index.js";
import { absoluteUrl } from "../../urls/absolute.js";
import type { CitationView } from "../../views/index.js";

/** Genres that GB/T 7714 classifies as reports; other documents on web pages are electronic bulletins. */
const reportGenres: ReadonlySet<string | undefined> = new Set(["报告", "预算", "决算", "规划"]);

/**
 * Returns how to cite a report: responsible body, title with document number, type, days of publication and access,
 * address.
 *
 * @see GB/T 7714-2015, 4.6 电子资源, and 附录 B: R 报告, EB 电子公告, OL 联机网络
 */
export function citation(report: Report, site: Site, messages: SiteMessages): CitationView {
  const agency = report.agency.fullName ?? report.agency.name;
  const { title, documentNumber, indexNumber, published, genre } = report;
  const url = absoluteUrl(site, report.url);
  const type = reportGenres.has(genre) ? "R/OL" : "EB/OL";
  const named = documentNumber === undefined ? title : `${title}: ${documentNumber}`;
  return {
    standard: { before: `${agency}. ${named}[${type}]. (${published})[`, after: `]. ${url}.` },
    plain: messages.reading.citation({ agency, title, documentNumber, indexNumber, published, url }),
  };
}
