import type { Report, Site } from "../../catalogue/index.js";
import type { SiteMessages } from "../../i18n/index.js";
import { absoluteUrl } from "../urls/absolute.js";
import type { PageView } from "../views/index.js";

/**
 * Returns the address at which a reader reports an error on a page (找错), with the page filled in: the form or git host
 * named in site.yaml, otherwise an e-mail to its contact.
 *
 * @param report the report whose page it is
 * @returns a full address; undefined when site.yaml has neither
 * @see 《政府网站发展指引》 (国办发〔2017〕47号), 网站底部: 找错
 */
export function errorReportUrl(
  site: Site,
  { url, title }: PageView,
  report: Report | undefined,
  messages: SiteMessages,
): string | undefined {
  const page = { url: absoluteUrl(site, url), title, indexNumber: report?.indexNumber ?? "" };
  if (site.errorReportUrl !== undefined) {
    const values = { url: page.url, title, index_number: page.indexNumber };
    return Object.entries(values).reduce(
      (address, [name, value]) => address.replaceAll(`{${name}}`, () => encodeURIComponent(value)),
      site.errorReportUrl,
    );
  }
  const email = site.contact?.email;
  if (email === undefined || !/^[^\s@?&]+@[^\s@?&]+$/.test(email)) return undefined;
  const { subject, body } = messages.reading.errorLetter(page);
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
