import type { CountedLink, DatedLink, LinkView, PageView } from "./page.js";

/** An item that must be published, with its newest documents. */
export interface StatutoryItemView {
  readonly id: string;
  readonly title: string;
  /** A phrase with article and number. */
  readonly article: string;
  readonly newest: readonly DatedLink[];
  /** The list of all its documents; undefined when there are none. */
  readonly all: CountedLink | undefined;
  /** A sentence on where else the catalogue has information of this item. */
  readonly note: string | undefined;
  /** Agencies that should have documents of it and have none, and a phrase before them. */
  readonly lacking: { readonly text: string; readonly agencies: readonly LinkView[] } | undefined;
}

export interface StatutoryGroupView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly items: readonly StatutoryItemView[];
}

/** The page of what must be published: each item, its documents, and what is missing. */
export interface StatutoryView extends PageView {
  readonly lead: string;
  readonly groups: readonly StatutoryGroupView[];
  /** A sentence on documents that belong to no item; undefined when there are none. */
  readonly others: string | undefined;
  readonly seeAlso: readonly LinkView[];
}
