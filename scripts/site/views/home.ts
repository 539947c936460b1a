import type { ChangeLine } from "./history.js";
import type { LinkGroup } from "./list.js";
import type { CountedLink, DatedLink, LinkView, PageView } from "./page.js";

/** A topic on the home page. */
export interface TopicView extends CountedLink {
  readonly newest: DatedLink | undefined;
}

/** One of the four statutory sections, and a sentence on what is in it. */
export interface SectionView extends LinkView {
  readonly about: string;
}

export interface HomeView extends PageView {
  readonly lead: string;
  /** The four statutory sections. */
  readonly sections: readonly SectionView[];
  readonly total: number;
  readonly latestDay: string | undefined;
  /** The topics with the most reports, each with its newest one. */
  readonly topics: readonly TopicView[];
  readonly otherTopics: readonly CountedLink[];
  /** Reports published, changed and withdrawn. */
  readonly latest: readonly ChangeLine[];
  /** Leads to all that the last month brought. */
  readonly lastMonth: LinkView;
  readonly agencies: readonly LinkGroup[];
  readonly years: readonly CountedLink[];
  /** Links to lists of which the page shows a part; undefined where it shows all. */
  readonly more: Readonly<Record<"topics" | "agencies" | "years", LinkView | undefined>>;
}
