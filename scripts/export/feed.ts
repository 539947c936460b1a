import type { Report } from "../catalogue/index.js";
import type { SiteMessages } from "../i18n/index.js";
import { absoluteFileUrl, absoluteUrl, listFiles, urls } from "../site/index.js";
import { lastChange, type FeedContext, type ExportList } from "./context.js";
import { mediaTypeOf, mediaTypes, mediaTypesByName } from "../fs/index.js";
import { xml, xmlDeclaration, type Xml } from "./xml.js";

/** Number of entries of a feed to subscribe to. The feed of a year, which is an archive, contains the whole year. */
const newest = 50;

/** Returns the start of a day in China, since feeds require an instant. China has had a single time zone since 1949. */
const instant = (day: string) => `${day}T00:00:00+08:00`;

/** The time stamp of an empty list: the time of the build is not used, since equal content must give equal files. */
const never = "1970-01-01T00:00:00Z";

/** The position of a feed in the archive of the catalogue (RFC 5005, 4). */
export interface History {
  /** Whether the feed is an archive, which contains the whole of a past year. */
  readonly archive: boolean;
  /** The list whose feed continues this one. */
  readonly previous: ExportList | undefined;
}

/**
 * Returns a list as an Atom feed.
 *
 * The feed of the whole catalogue contains the newest reports and links to the feeds of the years, newest first, which
 * together contain every report (RFC 5005, 4).
 *
 * @see RFC 4287
 */
export function* atom(
  list: ExportList,
  { site, updatedOn, messages }: FeedContext,
  { archive, previous }: History,
): Generator<string> {
  const self = absoluteUrl(site, list.url + listFiles.atom);
  const updated = lastChange(list.reports, updatedOn);
  yield xmlDeclaration;
  yield xml`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="${site.language}">
<id>${self}</id>
<title>${titleOf(list, site.name, messages)}</title>
<updated>${updated === undefined ? never : instant(updated)}</updated>
<author><name>${site.publisher}</name><uri>${absoluteUrl(site, urls.home)}</uri></author>
<link rel="self" type="${mediaTypesByName["feed.xml"]}" href="${self}"/>
<link rel="alternate" type="${mediaTypes.html}" href="${absoluteUrl(site, list.url)}"/>
`.markup;
  if (archive) yield "<fh:archive/>\n";
  if (previous) {
    const href = absoluteUrl(site, previous.url + listFiles.atom);
    yield xml`<link rel="prev-archive" type="${mediaTypesByName["feed.xml"]}" href="${href}"/>\n`.markup;
  }
  for (const report of shown(list))
    yield entry(report, absoluteUrl(site, report.url), updatedOn(report)).markup;
  yield "</feed>\n";
}

function entry(report: Report, href: string, updated: string): Xml {
  const { title, summary, published, agency, topic } = report;
  return xml`<entry>
<id>${href}</id>
<title>${title}</title>
<link rel="alternate" type="${mediaTypes.html}" href="${href}"/>
<published>${instant(published)}</published>
<updated>${instant(updated)}</updated>
<author><name>${agency.fullName ?? agency.name}</name></author>
${topic && xml`<category term="${topic.slug}" label="${topic.name}"/>\n`}<summary>${summary ?? title}</summary>
</entry>
`;
}

/**
 * Returns a list as a JSON Feed, with attachments.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function* jsonFeed(
  list: ExportList,
  { site, sizeOf, updatedOn, messages }: FeedContext,
): Generator<string> {
  const head = {
    version: "https://jsonfeed.org/version/1.1",
    title: titleOf(list, site.name, messages),
    home_page_url: absoluteUrl(site, list.url),
    feed_url: absoluteUrl(site, list.url + listFiles.jsonFeed),
    language: site.language,
    authors: [{ name: site.publisher, url: absoluteUrl(site, urls.home) }],
  };
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
  let separator = "\n";
  for (const report of shown(list)) {
    yield separator + JSON.stringify(item(report));
    separator = ",\n";
  }
  yield "\n]}\n";

  function item(report: Report): unknown {
    const updated = updatedOn(report);
    const { title, summary, published, agency, topic, genre, keywords = [] } = report;
    const url = absoluteUrl(site, report.url);
    return {
      id: url,
      url,
      title,
      content_text: summary ?? title,
      date_published: instant(published),
      ...(updated !== published && { date_modified: instant(updated) }),
      authors: [{ name: agency.fullName ?? agency.name }],
      tags: [topic?.name, genre, ...keywords].filter((tag) => tag !== undefined),
      ...(report.attachments && {
        attachments: report.attachments.map(({ file, title: name }) => ({
          url: absoluteFileUrl(site, report.url, file),
          mime_type: mediaTypeOf(file) ?? mediaTypes.bin,
          title: name ?? file,
          size_in_bytes: sizeOf(report, file),
        })),
      }),
    };
  }
}

function shown({ kind, reports }: ExportList): readonly Report[] {
  return kind === "years" ? reports : reports.slice(0, newest);
}

function titleOf({ kind, title }: ExportList, site: string, messages: SiteMessages): string {
  return kind === "catalogue" ? site : messages.openData.feedTitle(title, site);
}
