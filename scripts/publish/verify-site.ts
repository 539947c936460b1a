import type { Messages } from "../i18n/index.js";
import { setTimeout as wait } from "node:timers/promises";
import { sha256 as digest } from "../fs/index.js";
import { forEachConcurrent } from "../workers/index.js";
import { decodeBody, encodingOf, getBytes, SlowResponse } from "./get-bytes.js";
import type { Manifest, ManifestFile } from "./manifest-format.js";
import { misleadingHeader } from "./misleading-header.js";
import type { Differences } from "./verify.js";
import { errorMessage, LocalizedError } from "../errors/index.js";

/** Concurrent requests: enough to hide the latency, few enough for any server. */
const atOnce = 16;

/** Attempts before a file counts as unreadable. */
const attempts = 3;

/** Responses in a row that were too slow after which the server is not asked any more. */
const mostSlow = 2 * atOnce;

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
  let slow = 0;
  await forEachConcurrent(files, atOnce, async (file) => {
    for (const address of addressesOf(file.path)) {
      const result =
        slow < mostSlow
          ? await request(new URL(encoded(address), base), base, file, messages)
          : { reason: messages.verify.notAsked(slow) };
      if (typeof result === "string" || !result.isSlow) slow = slow < mostSlow ? 0 : slow;
      else slow += 1;
      if (result === "changed") changed.push(address);
      else if (result === "missing") missing.push(address);
      else if (result !== "same") unreadable.set(address, result.reason);
    }
    onProgress((done += 1), files.length);
  });
  return { changed: changed.sort(), missing: missing.sort(), added: [], unreadable };
}

/**
 * Returns the addresses that readers use, relative to the site's: a page has one with and one without its file name, and
 * that of the search also one with a query.
 */
function addressesOf(path: string): string[] {
  if (!/(?:^|\/)index\.html$/.test(path)) return [path];
  const folder = path.slice(0, -"index.html".length);
  return [folder, path, ...(/(?:^|\/)search\/$/.test(folder) ? [`${folder}?q=2022`] : [])];
}

type FileComparison = "same" | "changed" | "missing" | { readonly reason: string; readonly isSlow?: boolean };

async function request(
  url: URL,
  base: string,
  file: ManifestFile,
  messages: Messages,
): Promise<FileComparison> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = await compare(url, base, file, messages);
      if (typeof result === "string" || attempt === attempts) return result;
    } catch (error) {
      if (attempt === attempts || error instanceof LocalizedError)
        return { reason: errorMessage(error, messages), isSlow: error instanceof SlowResponse };
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
  messages: Messages,
): Promise<FileComparison> {
  const response = await getBytes(url, base, size + compressionOverhead);
  const { status, headers, isCut } = response;
  // Servers send the page for missing addresses with status 404 even when it is requested by its own name.
  const found = status === 200 || path === "404.html";
  if (!found) return status === 404 || status === 410 ? "missing" : { reason: `HTTP ${status}` };
  if (isCut) return "changed";
  const decoded = decodeBody(response, size);
  // A browser decodes what has an encoding; some servers send a .gz file itself with one.
  const isRaw = encodingOf(response) === "" || /\.(?:gz|br)$/.test(path);
  const isSame =
    (isRaw && response.length === size && response.sha256 === sha256) ||
    (decoded?.length === size && digest(decoded) === sha256);
  if (!isSame) return "changed";
  const header = misleadingHeader(path, headers);
  return header === undefined ? "same" : { reason: messages.verify.misleads(header) };
}

function encoded(address: string): string {
  const [, path = "", query = ""] = /^(.*?)(\?q=2022)?$/.exec(address) ?? [];
  return path.split("/").map(encodeURIComponent).join("/") + query;
}
