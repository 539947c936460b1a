import { exitCodes, runCommand, Progress } from "../cli/index.js";
import { headersOf, isHashed } from "../hosting/index.js";
import { text } from "../i18n/index.js";
import { publishSite } from "../publish/index.js";
import { describeSystemError, UserError } from "../errors/index.js";

const progress = new Progress();

await runCommand(
  () => text.publishing.help,
  {
    site: { type: "string", default: "_site" },
    to: { type: "string" },
    keep: { type: "string", default: "5" },
    rollback: { type: "boolean", default: false },
  },
  async ({ site, to, keep, rollback }) => {
    if (to === undefined || to === "") throw new UserError(text.publishing.noTarget, exitCodes.usage);
    if (!/^[2-9]$|^[1-9]\d{1,2}$/.test(keep)) {
      throw new UserError(text.cli.badOption("--keep", keep, text.publishing.keepRange), exitCodes.usage);
    }
    const onProgress = (done: number, total: number) => progress.update("publish", done, total);
    const published = await publishSite(site, to, rollback, {
      keep: Number(keep),
      onProgress,
      headersOf,
      isHashed,
    }).catch((error: unknown) => {
      if (error instanceof UserError) throw error;
      throw new UserError(text.publishing.publishFailed(describeSystemError(error)));
    });
    progress.clear();
    console.log((rollback ? text.publishing.rolledBack : text.publishing.published)(to, published));
    return exitCodes.fine;
  },
  { beforeError: () => progress.clear() },
);
