import type * as Schema from "schema-dts";
import { contentLanguage, type Agency, type Report } from "../../catalogue/index.js";
import { absoluteFileUrl, absoluteUrl } from "../urls/absolute.js";
import { inLocale } from "../urls/locale-urls.js";
import { urls } from "../urls/urls.js";
import type { HeadContext } from "../context.js";
import type { GroupsView, ListView, PageView } from "../views/index.js";

/** A report in the schema.org vocabulary. Undefined properties are not written. */
type ReportNode = { readonly [Key in keyof Schema.Report]: Schema.Report[Key] | undefined };

/** One JSON-LD document. */
export interface StructuredData {
  readonly "@context": "https://schema.org";
  readonly "@graph": readonly (Schema.Thing | ReportNode)[];
}

/** A page, with data about it that the caller has already computed. */
export interface DescribedPage {
  readonly view: PageView;
  readonly description: string;
  /** The report whose page it is. */
  readonly report: Report | undefined;
}

/**
 * Describes a page in schema.org terms: a site with search, a report, an agency or a collection, and its position in
 * the site. The types of the vocabulary make the compiler reject unknown properties.
 */
export function structuredData(page: DescribedPage, context: HeadContext): StructuredData {
  const { view } = page;
  const nodes: (Schema.Thing | ReportNode | undefined)[] = [
    page.report ? reportNode(page.report, page.description, context) : pageNode(page, context),
    breadcrumbs(view, context),
  ];
  if (view.url === urls.home) {
    const publisher = context.agencies.find(({ name }) => name === context.site.publisher);
    if (publisher) nodes.push(organisation(publisher, context));
  }
  return { "@context": "https://schema.org", "@graph": nodes.filter((node) => node !== undefined) };
}

/** Returns JSON for a data block in HTML: characters that could end the block or start a comment are escaped. */
export function dataBlock(data: StructuredData): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Returns a page's full address in the locale of the described page. */
function pageUrl({ site, locale }: HeadContext, url: string): string {
  return absoluteUrl(site, inLocale(url, locale));
}

type PageNode = Schema.WebSite | Schema.WebPage | Schema.SearchResultsPage | Schema.CollectionPage;

function pageNode({ view, description }: DescribedPage, context: HeadContext): PageNode {
  const { agencies, locale } = context;
  const url = pageUrl(context, view.url);
  const page = { "@id": url, url, name: view.title, description, inLanguage: locale.language };
  if (view.url === urls.home) return { "@type": "WebSite", ...page, potentialAction: searchAction(context) };
  const part = { ...page, isPartOf: { "@id": pageUrl(context, urls.home) } };
  if (view.url === urls.search) return { "@type": "SearchResultsPage", ...part };
  if (!isList(view) && !isGroups(view)) return { "@type": "WebPage", ...part };
  const agency = isList(view) ? agencyOf(view, agencies) : undefined;
  const numberOfItems = isList(view)
    ? view.total
    : view.parts.reduce((sum, { links }) => sum + links.length, 0);
  return {
    "@type": "CollectionPage",
    ...part,
    ...(agency && { about: organisation(agency, context) }),
    mainEntity: { "@type": "ItemList", numberOfItems },
  };
}

function reportNode(report: Report, description: string, context: HeadContext): ReportNode {
  const { site } = context;
  const url = pageUrl(context, report.url);
  return {
    "@type": "Report",
    "@id": `${absoluteUrl(site, report.url)}#report`, // the same document in every language
    url,
    mainEntityOfPage: url,
    name: report.title,
    headline: report.title,
    description,
    identifier: report.indexNumber,
    reportNumber: report.documentNumber,
    dateCreated: report.generated,
    datePublished: report.published,
    dateModified: report.modified,
    temporalCoverage: report.reportYear,
    inLanguage: contentLanguage,
    genre: report.genre,
    about: report.topic && { "@type": "Thing", name: report.topic.name },
    keywords: report.keywords,
    creativeWorkStatus: report.status,
    isAccessibleForFree: true,
    author: organisation(report.agency, context),
    publisher: { "@id": organisationId(report.agency, context) },
    isPartOf: { "@id": pageUrl(context, urls.home) },
    associatedMedia: report.attachments?.map(({ file, title }) => ({
      "@type": "MediaObject",
      name: title ?? file,
      contentUrl: absoluteFileUrl(site, report.url, file),
    })),
  };
}

function organisation(agency: Agency, context: HeadContext): Schema.GovernmentOrganization {
  const { fullName, name, code, address, phone, fax, email } = agency;
  return {
    "@type": "GovernmentOrganization",
    "@id": organisationId(agency, context),
    name: fullName ?? name,
    ...(fullName !== undefined && { alternateName: name }),
    ...(code !== undefined && { identifier: code }),
    ...(address !== undefined && { address }),
    ...(phone !== undefined && { telephone: phone }),
    ...(fax !== undefined && { faxNumber: fax }),
    ...(email !== undefined && { email }),
  };
}

/** Returns the same identifier as the exports, so that statements about an agency in pages and data can be combined. */
function organisationId({ slug }: Agency, { site }: HeadContext): string {
  return `${absoluteUrl(site, urls.agency(slug))}#agency`;
}

/** Describes the site's own search, for search engines that offer it. */
type SearchAction = Schema.WithActionConstraints<Schema.SearchAction>;

function searchAction(context: HeadContext): SearchAction {
  const urlTemplate = `${pageUrl(context, urls.search)}?q={search_term_string}`;
  return {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate },
    "query-input": "required name=search_term_string",
  };
}

/** Returns the path from the home page to this one, as shown on the page; undefined for the home page. */
function breadcrumbs(view: PageView, context: HeadContext): Schema.BreadcrumbList | undefined {
  if (view.breadcrumbs.length === 0) return undefined;
  return {
    "@type": "BreadcrumbList",
    itemListElement: [...view.breadcrumbs, view].map(({ title, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      item: pageUrl(context, url),
    })),
  };
}

function isList(view: PageView): view is ListView {
  return "pager" in view;
}

function isGroups(view: PageView): view is GroupsView {
  return "parts" in view;
}

/** Returns the agency of a list, for the first page of an agency's list. */
function agencyOf({ url }: ListView, agencies: readonly Agency[]): Agency | undefined {
  return agencies.find(({ slug }) => urls.agency(slug) === url);
}
