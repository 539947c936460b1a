import { compareText } from "../../catalogue/index.js";
import { renderMarkdown } from "../../markdown/index.js";
import type { SiteContext } from "../context.js";
import { markLanguage } from "../i18n/mark-language.js";
import { titleOf } from "../i18n/names.js";
import type { ContentPageView } from "../views/index.js";
import { plainPage } from "./plain-page.js";

/** Returns the content pages in the order of menus. */
export function contentPages(context: SiteContext): ContentPageView[] {
  const { messages } = context;
  const { site, pages } = context.catalogue;
  return inMenuOrder(pages).map((page) => {
    const parsed = context.markdown(page);
    return {
      ...plainPage(context, page.url, { title: titleOf(page, messages), lead: page.summary ?? page.title }),
      summary: page.summary,
      sample: page.sample,
      headings: parsed.headings,
      tableWidth: parsed.tableWidth,
      html: markLanguage(site.traditionalTexts, messages).localized(
        renderMarkdown(parsed, {
          pathPrefix: site.pathPrefix,
          tableLabel: messages.page.table,
          ...context.linkTargets(page.url),
        }),
      ),
    };
  });
}

/** Sorts content pages by their `order`, then by name. */
export function inMenuOrder<T extends { readonly order?: string | undefined; readonly slug: string }>(
  pages: readonly T[],
): T[] {
  const position = (page: T) => Number(page.order ?? 1000);
  return [...pages].sort((a, b) => position(a) - position(b) || compareText(a.slug, b.slug));
}
