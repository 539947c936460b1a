import MarkdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";
import type { Token } from "markdown-it";
import { alignByClass } from "./alignment.js";
import { linkKind, type LinkKind } from "./links.js";
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
  readonly links: readonly Link[];
}

/**
 * Markdown as official texts need it:
 * no raw HTML, no templates; a line's end stays a line's end; a line that is merely indented is no code, a line over
 * `---` no heading, and `[x]: y` no hidden definition, so that nothing that was typed disappears from the page.
 */
const markdown = new MarkdownIt({ html: false, breaks: true, linkify: false })
  .use(footnotes)
  .disable(["code", "lheading", "reference"]);
// Every target is parsed as a link and judged by linkKind, so that a check can name those that are not rendered.
markdown.validateLink = () => true;

export function parseMarkdown(body: string): ParsedMarkdown {
  const tokens = markdown.parse(body, {});
  const headings = numberHeadings(tokens);
  joinRunIns(tokens);
  alignByClass(tokens);
  return { tokens, headings, links: findLinks(tokens) };
}

export interface RenderOptions {
  /** Put in front of addresses from the site's root; starts and ends with a slash. */
  readonly pathPrefix: string;
  /** What a table that scrolls sideways is called for readers who cannot see it. */
  readonly tableLabel: string;
}

/** Renders to HTML that holds nothing but what Markdown can say: no script, no foreign image, no unknown scheme. */
export function renderMarkdown({ tokens }: ParsedMarkdown, options: RenderOptions): string {
  return markdown.renderer.render([...tokens], markdown.options, { ...options });
}

markdown.renderer.rules["link_open"] = (tokens, index, options, env: RenderOptions, self) => {
  rewriteTarget(tokens[index], "href", env);
  return self.renderToken(tokens, index, options);
};
const renderImage = markdown.renderer.rules.image;
markdown.renderer.rules.image = (tokens, index, options, env: RenderOptions, self) => {
  const token = tokens[index];
  rewriteTarget(token, "src", env, true);
  token?.attrSet("loading", "lazy");
  return renderImage?.(tokens, index, options, env, self) ?? "";
};
// A list's numbers are part of the text: they stay as they were typed, also where they repeat or jump.
markdown.renderer.rules["list_item_open"] = (tokens, index, options, _env, self) => {
  const token = tokens[index];
  if (token && token.info !== "") {
    token.attrSet("value", String(Number(token.info)));
    if (token.markup === ")") token.attrSet("class", "parenthesis");
  }
  return self.renderToken(tokens, index, options);
};
markdown.renderer.rules["table_open"] = (_tokens, _index, _options, env: RenderOptions) =>
  `<div class="table" role="region" tabindex="0" aria-label="${markdown.utils.escapeHtml(env.tableLabel)}">\n<table>\n`;
markdown.renderer.rules["table_close"] = () => "</table>\n</div>\n";

function rewriteTarget(token: Token | undefined, name: string, env: RenderOptions, image = false): void {
  const target = token?.attrGet(name);
  if (!token || target == null) return;
  const kind = linkKind(target);
  if (kind === "refused" || (image && kind === "absolute")) removeAttribute(token, name);
  else if (kind === "root") token.attrSet(name, env.pathPrefix + target.slice(1));
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
