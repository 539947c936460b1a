import { LocalizedError } from "../errors/index.js";
import { mkdirSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import path from "node:path";
import { hashFile } from "../fs/index.js";
import type { Report, StandingPage } from "../catalogue/index.js";

import { filesOf, parseMarkdown } from "../markdown/index.js";

/** Digests of files as the build looked at them, by path below the content folder. */
export type Digests = ReadonlyMap<string, string>;

/**
 * Copies the files that reports name, and their sources where those are published.
 *
 * @param sources undefined where reports' Markdown is not published
 * @param folder stands for the site's
 * @returns the files' sizes in bytes, by path below the content folder
 * @throws Error when a file is no longer what the build looked at
 */
export async function copyReportFiles(
  reports: readonly Report[],
  attachments: Digests,
  sources: Digests | undefined,
  content: string,
  folder: string,
): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const report of reports) {
    await copyNamed(report, attachments, content, folder, sizes);
    if (!sources) continue;
    for (const address of foldersOf(report))
      await copy(report.file, sources.get(report.file), content, path.join(folder, address, "index.md"));
  }
  return sizes;
}

/** Copies the files that standing pages name. */
export async function copyPageFiles(
  pages: readonly StandingPage[],
  attachments: Digests,
  content: string,
  folder: string,
): Promise<void> {
  for (const page of pages) await copyNamed(page, attachments, content, folder, new Map());
}

async function copyNamed(
  page: Report | StandingPage,
  attachments: Digests,
  content: string,
  folder: string,
  sizes: Map<string, number>,
): Promise<void> {
  if (attachments.size === 0) return; // nothing beside any report: no text needs to be looked through
  const taken = new Set("aliases" in page ? page.aliases : []);
  for (const file of filesOf(page, parseMarkdown(page.body))) {
    // A relative link may also lead to another page; what is missing was reported by the check.
    const digest = attachments.get(file);
    if (digest === undefined) continue;
    for (const below of foldersOf(page)) {
      const address = path.posix.join(below, path.basename(file));
      if (taken.has(address)) continue; // the editor wants the old file's address to lead to the page
      sizes.set(file, await copy(file, digest, content, path.join(folder, address)));
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

/** Copies, never links: what is in the cache must not change with the file. Gives the size in bytes. */
async function copy(file: string, digest: string | undefined, content: string, to: string): Promise<number> {
  mkdirSync(path.dirname(to), { recursive: true });
  await copyFile(path.join(content, file), to);
  const { sha256, size } = hashFile(to);
  if (sha256 !== digest) throw new LocalizedError(({ files }) => files.changed(file));
  return size;
}
