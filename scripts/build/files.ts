import path from "node:path";
import type { Catalogue } from "../catalogue/index.js";
import { filesOf, parseMarkdown } from "../markdown/index.js";
import { copyFile } from "../publish/index.js";

/**
 * Copies each report's source and the files that reports and pages name.
 *
 * @returns the files' sizes in bytes, by path below the content folder
 */
export async function copyFiles(
  catalogue: Catalogue,
  content: string,
  staging: string,
): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const page of [...catalogue.reports, ...catalogue.pages]) {
    const folder = path.join(staging, page.url);
    for (const file of filesOf(page, parseMarkdown(page.body))) {
      // A relative link may also lead to another page; what is missing was reported by the check.
      if (!catalogue.attachments.has(file)) continue;
      sizes.set(file, await copyFile(path.join(content, file), path.join(folder, path.basename(file))));
    }
  }
  for (const { file, url } of catalogue.reports) {
    await copyFile(path.join(content, file), path.join(staging, url, "index.md"));
  }
  return sizes;
}
