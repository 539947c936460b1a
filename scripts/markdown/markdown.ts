import type { Token } from "markdown-it";
import { inlineText } from "./inline-text.js";
import { linkKind, type LinkKind } from "./links.js";
import { closedParagraph, numberParagraphs } from "./paragraph-numbers.js";
import { createParser } from "./parser.js";
import { joinRunIns } from "./run-in.js";
import { shapeTables, widestTable, type TableWidth } from "./table-shape.js";

export interface Heading {
  /** `s1`, `s1-2`: made of the heading's number at each level, so that it is short and has no Han characters. */
  readonly id: string;
  readonly text: string;
  /** Level on the page, from 2: the title has level 1. */
  readonly level: number;
  /** Line of the body, from 1. */
  readonly line: number;
}

export interface Link {
  readonly target: string;
  readonly kind: LinkKind;
  readonly image: boolean;
  /** Line of the body at which its block starts, from 1. */
  readonly line: number;
}

/** The text of a report, parsed once for rendering, search and rules. */
export interface ParsedMarkdown {
  readonly tokens: readonly Token[];
  readonly headings: readonly Heading[];
  /** Number of numbered paragraphs; paragraph-numbers.ts says which count. */
  readonly paragraphs: number;
  readonly links: readonly Link[];
  /** How its widest table is shown; undefined without tables. */
  readonly tableWidth: TableWidth | undefined;
}

const markdown = createParser();

export function parseMarkdown(body: string): ParsedMarkdown {
  const tokens = markdown.parse(body, {});
  const headings = numberHeadings(tokens);
  joinRunIns(tokens);
  const paragraphs = numberParagraphs(tokens);
  shapeTables(tokens);
  return { tokens, headings, paragraphs, links: findLinks(tokens), tableWidth: widestTable(tokens) };
}

export interface RenderOptions {
  /** Prefix for addresses from the site's root; starts and ends with a slash. */
  readonly pathPrefix: string;
  /** Accessible name of a table that scrolls horizontally. */
  readonly tableLabel: string;
  /** Prefix for addresses relative to the page, when the page is not in the same folder as its files. */
  readonly beside?: string;
  /** Returns the address for a target from the site's root, when the path prefix alone is not enough. */
  readonly fromRoot?: (target: string) => string;
  /** When set, each heading and paragraph gets a link to itself. */
  readonly anchors?: AnchorOptions;
}

export interface AnchorOptions {
  /** Returns the accessible name of such a link. */
  readonly heading: (text: string) => string;
  readonly paragraph: (number: number) => string;
  /** Notes on paragraphs, by paragraph number. They are shown below the paragraph, whose text does not change. */
  readonly notes?: ReadonlyMap<number, readonly string[]>;
  /** Text in front of each note. */
  readonly noteLabel?: string;
}

/**
 * Renders to HTML that contains only what Markdown can express: no scripts, no pictures of other sites, no unknown
 * schemes.
 */
export function renderMarkdown({ tokens }: ParsedMarkdown, options: RenderOptions): string {
  return markdown.renderer.render([...tokens], markdown.options, { ...options });
}

markdown.renderer.rules["link_open"] = (tokens, index, options, env: RenderOptions, self) => {
  const token = copyOf(tokens[index]);
  rewriteTarget(token, "href", env);
  return token ? self.renderToken([token], 0, options) : "";
};
const renderImage = markdown.renderer.rules.image;
markdown.renderer.rules.image = (tokens, index, options, env: RenderOptions, self) => {
  const token = copyOf(tokens[index]);
  rewriteTarget(token, "src", env, true);
  token?.attrSet("loading", "lazy");
  return (token && renderImage?.([token], 0, options, env, self)) ?? "";
};
// The numbers of a list are part of the text: they are kept as typed, even when they repeat or skip. Browsers write 1. by
// themselves; 1) and 01. are written as text.
markdown.renderer.rules["list_item_open"] = (tokens, index, options, _env, self) => {
  const token = tokens[index];
  if (!token || token.info === "") return self.renderToken(tokens, index, options);
  removeAttribute(token, "value"); // left by an earlier rendering
  const value = String(Number(token.info));
  token.attrs = [["value", value], ...(token.attrs ?? [])];
  if (token.markup === "." && token.info === value) return self.renderToken(tokens, index, options);
  token.attrSet("class", "typed-number");
  return `${self.renderToken(tokens, index, options)}<span class="number">${token.info}${token.markup}</span> `;
};
markdown.renderer.rules["table_open"] = (tokens, index, _options, env: RenderOptions) =>
  `<section class="${tokens[index]?.attrGet("class") ?? "table"}" tabindex="0" aria-label="${markdown.utils.escapeHtml(env.tableLabel)}">\n<table>\n`;
markdown.renderer.rules["table_close"] = () => "</table>\n</section>\n";

// The link is placed after the heading element, so that it is no part of the heading's name. A run-in heading uses the
// link of its paragraph.
markdown.renderer.rules["heading_close"] = (tokens, index, options, { anchors }: RenderOptions, self) => {
  const end = self.renderToken(tokens, index, options);
  const [open, inline, close] = tokens.slice(index - 2, index + 1);
  const id = open?.attrGet("id");
  if (!anchors || !close?.block || id == null) return end;
  return end + anchor(id, anchors.heading(inlineText(inline)));
};
for (const type of ["paragraph_close", "list_item_close", "run_in_close"]) {
  markdown.renderer.rules[type] = (tokens, index, options, { anchors }: RenderOptions, self) => {
    const token = tokens[index];
    const end = self.renderToken(tokens, index, options);
    const number = token && closedParagraph(token);
    if (!anchors || number === undefined) return end;
    const link = anchor(`p${number}`, anchors.paragraph(number));
    const notes = (anchors.notes?.get(number) ?? []).map((note) => noteOn(note, anchors)).join("");
    return type === "list_item_close" ? link + notes + end : link + end + notes;
  };
}

/**
 * Returns a link without text, so that text copied from the page contains only the document's own words; CSS draws its
 * sign.
 */
function anchor(id: string, label: string): string {
  return `<a class="anchor" href="#${id}" aria-label="${markdown.utils.escapeHtml(label)}"></a>`;
}

function noteOn(note: string, { noteLabel = "" }: AnchorOptions): string {
  const { escapeHtml } = markdown.utils;
  return `<p class="known-fault" role="note"><strong>${escapeHtml(noteLabel)}</strong>${escapeHtml(note)}</p>\n`;
}

/** Copies a token before it is changed, since the same text may be rendered again. */
function copyOf(token: Token | undefined): Token | undefined {
  if (!token) return undefined;
  const copy = Object.create(Object.getPrototypeOf(token) as object) as Token; // has the class of the original
  return Object.assign(copy, token, { attrs: token.attrs?.map(([name, value]) => [name, value]) ?? null });
}

function rewriteTarget(token: Token | undefined, name: string, env: RenderOptions, image = false): void {
  const target = token?.attrGet(name);
  if (!token || target == null) return;
  const kind = linkKind(target);
  if (kind === "refused" || (image && kind === "absolute")) removeAttribute(token, name);
  else if (kind === "root") token.attrSet(name, env.fromRoot?.(target) ?? env.pathPrefix + target.slice(1));
  else if (kind === "relative" && env.beside !== undefined) token.attrSet(name, env.beside + target);
}

function removeAttribute(token: Token, name: string): void {
  token.attrs = token.attrs?.filter(([key]) => key !== name) ?? null;
}

/** Assigns ids and page levels to headings; the highest level in the text becomes the level below the title. */
function numberHeadings(tokens: readonly Token[]): Heading[] {
  const levels = new Set(
    tokens.flatMap(({ type, tag }) => (type === "heading_open" ? Number(tag.slice(1)) : [])),
  );
  const shift = 2 - Math.min(...levels);
  const counters: number[] = [];
  const headings: Heading[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== "heading_open" && token.type !== "heading_close") return;
    const level = Math.min(6, Number(token.tag.slice(1)) + shift);
    token.tag = `h${level}`;
    if (token.type === "heading_close") return;
    counters.length = level - 1;
    counters[level - 2] = (counters[level - 2] ?? 0) + 1;
    const id = `s${Array.from(counters, (count: number | undefined) => count ?? 0).join("-")}`;
    token.attrSet("id", id);
    headings.push({ id, level, text: inlineText(tokens[index + 1]), line: (token.map?.[0] ?? 0) + 1 });
  });
  return headings;
}

function findLinks(tokens: readonly Token[]): Link[] {
  const links: Link[] = [];
  for (const block of tokens) {
    for (const token of withNested(block.children ?? [])) {
      const image = token.type === "image";
      const target = token.attrGet(image ? "src" : "href");
      if (target === null || (!image && token.type !== "link_open")) continue;
      links.push({ target, image, kind: linkKind(target), line: (block.map?.[0] ?? 0) + 1 });
    }
  }
  return links;
}

/** Yields inline tokens with those nested in them: an image's alternative text may contain a link. */
function* withNested(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    yield token;
    yield* withNested(token.children ?? []);
  }
}
