/** Blocks that end a line on a report's page. */
const blocks = "h1,h2,h3,h4,h5,h6,p,li,dt,dd,td,th,tr,pre,div,blockquote,figcaption,caption";

/** What of a report's page is the report (layouts/pages/report.njk); excerpts are drawn from the first that holds words. */
const parts = [".prose", ".report__summary", ".report__facts dd", ".report__title"];

/** Pages of hits that were shown, so that going back or sorting anew asks for nothing. */
const known = new Map<string, Promise<string>>();
const mostKnown = 200;

/**
 * The text of a report, a line each block, from the page that is published anyway.
 *
 * @param url with the path prefix
 * @returns an empty text when the page cannot be read: a hit without an excerpt is still a hit
 */
export function pageText(url: string): Promise<string> {
  const before = known.get(url);
  if (before) return before;
  const reading = read(url).catch((error: unknown) => {
    console.warn(error);
    known.delete(url);
    return "";
  });
  known.set(url, reading);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return reading;
}

async function read(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  // A parsed document runs nothing and fetches nothing.
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return parts.flatMap((part) => [...page.querySelectorAll(part)].map(linesOf)).join("\n");
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
