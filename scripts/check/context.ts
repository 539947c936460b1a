import type { Catalogue, Settings } from "../catalogue/index.js";
import type { Messages } from "../i18n/index.js";
import { parseMarkdown, type Link, type ParsedMarkdown } from "../markdown/index.js";
import { limitedFactsReader, unlimitedFactsReader, type FactsReader } from "./attachment/facts-reader.js";
import { attachmentReader } from "./attachment/reader.js";
import type { CheckedText } from "./checked-text.js";
import { commitFacts } from "../git/index.js";
import { exceedsMarkupLimit } from "./markup-limit.js";
import { linesOf, type Line } from "./lines.js";
import { publishedTexts } from "./published-text.js";
import type { CatalogueCheckOptions } from "./result.js";
import type { Context, TextContext } from "./rule.js";
import type { SiteAddresses } from "./site-addresses.js";
import type { SimilarityHash } from "./similarity-hash.js";
import { scanText, unusual, type TextScan } from "./text-scan.js";

/** Start of a Markdown link, image or autolink; a text without a match has no links. */
const mayLink = /\]\(|<[a-z]/i;

const noLinks: readonly Link[] = [];

/**
 * Creates the context of rules on single texts. Derived data is kept only for the most recent text, so that memory use
 * does not grow.
 */
export function createTextContext(settings: Settings, messages: Messages): TextContext {
  const scan = lastOne<TextScan>(({ fileText, body }) => scanText(fileText, fileText.length - body.length));
  const markdown = lastOne<ParsedMarkdown>(({ body }) => parseMarkdown(exceedsMarkupLimit(body) ? "" : body));
  const mayHaveLinks = (checked: CheckedText) => scan(checked).has("]<") && mayLink.test(checked.body);
  return {
    messages: messages,
    settings,
    scan,
    markdown,
    links: (checked) => (mayHaveLinks(checked) ? markdown(checked).links : noLinks),
    lines: lastOne<Line[]>((checked) => linesOf(checked, scan(checked))),
    unusual: lastOne((checked) => scan(checked).unusual || unusual.test(headOf(checked))),
    published: lastOne((checked) => publishedTexts(checked, scan(checked))),
    ownCodes: new Set(settings.agencies.flatMap(({ code }) => code ?? [])),
    publicContacts: contactsOf(settings),
  };
}

/** What is kept of each text after its own check, so that later rules need not read it again. */
export interface TextFacts {
  readonly similarityHash: SimilarityHash;
  readonly links: readonly Link[];
}

/** A context with processes of its own, which `close` ends. */
export interface CatalogueContext extends Context, Pick<FactsReader, "close"> {}

/**
 * Creates the context of rules on the whole catalogue.
 *
 * @param kept results by file; for texts that are missing in it they are computed again
 */
export function createContext(
  catalogue: Catalogue,
  kept: ReadonlyMap<string, TextFacts>,
  addresses: SiteAddresses,
  messages: Messages,
  { files, commit = commitFacts(catalogue.root), limitsAttachments = false }: CatalogueCheckOptions = {},
): CatalogueContext {
  const texts = createTextContext(catalogue, messages);
  const attachments = attachmentReader(catalogue.root);
  const facts = limitsAttachments
    ? limitedFactsReader(catalogue.root, texts.ownCodes, attachments)
    : unlimitedFactsReader(texts.ownCodes, attachments);
  return {
    ...texts,
    catalogue,
    addresses,
    wanted: (file) => files?.has(file) ?? true,
    links: (checked) => kept.get(checked.file)?.links ?? texts.links(checked),
    similarityHash: (checked) => kept.get(checked.file)?.similarityHash ?? texts.scan(checked).similarityHash,
    attachments,
    attachmentFacts: (file) => facts.read(file),
    close: () => facts.close(),
    commit,
  };
}

function lastOne<T>(make: (checked: CheckedText) => T): (checked: CheckedText) => T {
  let last: { readonly checked: CheckedText; readonly value: T } | undefined;
  return (checked) => {
    if (last?.checked !== checked) last = { checked, value: make(checked) };
    return last.value;
  };
}

function headOf({ fileText, body }: CheckedText): string {
  return fileText.slice(0, fileText.length - body.length);
}

function contactsOf({ site, agencies }: Settings): Set<string> {
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
