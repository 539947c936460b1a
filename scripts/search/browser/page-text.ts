import type { CatalogueFiles } from "./files.js";

/** HTML elements that end a line of text on a report's page. */
const blocks = "h1,h2,h3,h4,h5,h6,p,li,dt,dd,td,th,tr,pre,div,blockquote,figcaption,caption";

/** The text of a report's page (layouts/pages/report.njk): one line for each block element. */
export interface PageText {
  /** Without lines that only repeat the metadata, as at the beginning of texts that were copied from another site. */
  readonly text: string;
  /** The metadata, one line for each field, with its label. */
  readonly details: readonly string[];
}

/** Most lines of metadata that are read; a report has some thirty. */
const mostDetails = 100;

/** Texts of pages whose hits were shown. Going back or sorting again then needs no request. */
const known = new Map<string, Promise<PageText>>();
const mostKnown = 200;

/**
 * Returns the text of a report, read from its published page.
 *
 * @param url address as returned by CatalogueFiles.pageUrl
 * @returns empty texts when the page cannot be read: the hit is then shown without an excerpt
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
  // DOMParser runs no scripts and loads no resources.
  const page = new DOMParser().parseFromString(await files.readPage(url), "text/html");
  const all = (selector: string) => [...page.querySelectorAll(selector)];
  const details = all(".report__facts dd")
    .slice(0, mostDetails)
    .map((value) => {
      const label = value.parentElement?.querySelector("dt")?.textContent.trim();
      return `${label === undefined ? "" : `${label}：`}${linesOf(value).trim()}`;
    });
  const repeated = new Set(details.map(comparable));
  // What is inside of another text has been read with it; read again, nested elements would take the square of their depth.
  const texts = all(".prose, .report__summary").filter(
    (element) => !element.parentElement?.closest(".prose, .report__summary"),
  );
  const lines = texts.flatMap((element) => linesOf(element).split("\n"));
  return { text: lines.filter((line) => !repeated.has(comparable(line))).join("\n"), details };
}

/** Returns a line of metadata without what differs between sites. */
function comparable(line: string): string {
  return line.replace(/\s/g, "").replace(":", "：");
}

function linesOf(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  let text = "";
  let block: Element | null = null;
  const blockOf = blockFinder();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.matches("br")) text += "\n";
      continue;
    }
    const holder = blockOf(node.parentElement);
    if (holder !== block && text !== "") text += "\n";
    block = holder;
    text += (node.nodeValue ?? "").replace(/\s+/g, " ");
  }
  return text.replace(/\s+/g, (space) => (space.includes("\n") ? "\n" : space));
}

/** Returns a function that returns the nearest block around an element, and looks at each element once. */
function blockFinder(): (element: Element | null) => Element | null {
  const known = new Map<Element, Element | null>();
  return (element) => {
    const path: Element[] = [];
    let block: Element | null | undefined;
    for (let at = element; at && block === undefined; at = at.parentElement) {
      block = at.matches(blocks) ? at : known.get(at);
      path.push(at);
    }
    for (const each of path) known.set(each, block ?? null);
    return block ?? null;
  };
}
