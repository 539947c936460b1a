import type { IncomingHttpHeaders } from "node:http";
import { mediaTypeOf, mediaTypes } from "../fs/index.js";

/** Media types of files in which browsers run scripts, or that lay out others. */
const active: ReadonlySet<string> = new Set([mediaTypes.html, "application/xhtml+xml", mediaTypes.svg]);

/** Files of the program that browsers decode with the encoding of the header. All are UTF-8. */
const decoded: ReadonlySet<string> = new Set([mediaTypes.html, mediaTypes.js, mediaTypes.css]);

/**
 * Returns a response header by which readers get something other than the file, though each of its bytes is right: it
 * leads them to another page, adds a style sheet, or makes the browser read the file in another encoding or as a page.
 *
 * @returns the header as text; undefined when there is none
 */
export function misleadingHeader(
  path: string,
  { refresh, link, "content-type": contentType }: IncomingHttpHeaders,
): string | undefined {
  const own = mediaTypeOf(path);
  if (refresh !== undefined) return `Refresh: ${String(refresh)}`;
  if (link !== undefined && /\brel\s*=[^,;]*\bstylesheet\b/i.test(String(link)))
    return `Link: ${String(link)}`;
  if (contentType === undefined) return undefined;
  const [type = "", ...parameters] = contentType.toLowerCase().split(";");
  const isOther = type.trim() !== own && (active.has(type.trim()) || own === mediaTypes.html);
  const encoding = parameters.join(";").match(/\bcharset\s*=\s*"?([^\s";]+)/)?.[1];
  const isDecodedOtherwise = decoded.has(own ?? "") && encoding !== undefined && !/^utf-?8$/.test(encoding);
  return isOther || isDecodedOtherwise ? `Content-Type: ${contentType}` : undefined;
}
