import path from "node:path";
import { fileBeside } from "./links.js";
import type { ParsedMarkdown } from "./markdown.js";

/**
 * Returns the files that a page needs: its attachments, and the files beside it that its text shows or links to.
 *
 * @param page path of the page below the content folder
 * @returns paths below the content folder without duplicates, attachments first
 */
export function filesOf(
  page: { readonly file: string; readonly attachments?: readonly { readonly file: string }[] | undefined },
  { links }: Pick<ParsedMarkdown, "links">,
): string[] {
  const folder = path.posix.dirname(page.file);
  const named = (page.attachments ?? []).map(({ file }) => file);
  const linked = links.flatMap(({ kind, target }) => (kind === "relative" ? (fileBeside(target) ?? []) : []));
  return [...new Set([...named, ...linked])].map((file) => `${folder}/${file}`);
}
