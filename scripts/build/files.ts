import path from "node:path";
import type { Report, StandingPage } from "../catalogue/index.js";
import { filesOf, parseMarkdown } from "../markdown/index.js";
import { copyFile } from "../publish/index.js";

/**
 * Copies the files that reports name, and their sources where those are published.
 *
 * @param attachments the files that there are, by path below the content folder
 * @returns the files' sizes in bytes, by the same paths
 */
export async function copyReportFiles(
  reports: readonly Report[],
  attachments: ReadonlySet<string>,
  sources: boolean,
  content: string,
  staging: string,
): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const report of reports) {
    await copyNamed(report, attachments, content, staging, sizes);
    if (!sources) continue;
    for (const folder of foldersOf(report)) {
      await copyFile(path.join(content, report.file), path.join(staging, folder, "index.md"));
    }
  }
  return sizes;
}

/** Copies the files that standing pages name. */
export async function copyPageFiles(
  pages: readonly StandingPage[],
  attachments: ReadonlySet<string>,
  content: string,
  staging: string,
): Promise<void> {
  for (const page of pages) await copyNamed(page, attachments, content, staging, new Map());
}

async function copyNamed(
  page: Report | StandingPage,
  attachments: ReadonlySet<string>,
  content: string,
  staging: string,
  sizes: Map<string, number>,
): Promise<void> {
  if (attachments.size === 0) return; // nothing beside any report: no text needs to be looked through
  const taken = new Set("aliases" in page ? page.aliases : []);
  for (const file of filesOf(page, parseMarkdown(page.body))) {
    // A relative link may also lead to another page; what is missing was reported by the check.
    if (!attachments.has(file)) continue;
    for (const folder of foldersOf(page)) {
      const address = path.posix.join(folder, path.basename(file));
      if (taken.has(address)) continue; // the editor wants the old file's address to lead to the page
      sizes.set(file, await copyFile(path.join(content, file), path.join(staging, address)));
    }
  }
}

/** An old address of a report in this form had the report's files beside it, and they answer there for ever. */
const reportAddress = /^\/reports\/\d{4}\/[^/]+(?<!\.html?)\/?$/i;

/** Addresses of the folders in which a page's files stand: its own, and for a report those that it had before. */
function foldersOf(page: Report | StandingPage): string[] {
  const aliases = "aliases" in page ? (page.aliases ?? []) : [];
  return [page.url, ...aliases.filter((alias) => reportAddress.test(alias))];
}
