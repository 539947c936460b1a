import type { SiteContext } from "../context.js";
import { siteMessages } from "../../i18n/index.js";
import type { NotFoundView } from "../views/index.js";
import { plainPage } from "./plain-page.js";

/**
 * Returns the page for addresses that do not exist. Most hosts show one page for all of them, so it also speaks the other
 * languages of the site.
 */
export function notFoundPage(context: SiteContext, url: string): NotFoundView {
  const others = context.locales.filter(({ language }) => language !== context.locale.language);
  return {
    ...plainPage(context, url, context.messages.notFound),
    others: others.map((locale) => {
      const { notFound, nav } = siteMessages(locale.language);
      return {
        ...{ language: locale.language, title: notFound.title, lead: notFound.lead },
        home: { title: nav.home, url: `/${locale.path}` },
      };
    }),
  };
}
