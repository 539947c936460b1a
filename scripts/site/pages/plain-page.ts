import { columnMeta } from "../head/meta-tags.js";
import type { SiteContext } from "../context.js";
import { urls } from "../urls/urls.js";
import type { PageView } from "../views/index.js";

/** Returns the view of a page directly below the home page that has only the common parts; `lead` describes it. */
export function plainPage(
  { catalogue: { site }, messages }: Pick<SiteContext, "catalogue" | "messages">,
  url: string,
  { title, lead }: { readonly title: string; readonly lead: string },
): PageView {
  return {
    url,
    title,
    description: lead,
    meta: columnMeta(site, title, lead),
    breadcrumbs: [{ title: messages.nav.home, url: urls.home }],
    section: url,
  };
}
