import type { Messages } from "../i18n/index.js";
import { setTimeout as wait } from "node:timers/promises";
import { sha256 as digest } from "../fs/index.js";
import { forEachConcurrent } from "../workers/index.js";
import { decodeBody, getBytes } from "./get-bytes.js";
import type { Manifest, ManifestFile } from "./manifest-format.js";
import type { Differences } from "./verify.js";
import { errorMessage, LocalizedError } from "../errors/index.js";

/** Concurrent requests: enough to hide the latency, few enough for any server. */
const atOnce = 16;

/** Attempts before a file counts as unreadable. */
const attempts = 3;

/**
 * Compares every file of a live site with its manifest. Files that the manifest does not list cannot be detected from
 * outside.
 *
 * @param base the site's address, with a trailing slash
 * @param onProgress called with the number of files compared, and of all files
 */
export async function verifySite(
  base: string,
  { files }: Manifest,
  onProgress: (done: number, total: number) => void,
  messages: Messages,
): Promise<Differences> {
  const changed: string[] = [];
  const missing: string[] = [];
  const unreadable = new Map<string, string>();
  let done = 0;
  await forEachConcurrent(files, atOnce, async (file) => {
    for (const address of addressesOf(file.path)) {
      const result = await request(new URL(encoded(address), base), base, file, messages);
      if (result === "changed") changed.push(address);
      else if (result === "missing") missing.push(address);
      else if (result !== "same") unreadable.set(address, result.reason);
    }
    onProgress((done += 1), files.length);
  });
  return { changed: changed.sort(), missing: missing.sort(), added: [], unreadable };
}

/**
 * Returns the addresses that readers use, relative to the site's: a page has one with and one without its file name.
 */
function addressesOf(path: string): string[] {
  return /(?:^|\/)index\.html$/.test(path) ? [path.slice(0, -"index.html".length), path] : [path];
}

type FileComparison = "same" | "changed" | "missing" | { readonly reason: string };

async function request(
  url: URL,
  base: string,
  file: ManifestFile,
  messages: Messages,
): Promise<FileComparison> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = await compare(url, base, file);
      if (typeof result === "string" || attempt === attempts) return result;
    } catch (error) {
      if (attempt === attempts || error instanceof LocalizedError)
        return { reason: errorMessage(error, messages) };
    }
    await wait(attempt * 500);
  }
}

/** Most bytes by which compression may enlarge a file. */
const compressionOverhead = 1024;

async function compare(
  url: URL,
  base: string,
  { path, size, sha256 }: ManifestFile,
): Promise<FileComparison> {
  const response = await getBytes(url, base, size + compressionOverhead);
  const { status, body, isCut } = response;
  // Servers send the page for missing addresses with status 404 even when it is requested by its own name.
  const found = status === 200 || path === "404.html";
  if (!found) return status === 404 || status === 410 ? "missing" : { reason: `HTTP ${status}` };
  if (isCut) return "changed";
  const matches = (bytes: Buffer | undefined) => bytes?.length === size && digest(bytes) === sha256;
  // Some servers send a .gz file with a Content-Encoding header.
  return matches(body) || matches(decodeBody(response, size)) ? "same" : "changed";
}

function encoded(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
