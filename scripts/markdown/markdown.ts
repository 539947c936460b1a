import type { Token } from "markdown-it";
import { linkKind, type LinkKind } from "./links.js";
import { closedParagraph, numberParagraphs } from "./paragraph-numbers.js";
import { createParser } from "./parser.js";
import { joinRunIns } from "./run-in.js";

export interface Heading {
  /** `s1`, `s1-2`: the place in the order of headings, so that it is short and has no Han characters. */
  readonly id: string;
  readonly text: string;
  /** On the page, from 2: the title has level 1. */
  readonly level: number;
  /** Line of the body, from 1. */
  readonly line: number;
}

export interface Link {
  readonly target: string;
  readonly kind: LinkKind;
  readonly image: boolean;
  /** Line of the body on which its block starts, from 1. */
  readonly line: number;
}

/** A report's text, parsed once for rendering, search and checks. */
export interface ParsedMarkdown {
  readonly tokens: readonly Token[];
  readonly headings: readonly Heading[];
  /** How many numbered paragraphs there are; places.ts says what counts. */
  readonly paragraphs: number;
  readonly links: readonly Link[];
}

const markdown = createParser();

export function parseMarkdown(body: string): ParsedMarkdown {
  const tokens = markdown.parse(body, {});
  const headings = numberHeadings(tokens);
  joinRunIns(tokens);
  const paragraphs = numberParagraphs(tokens);
  return { tokens, headings, paragraphs, links: findLinks(tokens) };
}

export interface RenderOptions {
  /** Put in front of addresses from the site's root; starts and ends with a slash. */
  readonly pathPrefix: string;
  /** What a table that scrolls sideways is called for readers who cannot see it. */
  readonly tableLabel: string;
  /** Put in front of addresses beside the page, where the page stands elsewhere than its files. */
  readonly beside?: string;
  /** Where addresses from the site's root lead, when not below the path prefix as they stand. */
  readonly fromRoot?: (target: string) => string;
  /** Links from each heading and paragraph to itself; none where this is missing. */
  readonly anchors?: AnchorOptions;
}

export interface AnchorOptions {
  /** What links are called for readers who hear the page. */
  readonly heading: (text: string) => string;
  readonly paragraph: (number: number) => string;
  /** Notes to readers on a paragraph, by its number. They stand below it: the text itself is left as it is. */
  readonly notes?: ReadonlyMap<number, readonly string[]>;
  /** Stands in front of each note. */
  readonly noteLabel?: string;
}

/** Renders to HTML that holds nothing but what Markdown can say: no script, no foreign image, no unknown scheme. */
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
// A list's numbers are part of the text: they stay as they were typed, also where they repeat or jump.
markdown.renderer.rules["list_item_open"] = (tokens, index, options, _env, self) => {
  const token = tokens[index];
  if (token && token.info !== "") {
    removeAttribute(token, "value"); // where it was rendered before
    token.attrs = [["value", String(Number(token.info))], ...(token.attrs ?? [])];
    if (token.markup === ")") token.attrSet("class", "parenthesis");
  }
  return self.renderToken(tokens, index, options);
};
markdown.renderer.rules["table_open"] = (_tokens, _index, _options, env: RenderOptions) =>
  `<section class="table" tabindex="0" aria-label="${markdown.utils.escapeHtml(env.tableLabel)}">\n<table>\n`;
markdown.renderer.rules["table_close"] = () => "</table>\n</section>\n";

// Columns are aligned by a class: a strict Content-Security-Policy refuses the style that markdown-it writes.
for (const type of ["th_open", "td_open"]) {
  markdown.renderer.rules[type] = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    const side = /^text-align:(\w+)$/.exec(token?.attrGet("style") ?? "")?.[1];
    if (token && side !== undefined) {
      removeAttribute(token, "style");
      token.attrSet("class", `align-${side}`);
    }
    return self.renderToken(tokens, index, options);
  };
}
// The link stands beside the heading, so that its name is no part of the heading's. A run-in has its paragraph's link.
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

/** Has no text, so that what is copied from the page is the document's own words; a style draws its sign. */
function anchor(id: string, label: string): string {
  return `<a class="anchor" href="#${id}" aria-label="${markdown.utils.escapeHtml(label)}"></a>`;
}

function noteOn(note: string, { noteLabel = "" }: AnchorOptions): string {
  const { escapeHtml } = markdown.utils;
  return `<p class="known-fault" role="note"><strong>${escapeHtml(noteLabel)}</strong>${escapeHtml(note)}</p>\n`;
}

/** A text may be rendered more than once, so that its tokens stay as they were parsed. */
function copyOf(token: Token | undefined): Token | undefined {
  if (!token) return undefined;
  const copy = Object.create(Object.getPrototypeOf(token) as object) as Token; // the same class, by construction
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

/** Gives headings their level on the page and an id: the highest level in the text stands right below the title. */
function numberHeadings(tokens: readonly Token[]): Heading[] {
  const levels = tokens.filter(({ type }) => type === "heading_open").map(({ tag }) => Number(tag.slice(1)));
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

/** Inline tokens with those inside them: an image's alternative text may hold a link. */
function* withNested(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    yield token;
    yield* withNested(token.children ?? []);
  }
}

/** The text that a reader sees of an inline token. */
export function inlineText(token: Token | undefined): string {
  return (token?.children ?? [])
    .map((child) => {
      if (child.type === "softbreak" || child.type === "hardbreak") return "\n";
      return child.type === "image" ? inlineText(child) : child.content;
    })
    .join("");
}
