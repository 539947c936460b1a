import { mkdir } from "node:fs/promises";
import path from "node:path";
import { lockFolder, type Lock } from "../../fs/index.js";
import { publishToFolder, rollBackFolder } from "./folder.js";
import { publishToRemote, rollBackRemote } from "./remote.js";
import { rsyncRemote } from "./rsync.js";
import type { PublishOptions, PublishResult, Remote } from "./target.js";
import type { Messages } from "../../i18n/index.js";

export type { PublishOptions, PublishResult } from "./target.js";

/**
 * Publishes a built site, or rolls back to the previous publication.
 *
 * @param to a folder; `rsync://host/module/path` or `host:path`; `s3://bucket/prefix`
 * @param back whether to roll back
 * @throws UserError when target or site is unsuitable, or another process publishes there
 */
export async function publishSite(
  site: string,
  to: string,
  back: boolean,
  options: PublishOptions,
  messages: Messages,
): Promise<PublishResult> {
  const remote = await remoteOf(to, options);
  const target = path.resolve(to);
  // Releases of remote targets are kept beside the site, under the name of the target.
  const store = `${path.resolve(site)}.releases/${encodeURIComponent(to)}`;
  const locked = remote ? store : target;
  await mkdir(path.dirname(locked), { recursive: true });
  const lock = lockFolder(locked);
  let building: Lock | undefined;
  try {
    if (!back) building = lockSite(site);
    if (!remote)
      return back ? await rollBackFolder(target) : await publishToFolder(site, target, options, messages);
    return back
      ? await rollBackRemote(remote, store, options, messages)
      : await publishToRemote(site, remote, store, options, messages);
  } finally {
    building?.release();
    lock.release();
  }
}

/** Prevents a build from changing the site while it is read. */
function lockSite(site: string) {
  return lockFolder(path.resolve(site));
}

async function remoteOf(to: string, { headersOf }: PublishOptions): Promise<Remote | undefined> {
  if (to.startsWith("s3://")) {
    const { s3Remote, s3Settings } = await import("./s3.js"); // its packages are needed only here
    return s3Remote(to, s3Settings(process.env), headersOf);
  }
  // rsync has the same rule: a colon before the first slash means another host, unless it follows a drive letter.
  return to.startsWith("rsync://") || /^[^/\\]{2,}:/.test(to) ? rsyncRemote(to) : undefined;
}
