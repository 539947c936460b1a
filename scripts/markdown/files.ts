import path from "node:path";
import { fileBeside } from "./links.js";
import type { ParsedMarkdown } from "./markdown.js";

/**
 * The files that a page brings along: its attachments and what its text shows or links to beside it.
 *
 * @param page the page's path below the content folder
 * @returns paths below the content folder, each once, attachments first
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
