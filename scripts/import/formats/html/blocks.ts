import { isTag, isText, type ChildNode, type Element } from "domhandler";
import { attachmentTypes } from "../../../catalogue/index.js";
import { documentTerms, type Messages } from "../../../i18n/index.js";
import { isBoilerplate } from "../../compose/boilerplate.js";
import { plainText, type TextBlock, type Omission } from "../../types.js";
import { formatNumber } from "../docx/number-format.js";
import { attribute, elements, isFootOfPage, inlineText, isHidden, isUnread, textOf } from "./dom.js";
import { isLayout, readTable } from "./table.js";

export interface HtmlBlocks {
  readonly blocks: readonly TextBlock[];
  readonly omissions: readonly Omission[];
  /** Addresses that the text linked to; the linked words stay in the text. */
  readonly links: readonly string[];
  readonly pictures: number;
  readonly mergedTables: number;
}

const blockNames = new Set(
  `address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6
   header hr li main nav ol p pre section table tbody td tfoot th thead tr ul ucapcontent`.split(/\s+/),
);
const headings = new Map([..."123456"].map((digit) => [`h${digit}`, Number(digit)]));
const navigation = new Set(["nav", "footer", "select", "button", "textarea", "input"]);
const shareNames = /(^|[\s_-])(share|bdshare\w*|social-share|jiathis\w*|print|fontsize|zoomer)([\s_-]|$)/i;

/** Address or name of a file that readers may download. */
const attachmentName = new RegExp(`\\.(?:${[...attachmentTypes].join("|")})(?:[?#&]|$)`, "i");

const footLine = new RegExp(documentTerms.footLine, "u");
const footSigns = new RegExp(documentTerms.footSigns, "u");
const aboveLinks = new RegExp(documentTerms.aboveLinks, "u");

/**
 * Invisible characters that editors of web pages leave behind. Joiners, which scripts and emoji need, stay; the check
 * names those that nothing needs.
 */
const invisible = /[\u200B\u2060\uFEFF]/g;

/**
 * Reads the main text's nodes as blocks.
 *
 * @param skip elements that were read as metadata
 * @param sure whether the page marks this as its text; otherwise the page's footer may be part of it
 */
export function readBlocks(
  nodes: readonly ChildNode[],
  skip: ReadonlySet<Element>,
  sure: boolean,
  messages: Messages,
): HtmlBlocks {
  const reader = new BlockReader(skip, messages);
  nodes.forEach((node) => reader.node(node));
  reader.flush();
  if (!sure) reader.dropFootOfPage();
  reader.dropNavigationAtEnd();
  return reader;
}

class BlockReader implements HtmlBlocks {
  readonly blocks: TextBlock[] = [];
  readonly omissions: Omission[] = [];
  readonly links: string[] = [];
  pictures = 0;
  mergedTables = 0;
  private line = "";
  /** The words of the line that are links to other pages. */
  private linked = "";
  private readonly navigation = new Set<TextBlock>();
  private level: number | undefined;
  private item = false;
  private preformatted = false;
  private centred = false;

  constructor(
    private readonly skip: ReadonlySet<Element>,
    private readonly messages: Messages,
  ) {}

  node(node: ChildNode): void {
    if (isText(node) && this.preformatted) {
      // Each line of preformatted text is a line of its own.
      for (const [index, line] of node.data.split("\n").entries()) {
        if (index > 0) this.flush();
        this.line += line.replace(invisible, "");
      }
    } else if (isText(node)) this.line += node.data.replace(/[\r\n\t\f ]+/g, " ").replace(invisible, "");
    else if (isTag(node)) this.element(node);
  }

  /** Ends the paragraph that is being read. */
  flush(): void {
    const words = this.line.replace(/[\u00A0 ]+/g, " ").trim();
    this.line = "";
    if (words.replace(/[\s\u3000\u2000-\u200B]/gu, "") === "") return;
    const runs = [words];
    const linked = this.linked;
    this.linked = "";
    if (this.item) this.blocks.push({ kind: "item", runs });
    else this.blocks.push({ kind: "paragraph", runs, level: this.level, centred: this.centred });
    this.item = false;
    const block = this.blocks.at(-1);
    if (block && isNavigation(words, linked)) this.navigation.add(block);
  }

  /**
   * Removes links to other pages below the text, such as 政策解读：…, which are navigation. Within the text they are
   * text.
   */
  dropNavigationAtEnd(): void {
    let below = false; // whether links were dropped, which a line such as 相关阅读： belongs to
    const start = this.omissions.length;
    for (let last = this.blocks.at(-1); last; last = this.blocks.at(-1)) {
      const words = last.kind === "paragraph" || last.kind === "item" ? plainText(last.runs) : "";
      const linked = this.navigation.has(last);
      const between = isBoilerplate(words) || (below && aboveLinks.test(words.replace(/[\s\u3000]/gu, "")));
      if (!linked && !between) return;
      below ||= linked;
      this.blocks.pop();
      const why =
        this.messages.importing.leftOut[linked || !isBoilerplate(words) ? "navigation" : "boilerplate"];
      this.omissions.splice(start, 0, { text: words, why });
    }
  }

  /**
   * Removes the footer of the page: the operator of the site, and its registration numbers. Lines such as 联系电话： alone
   * are text.
   */
  dropFootOfPage(): void {
    const lines = this.blocks.map((block) =>
      block.kind === "paragraph" ? plainText(block.runs).trim() : "",
    );
    const above = lines.findLastIndex((line) => !footLine.test(line));
    const foot = lines.slice(above + 1);
    if (!foot.some((line) => footSigns.test(line))) return;
    this.blocks.splice(above + 1);
    for (const line of foot)
      this.omissions.push({ text: line, why: this.messages.importing.leftOut.navigation });
  }

  private element(element: Element): void {
    const inline = isHidden(element) ? undefined : inlineText(element);
    if (inline !== undefined) {
      this.line += inline;
      return;
    }
    const framed = ["iframe", "object", "embed"].includes(element.name)
      ? attribute(element, "src") || attribute(element, "data")
      : "";
    if (framed !== "" && !isHidden(element)) this.links.push(framed);
    if (this.omit(element)) return;
    switch (element.name) {
      case "br":
        this.flush();
        return;
      case "img":
        if (isContentPicture(element)) this.pictures += 1;
        return;
      case "table":
        this.flush();
        this.table(element);
        return;
      case "a":
        this.link(element);
        break;
    }
    const block = blockNames.has(element.name);
    if (block) this.flush();
    const before = { level: this.level, centred: this.centred, preformatted: this.preformatted };
    this.preformatted ||= element.name === "pre";
    if (element.name === "li") this.line += listNumber(element);
    this.level = headings.get(element.name) ?? this.level;
    this.centred ||= /text-align\s*:\s*center/i.test(attribute(element, "style"));
    if (element.name === "li" && element.parent && isTag(element.parent) && element.parent.name === "ul")
      this.item = true;
    element.children.forEach((child) => this.node(child));
    if (block) this.flush();
    if (element.name === "li") this.item = false;
    this.level = before.level;
    this.centred = before.centred;
    this.preformatted = before.preformatted;
  }

  /** Returns whether an element does not belong to the document; its text is listed as an omission. */
  private omit(element: Element): boolean {
    if (isUnread(element)) return true;
    if (this.skip.has(element)) {
      this.omissions.push({
        text: textOf(element).slice(0, 200),
        why: this.messages.importing.leftOut.metadataTable,
      });
      return true;
    }
    const why = reason(element, this.messages);
    if (why === undefined) return false;
    const words = textOf(element);
    if (words !== "") this.omissions.push({ text: words.slice(0, 200), why });
    return true;
  }

  private link(element: Element): void {
    const target = attribute(element, "href");
    if (target !== "" && !/^(#|javascript:)/i.test(target) && textOf(element) !== "") {
      this.links.push(target);
      if (!isAttachment(target) && !isAttachment(textOf(element))) this.linked += textOf(element);
    }
  }

  private table(table: Element): void {
    if (isLayout(table)) {
      for (const child of table.children) this.node(child);
      this.flush();
      return;
    }
    for (const caption of table.children)
      if (isTag(caption) && caption.name === "caption") this.node(caption);
    this.flush();
    const { rows, merged } = readTable(table);
    if (merged) this.mergedTables += 1;
    if (rows.length > 0) this.blocks.push({ kind: "table", rows });
  }
}

/** Formats of `ol` by its attribute `type` and by `list-style-type`; others are Arabic numerals. */
const listFormats: ReadonlyMap<string, string> = new Map([
  ["a", "lowerLetter"],
  ["A", "upperLetter"],
  ["i", "lowerRoman"],
  ["I", "upperRoman"],
  ["lower-alpha", "lowerLetter"],
  ["upper-alpha", "upperLetter"],
  ["lower-roman", "lowerRoman"],
  ["upper-roman", "upperRoman"],
  ["cjk-ideographic", "chineseCounting"],
  ["simp-chinese-informal", "chineseCounting"],
  ["trad-chinese-informal", "chineseCounting"],
  ["simp-chinese-formal", "chineseLegalSimplified"],
  ["cjk-decimal", "ideographDigital"],
]);

/** Returns the number that browsers show in front of an item of an ordered list; empty for other items. */
function listNumber(item: Element): string {
  const list = item.parent;
  if (!list || !isTag(list) || list.name !== "ol") return "";
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i;
  const type =
    style.exec(attribute(item, "style"))?.[1] ??
    style.exec(attribute(list, "style"))?.[1] ??
    attribute(list, "type");
  if (type === "none") return "";
  const items = list.children.filter(isTag).filter(({ name }) => name === "li");
  let number = Number.parseInt(attribute(list, "start"), 10);
  if (Number.isNaN(number)) number = 1;
  for (const other of items) {
    const own = Number.parseInt(attribute(other, "value"), 10);
    if (!Number.isNaN(own)) number = own;
    if (other === item) break;
    number += 1;
  }
  const format = listFormats.get(type) ?? "decimal";
  return `${formatNumber(format, number) ?? String(number)}${format.startsWith("chinese") || format.startsWith("ideograph") ? "、" : "."}`;
}

function reason(element: Element, messages: Messages): string | undefined {
  const words = messages.importing.leftOut;
  if (isHidden(element)) return words.hidden;
  if (navigation.has(element.name) || isFootOfPage(element)) return words.navigation;
  const named = `${attribute(element, "class")} ${attribute(element, "id")}`;
  if (shareNames.test(named) && textOf(element).length < 120) return words.share;
  return isLinkList(element) ? words.navigation : undefined;
}

/**
 * Returns whether a list consists of links to other pages: at least three, with hardly any other words. Names of
 * attachments are text.
 */
function isLinkList(element: Element): boolean {
  if (!["ul", "div", "ol"].includes(element.name)) return false;
  const links = [...elements(element)].filter(({ name }) => name === "a");
  if (links.length < 3 || links.some((link) => isAttachment(attribute(link, "href")))) return false;
  const linked = links.reduce((sum, link) => sum + textOf(link).length, 0);
  return linked > 0 && linked >= textOf(element).replace(/[\s|>/·]/g, "").length * 0.9;
}

/** Returns whether a line consists of links, perhaps with a word such as 相关解读： before them. */
function isNavigation(words: string, linked: string): boolean {
  if (linked === "") return false;
  const bare = (line: string) => line.replace(/[\s\u00A0\u3000]/gu, "");
  return (
    bare(words)
      .replace(bare(linked), "")
      .replace(/^.{0,8}[:：]/u, "").length === 0
  );
}

function isAttachment(target: string): boolean {
  return attachmentName.test(target);
}

function isContentPicture(element: Element): boolean {
  return !/(icon|logo|qrcode|ewm|share|print|blank|spacer)/i.test(attribute(element, "src"));
}
