import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { exitCodes, runCommand, Progress } from "../cli/index.js";
import type { Messages } from "../i18n/index.js";
import {
  checkManifest,
  checkSignature,
  manifestFile,
  readPublicKey,
  verifyFolder,
  verifySite,
  type Differences,
} from "../publish/index.js";
import { errorMessage, UserError } from "../errors/index.js";

const progress = new Progress();

await runCommand(
  (messages) => messages.verify.help,
  { key: { type: "string" } },
  async ({ key }, [target, ...more], messages) => {
    if (target === undefined || more.length > 0)
      throw new UserError(({ verify }) => verify.usage, exitCodes.usage);
    const live = /^https?:\/\//.test(target);
    const base = live ? target.replace(/(?:manifest\.json)?\/*$/, "/") : target;
    const fetched = live ? (name: string) => readUrl(base, name) : (name: string) => readLocal(base, name);
    const source = await fetched(manifestFile);
    const read = checkManifest(source, messages);
    const manifestAddress = live ? base + manifestFile : `${base}/${manifestFile}`;
    if (!read.ok) throw new UserError(({ verify }) => verify.badManifest(manifestAddress, read.fault));
    if (key !== undefined) {
      const publicKey = await readPublicKey(key);
      const fault = await checkSignature(source, await fetched(publicKey.signatureFile), publicKey, messages);
      if (fault !== undefined) throw new UserError(({ verify }) => verify.badSignature(fault));
      console.log(messages.verify.signed(key));
    }
    const { manifest } = read;
    const onProgress = (done: number, total: number) => progress.update(messages, "verify", done, total);
    const differences = await (live
      ? verifySite(base, manifest, onProgress, messages)
      : verifyFolder(base, manifest));
    progress.clear();
    return report(differences, manifest.files.length, manifest.root, live, messages);
  },
  { takesNames: true, beforeError: () => progress.clear() },
);

/** @throws UserError in words when the folder or the file in it cannot be read */
async function readLocal(folder: string, name: string): Promise<string> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new UserError((messages) => messages.verify.noFolder(folder, errorMessage(error, messages)));
  });
  if (!names.includes(name)) throw new UserError(({ verify }) => verify.noFile(folder, name));
  return readFile(path.join(folder, name), "utf8").catch((error: unknown) => {
    throw new UserError((messages) =>
      messages.verify.unreadable(`${folder}/${name}`, errorMessage(error, messages)),
    );
  });
}

/** @throws UserError in words when the site does not answer with the file */
async function readUrl(base: string, name: string): Promise<string> {
  const response = await fetch(base + name).catch((error: unknown) => {
    throw new UserError((messages) => messages.verify.noSite(base, errorMessage(error, messages)));
  });
  if (!response.ok) throw new UserError(({ verify }) => verify.notServed(base + name, response.status));
  return response.text();
}

function report(
  differences: Differences,
  files: number,
  root: string,
  live: boolean,
  messages: Messages,
): number {
  const lines = describe(differences, messages);
  if (lines.length === 0) {
    console.log(messages.verify.same(files, root));
    if (live) console.log(messages.verify.liveLimit);
    return exitCodes.fine;
  }
  for (const line of lines) console.log(line);
  const { changed, missing, added, unreadable } = differences;
  const counts = {
    files,
    changed: changed.length,
    missing: missing.length,
    added: added.length,
    unreadable: unreadable.size,
  };
  console.error(messages.verify.different(counts));
  return exitCodes.failure;
}

function describe({ changed, missing, added, unreadable }: Differences, messages: Messages): string[] {
  return [
    ...changed.map(messages.verify.changed),
    ...missing.map(messages.verify.missing),
    ...added.map(messages.verify.added),
    ...[...unreadable].map(([file, reason]) => messages.verify.unreadable(file, reason)),
  ];
}
