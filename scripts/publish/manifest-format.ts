import { type FileDigest, parseBoundedJson } from "../fs/index.js";
import type { Messages } from "../i18n/index.js";

const version = 1;

export interface ManifestFile extends FileDigest {
  /** Below the folder, with `/`. */
  readonly path: string;
}

/**
 * The address and the commit for which a site was built. By it readers recognise the manifest of another site, or an
 * old one.
 */
export interface ManifestOrigin {
  /** The site's address with its path prefix, ending in a slash. */
  readonly site?: string | undefined;
  /** The commit of the content, and its day (ISO 8601); both missing when the content has uncommitted changes. */
  readonly commit?: string | undefined;
  readonly day?: string | undefined;
}

/** The list of every file of a published folder. */
export interface Manifest extends ManifestOrigin {
  /** Root of the Merkle tree over all files: it changes with any file. */
  readonly root: string;
  /** Sorted by path, by code unit. */
  readonly files: readonly ManifestFile[];
}

/** Returns JSON with one file on each line, so that people and line tools can find it. */
export function printManifest({ site, commit, day, root, files }: Manifest): string {
  const head = JSON.stringify({ version, algorithm: "sha256", root, site, commit, day });
  const lines = files.map((file) => JSON.stringify(file)).join(",\n");
  return [`${head.slice(0, -1)},"files":[`, lines, "]}"].join("\n") + "\n";
}

/** Returns a manifest, or its errors as messages. Its root is not compared with its files. */
export function parseManifest(source: string, messages: Messages): Manifest | string {
  let value: unknown;
  try {
    value = parseBoundedJson(source, mostDepth);
  } catch {
    return messages.verify.notJson;
  }
  if (!isObject(value) || value["version"] !== version) return messages.verify.version;
  const { root, files, site, commit, day } = value;
  if (!isHash(root) || !Array.isArray(files) || files.length === 0) return messages.verify.incomplete;
  const origin = parseOrigin(site, commit, day);
  if (!origin) return messages.verify.badOrigin;
  const read: ManifestFile[] = [];
  for (const [index, file] of files.entries()) {
    const entry = parseFile(file);
    if (!entry) return messages.verify.badEntry(index + 1);
    const before = read.at(-1);
    if (before && before.path >= entry.path) return messages.verify.badOrder(entry.path);
    read.push(entry);
  }
  return { ...origin, root, files: read };
}

/** Depth of a manifest: an object, its list of files, and a file. */
const mostDepth = 3;

function parseOrigin(site: unknown, commit: unknown, day: unknown): ManifestOrigin | undefined {
  const isTextOrAbsent = (value: unknown, pattern: RegExp): value is string | undefined =>
    value === undefined || (typeof value === "string" && pattern.test(value));
  return isTextOrAbsent(site, /^https?:\/\/[^\s/]\S*\/$/) &&
    isTextOrAbsent(commit, /^[0-9a-f]{40,64}$/) &&
    (day === undefined || isIsoDay(day))
    ? { site, commit, day }
    : undefined;
}

/** Most bytes of a file: more than any site publishes. Verification reads as many as the manifest states. */
const largestFile = 64 * 1024 ** 3;

function parseFile(value: unknown): ManifestFile | undefined {
  if (!isObject(value)) return undefined;
  const { path: file, size, sha256 } = value;
  return isFilePath(file) &&
    Number.isSafeInteger(size) &&
    Number(size) >= 0 &&
    Number(size) <= largestFile &&
    isHash(sha256)
    ? { path: file, size: Number(size), sha256 }
    : undefined;
}

/**
 * Returns whether a path stays below the folder or site against which it is resolved: without empty segments, `.` or
 * `..`, backslashes, which Windows and browsers treat as slashes, and control characters.
 */
function isFilePath(value: unknown): value is string {
  return (
    typeof value === "string" &&
    !/[\\\p{Cc}\p{Cs}]/u.test(value) && // \p{Cs}: half of a surrogate pair
    value.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..")
  );
}

/** Returns whether a value is written as a day of ISO 8601. */
export function isIsoDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** Returns whether a value is a SHA-256 hash in hexadecimal digits. */
export function isHash(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
