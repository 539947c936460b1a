import { LocalizedError } from "../errors/index.js";
import { mkdirSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import path from "node:path";
import { hashFile } from "../fs/index.js";
import type { Report, ContentPage } from "../catalogue/index.js";

import { filesOf, parseMarkdown } from "../markdown/index.js";
import { reportAddress } from "../site/index.js";

/** Digests of files in the snapshot, by path below the content folder. */
export type Digests = ReadonlyMap<string, string>;

/**
 * Copies the files that reports name, and reports' Markdown when it is published.
 *
 * @param sources undefined when reports' Markdown is not published
 * @param folder the task's output folder
 * @returns the files' sizes in bytes, by path below the content folder
 * @throws Error when a file has changed since the snapshot
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

/** Copies the files that content pages name. */
export async function copyPageFiles(
  pages: readonly ContentPage[],
  attachments: Digests,
  content: string,
  folder: string,
): Promise<void> {
  for (const page of pages) await copyNamed(page, attachments, content, folder, new Map());
}

async function copyNamed(
  page: Report | ContentPage,
  attachments: Digests,
  content: string,
  folder: string,
  sizes: Map<string, number>,
): Promise<void> {
  if (attachments.size === 0) return; // no attachments exist: no text needs to be parsed
  const taken = new Set("aliases" in page ? page.aliases : []);
  for (const file of filesOf(page, parseMarkdown(page.body))) {
    // A relative link may also lead to another page; the check has reported missing files.
    const digest = attachments.get(file);
    if (digest === undefined) continue;
    for (const below of foldersOf(page)) {
      const address = path.posix.join(below, path.basename(file));
      if (taken.has(address)) continue; // an alias of a page has the same address and takes precedence
      sizes.set(file, await copy(file, digest, content, path.join(folder, address)));
    }
  }
}

/** Returns the addresses of the folders that need a page's files: its own, and for a report its aliases. */
function foldersOf(page: Report | ContentPage): string[] {
  const aliases = "aliases" in page ? (page.aliases ?? []) : [];
  return [page.url, ...aliases.filter((alias) => reportAddress.test(alias))];
}

/** Copies a file; a link would let the cache change with the original. Returns the size in bytes. */
async function copy(file: string, digest: string | undefined, content: string, to: string): Promise<number> {
  mkdirSync(path.dirname(to), { recursive: true });
  await copyFile(path.join(content, file), to);
  const { sha256, size } = hashFile(to);
  if (sha256 !== digest) throw new LocalizedError(({ files }) => files.changed(file));
  return size;
}
