import { lstat, readFile } from "node:fs/promises";
import path from "node:path";
import { exitCodes, optionTypes, optionValue, Progress, runCommand } from "../cli/index.js";
import { errorMessage, hasCode, UserError } from "../errors/index.js";
import type { Messages } from "../i18n/index.js";
import {
  checkManifest,
  checkOrigin,
  checkSignature,
  decodeBody,
  getBytes,
  manifestFile,
  parsePublished,
  publishedFile,
  readPublicKey,
  signatureFiles,
  verifyFolder,
  verifySite,
  type Differences,
  type Manifest,
} from "../publish/index.js";

const progress = new Progress();

/** Most bytes of a manifest (some 400,000 files), and of the small files beside it. */
const mostBytes = { manifest: 64 * 1024 * 1024, small: 64 * 1024 } as const;

/** Reads a file of the verified site; undefined when it does not exist. */
type ReadSiteFile = (name: string, most: number) => Promise<string | undefined>;

await runCommand(
  (messages) => messages.verify.help,
  {
    key: { type: "string" },
    "expect-url": { type: "string" },
    "not-older-than": { type: "string" },
  },
  async ({ key, "expect-url": url, "not-older-than": oldest }, [target, ...more], messages) => {
    if (target === undefined || more.length > 0)
      throw new UserError(({ verify }) => verify.usage, exitCodes.usage);
    const expectedUrl = url === undefined ? undefined : optionValue("expect-url", url, optionTypes.url);
    const notOlderThan =
      oldest === undefined ? undefined : optionValue("not-older-than", oldest, optionTypes.day);
    const live = /^https?:\/\//.test(target);
    const base = live ? siteAddress(target) : target;
    const readFileOf: ReadSiteFile = live ? readUrl(base) : readLocal(base);
    const source = await readFileOf(manifestFile, mostBytes.manifest);
    if (source === undefined)
      throw new UserError(({ verify }) =>
        live ? verify.notServed(base + manifestFile, 404) : verify.noFile(base, manifestFile),
      );
    const read = checkManifest(source, messages);
    const manifestAddress = live ? base + manifestFile : `${base}/${manifestFile}`;
    if (!read.ok) throw new UserError(({ verify }) => verify.badManifest(manifestAddress, read.fault));
    const { manifest } = read;
    await examineSignatures(source, key, readFileOf, messages);
    const expected = { url: expectedUrl, notOlderThan, foundAt: live ? base : undefined };
    const faults = await examineOrigin(manifest, expected, readFileOf, messages);
    const onProgress = (done: number, total: number) => progress.update(messages, "verify", done, total);
    const differences = await (live
      ? verifySite(base, manifest, onProgress, messages)
      : verifyFolder(base, manifest));
    progress.clear();
    const code = report(differences, manifest, live, messages);
    return faults > 0 ? exitCodes.failure : code;
  },
  { takesNames: true, beforeError: () => progress.clear() },
);

/** Returns the address of the site's folder, with a trailing slash, without a query. */
function siteAddress(target: string): string {
  if (!URL.canParse(target)) throw new UserError(({ verify }) => verify.usage, exitCodes.usage);
  const { origin, pathname } = new URL(target);
  return (origin + pathname)
    .replace(/(?<!\/)\/*$/, "")
    .replace(/manifest\.json$/, "")
    .replace(/(?<!\/)\/*$/, "/");
}

/**
 * Verifies the signature of a key, and names each signature that was not verified, so that nobody takes such a file for
 * proof.
 *
 * @throws UserError when the signature is missing or wrong
 */
async function examineSignatures(
  manifest: string,
  key: string | undefined,
  readFileOf: ReadSiteFile,
  messages: Messages,
): Promise<void> {
  const publicKey = key === undefined ? undefined : await readPublicKey(key);
  for (const name of Object.values(signatureFiles)) {
    const signature = await readFileOf(name, mostBytes.small);
    if (!publicKey || publicKey.signatureFile !== name) {
      if (signature !== undefined) console.error(messages.verify.notExamined(name));
      continue;
    }
    if (signature === undefined) throw new UserError(({ verify }) => verify.noSignature(name));
    const fault = await checkSignature(manifest, signature, publicKey, messages);
    if (fault !== undefined) throw new UserError(({ verify }) => verify.badSignature(fault));
    console.log(messages.verify.signed(publicKey.file));
  }
}

/**
 * Prints what the site was built from and when it was published, and errors in these records.
 *
 * @returns the number of errors
 */
async function examineOrigin(
  manifest: Manifest,
  expected: Parameters<typeof checkOrigin>[2],
  readFileOf: ReadSiteFile,
  messages: Messages,
): Promise<number> {
  const { site, commit, day } = manifest;
  if (site !== undefined) console.log(messages.verify.origin(site, commit, day));
  const source = await readFileOf(publishedFile, mostBytes.small);
  const record = source === undefined ? undefined : parsePublished(source);
  if (record) console.log(messages.verify.published(record.day, record.root, record.formerRoot));
  const { faults, warnings } = checkOrigin(manifest, record, expected, messages);
  if (source !== undefined && !record) warnings.push(messages.verify.badRecord(publishedFile));
  for (const line of [...warnings, ...faults]) console.error(line);
  return faults.length;
}

/** Returns a reader of a local folder, which throws a UserError when the folder or a file in it cannot be read. */
function readLocal(folder: string): ReadSiteFile {
  return async (name, most) => {
    const file = path.join(folder, name);
    const unreadable = (error: unknown) =>
      new UserError((messages) => messages.verify.unreadable(file, errorMessage(error, messages)));
    await lstat(folder).catch((error: unknown) => {
      throw new UserError((messages) => messages.verify.noFolder(folder, errorMessage(error, messages)));
    });
    try {
      const state = await lstat(file);
      if (!state.isFile()) throw new UserError(({ verify }) => verify.notAFile(name));
      if (state.size > most) throw new UserError(({ verify }) => verify.tooLong(file, most));
      return await readFile(file, "utf8");
    } catch (error) {
      if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR")) return undefined;
      throw error instanceof UserError ? error : unreadable(error);
    }
  };
}

/** Returns a reader of a published site, which throws a UserError when the site does not respond with the file. */
function readUrl(base: string): ReadSiteFile {
  return async (name, most) => {
    const response = await getBytes(new URL(name, base), base, most).catch((error: unknown) => {
      throw new UserError((messages) => messages.verify.noSite(base, errorMessage(error, messages)));
    });
    const { status, body, isCut } = response;
    if (status === 404 || status === 410) return undefined;
    if (status !== 200) throw new UserError(({ verify }) => verify.notServed(base + name, status));
    if (isCut) throw new UserError(({ verify }) => verify.tooLong(base + name, most));
    return decodeBody(response, most)?.toString("utf8") ?? body.toString("utf8");
  };
}

function report(
  { changed, missing, added, unreadable }: Differences,
  { files: { length: files }, root }: Manifest,
  live: boolean,
  messages: Messages,
): number {
  const words = messages.verify;
  const lines = [
    ...changed.map(words.changed),
    ...missing.map(words.missing),
    ...added.map(words.added),
    ...[...unreadable].map(([file, reason]) => words.unreadable(file, reason)),
  ];
  if (lines.length === 0) {
    console.log(words.same(files, root));
    if (live) console.log(words.liveLimit);
    return exitCodes.fine;
  }
  for (const line of lines) console.log(line);
  const counts = {
    files,
    changed: changed.length,
    missing: missing.length,
    added: added.length,
    unreadable: unreadable.size,
  };
  console.error(words.different(counts));
  if (changed.length + missing.length + unreadable.size > 0) console.error(words.repair);
  return exitCodes.failure;
}
