import type { Report } from "../../catalogue/index.js";
import { mediaTypeOf, mediaTypes, mediaTypesByName } from "../../fs/index.js";
import { siteMessages, type SiteMessages } from "../../i18n/index.js";
import { absoluteFileUrl, absoluteUrl } from "../urls/absolute.js";
import type { SiteContext } from "../context.js";
import { dataUrls, listFiles } from "../urls/data-files.js";
import { errorReportUrl } from "./error-report.js";
import { pageKindOf } from "../pages/match-url.js";
import { contentPolicy } from "./content-security-policy.js";
import { dataBlock, structuredData } from "./structured-data.js";
import { groupsWithDataFiles } from "../pages/lists/grouping-kinds.js";
import { urls } from "../urls/urls.js";
import type { HeadContext } from "../context.js";
import type { PageView } from "../views/index.js";

/** A `<link>` to another form of the page, or to a resource of it. `href` is a full address. */
export interface HeadLink {
  readonly rel: "alternate" | "search";
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** The machine-readable parts of a page's head, without its meta tags. */
export interface HeadView {
  readonly description: string;
  /** Open Graph's type of the page. */
  readonly ogType: "website" | "article";
  /** Whether search engines may list the page. */
  readonly indexed: boolean;
  /** The day of publication, on the page of a report. */
  readonly published: string | undefined;
  readonly links: readonly HeadLink[];
  /** Content-Security-Policy of the page. */
  readonly policy: string;
  /** JSON-LD, escaped for use inside a `<script>` element. */
  readonly data: string;
}

export function headContext(context: SiteContext, sources: boolean): HeadContext {
  const { catalogue, grouped, assets, locales, locale } = context;
  const lists = new Set(groupsWithDataFiles(grouped).map(({ url }) => url));
  return {
    site: catalogue.site,
    locale,
    locales,
    agencies: catalogue.agencies,
    lists,
    assets,
    sources,
    changes: context.history.on,
  };
}

/** Provides templates with the head of each page. A class, because Eleventy copies plain objects. */
export class PageHead {
  private readonly reports: ReadonlyMap<string, Report>;
  private readonly messages: SiteMessages;

  /**
   * @param reports the reports whose pages are rendered
   */
  constructor(
    private readonly context: HeadContext,
    reports: readonly Report[],
  ) {
    this.messages = siteMessages(context.locale.language);
    this.reports = new Map(reports.map((report) => [report.url, report]));
  }

  of(view: PageView): HeadView {
    const report = this.reports.get(view.url);
    const { description } = view;
    return {
      description,
      ogType: report ? "article" : "website",
      indexed: pageKindOf(view.url)?.indexed !== false,
      published: report?.published,
      links: [...this.always(), ...this.own(view, report)],
      policy: this.policyOf(view.url),
      data: dataBlock(structuredData({ view, description, report }, this.context)),
    };
  }

  /** Returns the Content-Security-Policy of the page at an address, for pages with a head of their own. */
  policyOf(url: string): string {
    return contentPolicy(pageKindOf(url)?.policy ?? "strict", this.context.site);
  }

  /** Returns the address at which a reader reports an error on the page. */
  errorReport(view: PageView): string | undefined {
    return errorReportUrl(this.context.site, view, this.reports.get(view.url), this.messages);
  }

  private always(): HeadLink[] {
    const { site } = this.context;
    const search = { title: site.name, href: absoluteUrl(site, dataUrls.openSearch) };
    return [
      { rel: "search", type: mediaTypesByName["opensearch.xml"], ...search },
      this.link(urls.home + listFiles.atom, site.name),
    ];
  }

  private own({ url, title }: PageView, report: Report | undefined): HeadLink[] {
    const { site, lists, sources } = this.context;
    if (report) {
      if (!sources) return [];
      const href = absoluteFileUrl(site, report.url, "index.md");
      return [{ rel: "alternate", type: mediaTypes.md, title: report.title, href }];
    }
    const changes = this.context.changes
      ? [this.link(dataUrls.changes, this.messages.changes.feedTitle(site.name))]
      : [];
    if (url.startsWith(urls.changes)) return changes;
    if (url === urls.home || url === urls.catalogue) {
      return [
        ...changes,
        ...this.files(urls.home, site.name),
        this.link(dataUrls.xlsx, site.name),
        this.link(dataUrls.jsonld, site.name),
        this.link(dataUrls.turtle, site.name),
      ];
    }
    if (!lists.has(url)) return [];
    const name = this.messages.openData.feedTitle(title, site.name);
    return [this.link(url + listFiles.atom, name), ...this.files(url, name)];
  }

  private files(list: string, title: string): HeadLink[] {
    return (["jsonFeed", "json", "ndjson", "csv"] as const).map((key) =>
      this.link(list + listFiles[key], title),
    );
  }

  private link(url: string, title: string): HeadLink {
    const href = absoluteUrl(this.context.site, url);
    return { rel: "alternate", type: mediaTypeOf(url) ?? mediaTypes.bin, title, href };
  }
}
