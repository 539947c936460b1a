import { dayOf, instantOf, type ChangeEvent } from "../history/index.js";
import type { SiteMessages } from "../i18n/index.js";
import { absoluteUrl, changeWords, dataUrls, urls } from "../site/index.js";
import type { Site } from "../catalogue/index.js";
import { xml, xmlDeclaration, type Xml } from "./xml.js";
import { mediaTypes, mediaTypesByName, sha256 } from "../fs/index.js";

/** Number of changes in the feed; the pages of months contain all of them. */
export const newestChanges = 100;

/** Time stamp for a catalogue without changes, since the clock is not used. */
const never = "1970-01-01T00:00:00Z";

/**
 * Returns reports published, changed and withdrawn as an Atom feed.
 *
 * @param events newest first
 * @see RFC 4287
 */
export function* changesFeed(
  events: readonly ChangeEvent[],
  site: Site,
  messages: SiteMessages,
): Generator<string> {
  const self = absoluteUrl(site, dataUrls.changes);
  const [latest] = events;
  yield xmlDeclaration;
  yield xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">
<id>${self}</id>
<title>${messages.changes.feedTitle(site.name)}</title>
<updated>${latest ? instantOf(latest.time) : never}</updated>
<author><name>${site.publisher}</name><uri>${absoluteUrl(site, urls.home)}</uri></author>
<link rel="self" type="${mediaTypesByName["feed.xml"]}" href="${self}"/>
<link rel="alternate" type="${mediaTypes.html}" href="${absoluteUrl(site, urls.changes)}"/>
`.markup;
  for (const event of events.slice(0, newestChanges)) yield entry(event, site, messages).markup;
  yield "</feed>\n";
}

function entry(event: ChangeEvent, site: Site, messages: SiteMessages): Xml {
  const { kind, time, title, report, file, revision } = event;
  const month = absoluteUrl(site, urls.changesIn(dayOf(time).slice(0, 7)));
  const id = `${month}#${sha256(`${file} ${kind} ${revision?.commit ?? time}`).slice(0, 16)}`;
  const agency = report?.agency;
  return xml`<entry>
<id>${id}</id>
<title>${messages.changes.entry(messages.changes.kinds[kind], title)}</title>
<link rel="alternate" type="${mediaTypes.html}" href="${report ? absoluteUrl(site, report.url) : month}"/>
<published>${instantOf(time)}</published>
<updated>${instantOf(time)}</updated>
<author><name>${agency ? (agency.fullName ?? agency.name) : site.publisher}</name></author>
<category term="${kind}" label="${messages.changes.kinds[kind]}"/>
<summary>${[title, ...changeWords(event, messages)].join(messages.changes.between)}</summary>
</entry>
`;
}
