import type { Catalogue } from "../catalogue/index.js";
import { parseMarkdown, type Link, type ParsedMarkdown } from "../markdown/index.js";
import { attachmentFacts } from "./attachment/facts.js";
import { attachmentReader } from "./attachment/reader.js";
import type { CheckedText } from "./checked-text.js";
import { commitFacts } from "./commit.js";
import { isFlooded } from "./flood.js";
import { linesOf, type Line } from "./lines.js";
import { identityNumbers } from "./personal/identity.js";
import { bankCards } from "./personal/numbers.js";
import type { Context } from "./rule.js";
import { sketchOf, type Sketch } from "./similar.js";

/** Links, images and addresses in angle brackets: without one of these marks a text has none. */
const mayLink = /\]\(|<[a-z]/i;

/** Anything but what Chinese official texts are made of; very few files have it. */
const unusual =
  /[^\t\n\u0020-\u007E\u00B7\u00D7\u2014-\u2026\u2103\u2160-\u216B\u2460-\u249B\u25CB\u3000-\u301F\u4E00-\u9FFF\uFF01-\uFF5E\uFFE5]/;

/** What the rules look at. Of the reports only the last one asked for is kept parsed, so that memory stays flat. */
export function createContext(catalogue: Catalogue, files?: ReadonlySet<string>): Context {
  const markdown = lastOne<ParsedMarkdown>((report) =>
    parseMarkdown(isFlooded(report.body) ? "" : report.body),
  );
  const lines = lastOne<Line[]>(linesOf);
  const none: readonly Link[] = [];
  const attachments = attachmentReader(catalogue.root);
  const ownCodes = new Set(catalogue.agencies.flatMap(({ code }) => code ?? []));
  return {
    catalogue,
    wanted: (file) => files?.has(file) ?? true,
    markdown,
    links: (report) => (mayLink.test(report.body) ? markdown(report).links : none),
    lines,
    sketch: sketches(),
    unusual: lastOne((report) => unusual.test(report.fileText)),
    attachments,
    attachmentFacts: attachmentFacts(
      attachments,
      { identityNumber: identityNumbers, bankCard: bankCards },
      ownCodes,
    ),
    commit: commitFacts(catalogue.root),
    ownCodes,
    publicContacts: contactsOf(catalogue),
  };
}

function lastOne<T>(make: (text: CheckedText) => T): (text: CheckedText) => T {
  let last: { readonly report: CheckedText; readonly value: T } | undefined;
  return (report) => {
    if (last?.report !== report) last = { report, value: make(report) };
    return last.value;
  };
}

function sketches(): (text: CheckedText) => Sketch {
  const known = new Map<string, Sketch>();
  return (report) => {
    const sketch = known.get(report.file) ?? sketchOf(report.body);
    known.set(report.file, sketch);
    return sketch;
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
