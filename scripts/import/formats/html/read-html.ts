import type { ChildNode, Document, Element } from "domhandler";
import { documentTerms, type Messages } from "../../../i18n/index.js";
import { readBlocks } from "./blocks.js";
import { elements, isUnread, parsePage, textOf } from "./dom.js";
import { findFacts } from "./facts.js";
import { findMainText, hiddenBeside } from "./main-text.js";
import { metaTags } from "./meta-tags.js";
import { labelMeaning } from "../../metadata/labels.js";
import { plainText, type TextBlock, type LabelledValue, type ParsedDocument } from "../../types.js";
import { documentError } from "../../faults.js";

/**
 * Reads a saved page of a government site: its metadata table, its meta tags, its title and its main text.
 *
 * The page is treated as hostile: it is parsed, never run, and nothing that it links to is fetched.
 *
 * @throws DocumentError when the page holds no text
 */
export function readHtml(html: string, messages: Messages): ParsedDocument {
  const page = parsePage(html, messages);
  const { facts, boxes } = findFacts(page, messages);
  const tags = metaTags(page);
  const main = findMainText(page);
  if (!main) throw documentError(messages.importing.faults.noMainText);
  const read = readBlocks(main.nodes, boxes, main.sure, messages);
  const words = read.blocks.map((block) => blockText(block)).join("\n");
  const notes = messages.importing.notes;
  return {
    format: "html",
    blocks: read.blocks,
    // Without the elements: a draft is sent to another thread.
    metadata: [
      ...facts.map(({ label, value, from }) => ({ label, value, from })),
      ...fromTags(tags, words, messages),
    ],
    title: titleOf(page, facts, tags, main.nodes[0], messages),
    omissions: [
      ...read.omissions,
      ...hiddenBeside(page, main, words).map((hidden) => {
        return { text: hidden.slice(0, 200), why: messages.importing.leftOut.hidden };
      }),
    ],
    notes: [
      ...(main.sure ? [] : [notes.mainText]),
      ...(read.mergedTables > 0 ? [notes.mergedCells(read.mergedTables)] : []),
      ...(read.pictures > 0 ? [notes.remotePictures(read.pictures)] : []),
      ...(read.links.length > 0 ? [notes.links([...new Set(read.links)].join(" "))] : []),
    ],
  };
}

function blockText(block: TextBlock): string {
  if (block.kind === "markdown") return block.text;
  if (block.kind === "table") return block.rows.flat().map(plainText).join("\n");
  return plainText(block.runs);
}

/**
 * Returns metadata from the meta tags of 国办发〔2017〕47号. Values of the page's own table, which people wrote for this
 * document, have priority.
 */
function fromTags(tags: ReadonlyMap<string, string>, words: string, messages: Messages): LabelledValue[] {
  const values: LabelledValue[] = [];
  const add = (name: string, key: LabelledValue["key"] & string) => {
    const value = tags.get(name.toLowerCase());
    if (value !== undefined)
      values.push({
        key,
        label: messages.fieldLabels[key],
        value,
        from: messages.importing.from.metaTag(name),
      });
  };
  add("PubDate", "published");
  add("ContentSource", "source");
  if (describes(tags.get("keywords"), words, tags)) add("Keywords", "keywords");
  return values;
}

/**
 * Returns whether keywords belong to this document: many sites have the same ones on every page. They are used when the
 * text contains each of them.
 */
function describes(keywords: string | undefined, words: string, tags: ReadonlyMap<string, string>): boolean {
  if (keywords === undefined || keywords === tags.get("articletitle")) return false;
  const list = keywords.split(/[\s、,，;；]+/u).filter((word) => word !== "");
  return list.length > 0 && list.every((word) => [...word].length <= 20 && words.includes(word));
}

function titleOf(
  page: Document,
  facts: readonly LabelledValue[],
  tags: ReadonlyMap<string, string>,
  start: ChildNode | undefined,
  messages: Messages,
): ParsedDocument["title"] {
  const labelled = facts.find(({ label, value }) => labelMeaning(label) === "title" && value.trim() !== "");
  if (labelled) return { text: labelled.value, from: labelled.from };
  const site = tags.get("sitename");
  const tag = tags.get("articletitle");
  if (tag !== undefined)
    return { text: withoutSite(tag, site), from: messages.importing.from.metaTag("ArticleTitle") };
  const bar = [...elements(page)].find(({ name }) => name === "title");
  // textOf skips title elements, so the text is taken from its children.
  const barText = bar?.children
    .map((child) => ("data" in child ? child.data : ""))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  if (barText === undefined || barText === "" || siteName.test(barText)) {
    // The same words on every page of the site.
    const own = headingAbove(page, start) ?? tags.get("og:title");
    if (own !== undefined) return { text: own, from: messages.importing.from.pageHeading };
  }
  if (barText === undefined || barText === "") return undefined;
  const heading = headingWithin(page, barText);
  if (heading !== undefined) return { text: heading, from: messages.importing.from.pageHeading };
  return { text: withoutSite(barText, site), from: messages.importing.from.pageTitle };
}

/**
 * Returns the longest heading of the page that the title bar repeats, else the longest text of an element of its own;
 * spaces are as the title bar has them, for a heading may be broken into lines.
 */
function headingWithin(page: Document, bar: string): string | undefined {
  const squeezed = bar.replace(/\s/g, "");
  const repeated = (wanted: (element: Element) => boolean) =>
    [...elements(page)]
      .filter((element) => wanted(element) && !isUnread(element))
      .map((element) => textOf(element))
      .filter((words) => words.length >= 6 && words.length <= 200)
      .filter((words) => squeezed.includes(words.replace(/\s/g, "")))
      .sort((a, b) => b.length - a.length)[0];
  const heading =
    repeated(isHeading) ?? repeated((element) => element.name !== "a" && !siteName.test(textOf(element)));
  if (heading === undefined) return undefined;
  return bar.includes(heading) ? heading : heading.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}

/** Returns the last heading above the main text, or the first in it, that is neither a link nor a site's name. */
function headingAbove(page: Document, start: ChildNode | undefined): string | undefined {
  const all = [...elements(page)];
  const startAt = all.findIndex((element) => element === start);
  const headings = all.flatMap((element, index) => {
    const words = textOf(element);
    if (!isHeading(element) || words.length < 6 || words.length > 200 || siteName.test(words)) return [];
    return [...elements(element)].some(({ name }) => name === "a") ? [] : [{ words, index }];
  });
  const above = headings.filter(({ index }) => startAt < 0 || index <= startAt).at(-1);
  return (above ?? headings[0])?.words.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}

function isHeading({ name, attribs }: Element): boolean {
  return /^h[1-4]$/.test(name) || /title|bt|biaoti/i.test(`${attribs["class"] ?? ""} ${attribs["id"] ?? ""}`);
}

const siteName = new RegExp(documentTerms.siteNames, "u");

/** Returns a title without the site's name in front of or behind it. */
function withoutSite(title: string, site: string | undefined): string {
  const parts = title
    .replace(/\s+/g, " ")
    .split(/ ?(?:——|--|_|\||(?<= )-(?= )|(?<=网站|门户网|政府网)-|-(?=[^-]*(?:网站|门户网|政府网)$)) ?/u);
  const kept = parts.filter((part) => part !== "" && part !== site && !siteName.test(part));
  return kept.length > 0 && kept.length < parts.length ? kept.join("") : title;
}
