import type { SiteContext } from "../context.js";
import { isTurnedOn, mainUrl } from "./page-kind.js";
import { allPageKinds } from "./page-kinds.js";

/** Views of pages by the name of their template. */
export type ViewsByTemplate = ReadonlyMap<string, readonly { readonly url: string }[]>;

/** Returns the views of all pages of a locale except those rendered in batches, which have empty entries. */
export function pageViews(context: SiteContext): ViewsByTemplate {
  const { catalogue, locale } = context;
  const byTemplate = new Map<string, { readonly url: string }[]>();
  for (const kind of allPageKinds) {
    if (kind.template === undefined) continue;
    const views = byTemplate.get(kind.template) ?? [];
    byTemplate.set(kind.template, views);
    const inLocale = kind.languages !== "own" || locale.path === "";
    if (kind.views && inLocale && isTurnedOn(kind, catalogue.site))
      views.push(...kind.views(context, mainUrl(kind)));
  }
  return byTemplate;
}
