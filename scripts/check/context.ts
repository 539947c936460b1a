import type { Catalogue, Report } from "../catalogue/index.js";
import { parseMarkdown, type Link, type ParsedMarkdown } from "../markdown/index.js";
import { attachmentReader } from "./attachments.js";
import { isFlooded } from "./flood.js";
import { linesOf, type Line } from "./lines.js";
import type { CheckMemory, RememberedCheck } from "./memory.js";
import type { Context } from "./rule.js";
import { sketchOf } from "./similar.js";

/** Links, images and addresses in angle brackets: without one of these marks a text has none. */
const mayLink = /\]\(|<[a-z]/i;

/** Anything but what Chinese official texts are made of; very few files have it. */
const unusual =
  /[^\t\n\u0020-\u007E\u00B7\u00D7\u2014-\u2026\u2103\u2160-\u216B\u2460-\u249B\u25CB\u3000-\u301F\u4E00-\u9FFF\uFF01-\uFF5E\uFFE5]/;

/** What the rules look at, and what is known of reports from before. */
interface CheckContext extends Context {
  readonly remembered: (report: Report) => RememberedCheck | undefined;
}

/** What the rules look at. Of the reports only the last one asked for is kept parsed, so that memory stays flat. */
export function createContext(catalogue: Catalogue, memory?: CheckMemory): CheckContext {
  const markdown = lastOne<ParsedMarkdown>((report) =>
    parseMarkdown(isFlooded(report.body) ? "" : report.body),
  );
  const lines = lastOne<Line[]>(linesOf);
  const none: readonly Link[] = [];
  const remembered = new Map<Report, RememberedCheck>();
  const links = onceEach((report) => {
    const known = remembered.get(report);
    return known ? known.links : mayLink.test(report.body) ? markdown(report).links : none;
  });
  const sketch = onceEach((report) => remembered.get(report)?.sketch ?? sketchOf(report.body));
  return {
    catalogue,
    settings: catalogue,
    remembered: (report) => {
      const known = memory?.recall(report);
      if (known) remembered.set(report, known);
      return known;
    },
    markdown,
    links,
    sketch,
    lines,
    unusual: lastOne((report) => unusual.test(report.fileText)),
    attachments: attachmentReader(catalogue.root),
    publicContacts: contactsOf(catalogue),
  };
}

/** Keeps what is made of each report: it is small, and is remembered from one build to the next. */
function onceEach<T>(make: (report: Report) => T): (report: Report) => T {
  const made = new Map<Report, T>();
  return (report) => {
    const known = made.get(report);
    if (known !== undefined) return known;
    const value = make(report);
    made.set(report, value);
    return value;
  };
}

function lastOne<T>(make: (report: Report) => T): (report: Report) => T {
  let last: { readonly report: Report; readonly value: T } | undefined;
  return (report) => {
    if (last?.report !== report) last = { report, value: make(report) };
    return last.value;
  };
}

function contactsOf({ site, agencies }: Catalogue): Set<string> {
  const contacts = [site.contact ?? {}, ...agencies].flatMap(
    ({
      phone,
      fax,
      email,
    }: {
      phone?: string | undefined;
      fax?: string | undefined;
      email?: string | undefined;
    }) => [phone, fax, email].flatMap((value) => value?.split(/[\s、，,;；]+/) ?? []),
  );
  return new Set(contacts);
}
