import { contentLanguage } from "../../catalogue/index.js";

const han = /\p{Script=Han}/u;
/** Divides the HTML of a page: comments and elements whose content is no text, tags, and texts. */
const parts = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|[^">])*>|[^<]+|</gy;
const voidElements = new Set([
  "area",
  "base",
  "br",
  "col",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "wbr",
]);
/** Elements that cannot contain a span: they get the attribute themselves. */
const textElements = new Set(["title", "option", "textarea", "text", "tspan", "desc"]);

interface OpenElement {
  readonly name: string;
  readonly isChinese: boolean;
  /** Index of its tag among the parts. */
  readonly tag: number;
}

/**
 * Returns the HTML of a page with its unmarked Chinese texts marked as Chinese. On a page whose language is not
 * translated completely, these are the messages shown in simplified Chinese; screen readers would otherwise pronounce
 * them in the language of the page.
 *
 * An attribute such as `aria-label` cannot be marked apart from its element, so only attributes of elements without
 * content are. Messages that scripts insert are not marked.
 *
 * @see WCAG 2.2, 3.1.2 Language of Parts
 */
export function markFallbacks(page: string): string {
  const result: string[] = [];
  const open: OpenElement[] = [];
  for (const [part] of page.matchAll(parts)) {
    const tag = /^<(\/?)([a-zA-Z][\w-]*)/.exec(part);
    result.push(part);
    const at = result.length - 1;
    if (tag?.[1] === "/") {
      while (open.length > 0 && open.pop()?.name !== tag[2]); // leaves out end tags that HTML allows to omit
    } else if (tag?.[2] !== undefined && !/^<(?:script|style)\b/.test(part)) {
      const isMarked = isChineseTag(part, open.at(-1)?.isChinese ?? false);
      if (!voidElements.has(tag[2]) && !part.endsWith("/>"))
        open.push({ name: tag[2], isChinese: isMarked, tag: at });
      else if (!isMarked && han.test(readAloud(part))) result[at] = withLanguage(part);
    } else if (!part.startsWith("<") && han.test(part)) {
      const parent = open.at(-1);
      if (!parent || parent.isChinese) continue;
      if (textElements.has(parent.name)) result[parent.tag] = withLanguage(result[parent.tag] ?? "");
      else result[at] = part.replace(/\S(?:[\s\S]*\S)?/, `<span lang="${contentLanguage}">$&</span>`);
    }
  }
  return result.join("");
}

/** Returns whether the content of an element is marked as Chinese. */
function isChineseTag(tag: string, isParentChinese: boolean): boolean {
  const language = / lang="([^"]*)"/.exec(tag)?.[1];
  return language === undefined ? isParentChinese : language.startsWith("zh");
}

/** Returns the attributes of a tag that screen readers read. */
function readAloud(tag: string): string {
  return [...tag.matchAll(/ (?:alt|title|placeholder|aria-label)="([^"]*)"/g)].map(([, text]) => text).join();
}

function withLanguage(tag: string): string {
  return / lang="/.test(tag) ? tag : tag.replace(/^<[\w-]+/, `$& lang="${contentLanguage}"`);
}
