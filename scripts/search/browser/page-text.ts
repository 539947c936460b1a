import type { CatalogueFiles } from "./files.js";

/** Blocks that end a line on a report's page. */
const blocks = "h1,h2,h3,h4,h5,h6,p,li,dt,dd,td,th,tr,pre,div,blockquote,figcaption,caption";

/** A report as its page shows it (layouts/pages/report.njk), a line each block. */
export interface PageText {
  readonly text: string;
  /** The metadata, each line with its label. */
  readonly details: readonly string[];
}

/** Pages of hits that were shown, so that going back or sorting again asks for nothing. */
const known = new Map<string, Promise<PageText>>();
const mostKnown = 200;

/**
 * The text of a report, from the page that is published anyway.
 *
 * @param url as Files.pageUrl gives it
 * @returns nothing when the page cannot be read: a hit without an excerpt is still a hit
 */
export function pageText(url: string, files: CatalogueFiles): Promise<PageText> {
  const before = known.get(url);
  if (before) return before;
  const reading = read(url, files).catch((error: unknown) => {
    console.warn(error);
    known.delete(url);
    return { text: "", details: [] };
  });
  known.set(url, reading);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return reading;
}

async function read(url: string, files: CatalogueFiles): Promise<PageText> {
  const response = await files.fetch(url);
  // A parsed document runs nothing and fetches nothing.
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const all = (selector: string) => [...page.querySelectorAll(selector)];
  return {
    text: all(".prose, .report__summary").map(linesOf).join("\n"),
    details: all(".report__facts dd").map((value) => {
      const label = value.parentElement?.querySelector("dt")?.textContent.trim();
      return `${label === undefined ? "" : `${label}：`}${linesOf(value).trim()}`;
    }),
  };
}

function linesOf(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  let text = "";
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.matches("br")) text += "\n";
      continue;
    }
    const holder: Element | null = node.parentElement?.closest(blocks) ?? null;
    if (holder !== block && text !== "") text += "\n";
    block = holder;
    text += (node.nodeValue ?? "").replace(/\s+/g, " ");
  }
  return text.replace(/ *\n\s*/g, "\n");
}
