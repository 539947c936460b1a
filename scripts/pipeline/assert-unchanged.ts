import { LocalizedError } from "../errors/index.js";
import path from "node:path";
import type { Snapshot } from "../cache/index.js";
import { hashFile } from "../fs/index.js";
import type { Catalogue } from "../catalogue/index.js";

/**
 * Verifies that a catalogue was read from the files of the snapshot, since artifacts are stored under the snapshot's
 * digests. Report files were compared when they were read.
 *
 * @throws Error when a file was added, removed or changed in between
 */
export function assertUnchanged(
  { reports, drafts, pages, attachments, root }: Catalogue,
  { files }: Snapshot,
): void {
  const read = new Set([...reports, ...drafts, ...pages].map(({ file }) => file));
  for (const [file, { sha256 }] of files) {
    const isGone = file.endsWith(".md") && !read.has(file);
    const isSmall = !file.includes("/") || file.startsWith("pages/");
    if (isGone || (isSmall && hashFile(path.join(root, file)).sha256 !== sha256))
      throw new LocalizedError(({ files }) => files.changed(file));
  }
  for (const file of [...read, ...attachments])
    if (!files.has(file)) throw new LocalizedError(({ files }) => files.changed(file));
}
