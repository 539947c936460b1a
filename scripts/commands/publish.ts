import { exitCodes, optionTypes, optionValue, runCommand, Progress } from "../cli/index.js";
import { headersOf, isHashed } from "../hosting/index.js";
import { defaultSiteFolder, publishSite } from "../publish/index.js";
import { describeSystemError, UserError } from "../errors/index.js";

const progress = new Progress();

await runCommand(
  (messages) => messages.publishing.help,
  {
    site: { type: "string", default: defaultSiteFolder },
    to: { type: "string" },
    keep: { type: "string", default: "5" },
    rollback: { type: "boolean", default: false },
  },
  async ({ site, to, keep, rollback }, _names, messages) => {
    if (to === undefined || to === "")
      throw new UserError(({ publishing }) => publishing.noTarget, exitCodes.usage);
    const keptReleases = optionValue("keep", keep, optionTypes.keptReleases);
    const onProgress = (done: number, total: number) => progress.update(messages, "publish", done, total);
    const published = await publishSite(
      site,
      to,
      rollback,
      {
        keep: keptReleases,
        day: new Date().toISOString().slice(0, 10),
        onProgress,
        headersOf,
        isHashed,
      },
      messages,
    ).catch((error: unknown) => {
      if (error instanceof UserError) throw error;
      throw new UserError((messages) =>
        messages.publishing.publishFailed(describeSystemError(error, messages)),
      );
    });
    progress.clear();
    console.log((rollback ? messages.publishing.rolledBack : messages.publishing.published)(to, published));
    return exitCodes.fine;
  },
  { beforeError: () => progress.clear() },
);
