import { LocalizedError } from "../errors/index.js";
import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Messages } from "../i18n/index.js";
import { listFolder, type FileDigest, type FolderListing } from "../fs/index.js";
import { hashFiles } from "./hash.js";
import {
  parseManifest,
  printManifest,
  type Manifest,
  type ManifestFile,
  type ManifestOrigin,
} from "./manifest-format.js";

/** The manifest's own name in the folder that it lists. It does not list itself. */
export const manifestFile = "manifest.json";

/** Names of the signatures, which are beside the manifest that they sign, as OpenSSH and minisign expect. */
export const signatureFiles = { ssh: `${manifestFile}.sig`, minisign: `${manifestFile}.minisig` } as const;

/** Files that a manifest does not list: itself and its signatures. */
export const unlisted: ReadonlySet<string> = new Set([manifestFile, ...Object.values(signatureFiles)]);

/** Returns the names of the unlisted files in a folder. */
export function unlistedFiles(folder: string): string[] {
  return [...unlisted].filter((name) => existsSync(path.join(folder, name)));
}

/**
 * Writes the manifest of a folder, which lists every file with size and hash. It is written last. The same files give
 * the same bytes.
 *
 * @param origin written unchanged
 * @param known hashes by path; these files are not read again
 * @param listing content of the folder, if the caller knows it
 * @throws Error when a file cannot be read, or when the folder contains anything but files
 */
export async function writeManifest(
  folder: string,
  origin: ManifestOrigin = {},
  known: ReadonlyMap<string, FileDigest> = new Map(),
  listing: FolderListing = listFolder(folder),
): Promise<Manifest> {
  const [other] = listing.others;
  if (other !== undefined) throw new LocalizedError(({ verify }) => verify.notAFile(other));
  const paths = listing.files.filter((file) => !unlisted.has(file));
  const unknown = paths.filter((file) => !known.has(file));
  const hashes = new Map([...known, ...(await hashFiles(folder, unknown))]);
  const files = paths.map((file): ManifestFile => {
    const found = hashes.get(file);
    if (!found || "reason" in found)
      throw new LocalizedError(({ verify }) => verify.unreadable(file, found?.reason ?? ""));
    return { path: file, size: found.size, sha256: found.sha256 };
  });
  const manifest = { ...origin, root: merkleRoot(files), files };
  await writeFile(path.join(folder, manifestFile), printManifest(manifest));
  return manifest;
}

/**
 * Reads a folder's manifest and checks it against its own root.
 *
 * @returns errors as messages, when it cannot be trusted
 * @throws the file system's error when it cannot be read
 */
export async function readManifest(
  folder: string,
  messages: Messages,
): Promise<
  { readonly ok: true; readonly manifest: Manifest } | { readonly ok: false; readonly fault: string }
> {
  return checkManifest(await readFile(path.join(folder, manifestFile), "utf8"), messages);
}

/**
 * Checks a manifest's text against its own root.
 *
 * @param isKnown whether that was done before, since it takes longer than reading
 */
export function checkManifest(
  source: string,
  messages: Messages,
  isKnown = false,
): { readonly ok: true; readonly manifest: Manifest } | { readonly ok: false; readonly fault: string } {
  const parsed = parseManifest(source, messages);
  if (typeof parsed === "string") return { ok: false, fault: parsed };
  const computed = isKnown ? parsed.root : merkleRoot(parsed.files);
  if (computed !== parsed.root) return { ok: false, fault: messages.verify.badRoot(parsed.root, computed) };
  return { ok: true, manifest: parsed };
}

/**
 * Returns the root of a Merkle tree over the files, in order. A leaf is `<sha256> <size> <path>` in UTF-8, so that a
 * file can be proved to belong to a root without the other files.
 *
 * @returns 64 lowercase hexadecimal digits
 * @see RFC 6962, 2.1
 */
export function merkleRoot(files: readonly ManifestFile[]): string {
  // The RFC's prefixes, 0 and 1, prevent a leaf from being taken for a node.
  let level = files.map(({ sha256, size, path: file }) => digest(`\0${sha256} ${size} ${file}`));
  if (level.length === 0) return hash("sha256", "", "hex");
  const node = Buffer.alloc(65, 1);
  const joined = (left: Buffer, right: Buffer) => {
    left.copy(node, 1);
    right.copy(node, 33);
    return digest(node);
  };
  // Pairing from the left, and passing the odd one on, gives the tree of the RFC, which splits at powers of two.
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = level.slice(index, index + 2);
      if (left) above.push(right ? joined(left, right) : left);
    }
    level = above;
  }
  return Buffer.concat(level).toString("hex");
}

function digest(bytes: Buffer | string): Buffer {
  return hash("sha256", bytes, "buffer");
}
