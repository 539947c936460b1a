import type { Messages } from "../i18n/index.js";
import { setTimeout as wait } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { sha256 as digest } from "../fs/index.js";
import { forEachConcurrent } from "../workers/index.js";
import { getBytes } from "./get-bytes.js";
import type { Manifest, ManifestFile } from "./manifest.js";
import type { Differences } from "./verify.js";
import { errorMessage } from "../errors/index.js";

/** Concurrent requests: enough to hide the latency, few enough for any server. */
const atOnce = 16;

/** Attempts before a file counts as unreadable. */
const attempts = 3;

/**
 * Compares every file of a live site with its manifest. Files that the manifest does not list cannot be seen from outside.
 *
 * @param base the site's address, ending in a slash
 * @param onProgress receives the number of files that were compared, and of all
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
    const answer = await ask(new URL(encoded(file.path), base), file, messages);
    if (answer === "changed") changed.push(file.path);
    else if (answer === "missing") missing.push(file.path);
    else if (answer !== "same") unreadable.set(file.path, answer.reason);
    onProgress((done += 1), files.length);
  });
  return { changed: changed.sort(), missing: missing.sort(), added: [], unreadable };
}

type FileComparison = "same" | "changed" | "missing" | { readonly reason: string };

async function ask(url: URL, file: ManifestFile, messages: Messages): Promise<FileComparison> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await compare(url, file);
      if (typeof answer === "string" || attempt === attempts) return answer;
    } catch (error) {
      if (attempt === attempts) return { reason: errorMessage(error, messages) };
    }
    await wait(attempt * 500);
  }
}

async function compare(url: URL, { path, size, sha256 }: ManifestFile): Promise<FileComparison> {
  const { status, encoding, body } = await getBytes(url);
  // Servers send the page for missing addresses with the status of one, also when it is asked for by its own name.
  const found = status === 200 || path === "404.html";
  if (!found) return status === 404 || status === 410 ? "missing" : { reason: `HTTP ${status}` };
  const matches = (bytes: Buffer) => bytes.length === size && digest(bytes) === sha256;
  // Some servers compress although they were asked not to, and some say of a .gz file that it is encoded.
  return matches(body) || (encoding !== undefined && matches(decoded(body, encoding))) ? "same" : "changed";
}

/** What was sent, without its encoding; as it is where that is not known. */
function decoded(body: Buffer, encoding: string): Buffer {
  if (encoding === "gzip") return gunzipSync(body);
  return encoding === "br" ? brotliDecompressSync(body) : body;
}

function encoded(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
