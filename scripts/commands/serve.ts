import path from "node:path";
import { defaultCache } from "../cache/index.js";
import { exitCodes, runCommand, validateFolders, Progress } from "../cli/index.js";
import { defaultSiteFolder, isReplaceable } from "../publish/index.js";
import { LiveFolder, startPreview, watchFolders, RebuildLoop } from "../dev-server/index.js";
import { UserError } from "../errors/index.js";

const progress = new Progress();

await runCommand(
  (messages) => messages.cli.serveHelp,
  {
    content: { type: "string", default: "content" },
    out: { type: "string", default: defaultSiteFolder },
    cache: { type: "string" },
  },
  async ({ content, out, cache = defaultCache(content) }, _names, messages) => {
    await validateFolders({ content, out, cache });
    if (!(await isReplaceable(out, content))) throw new UserError(({ cli }) => cli.outInsideContent(out));
    const shown = new LiveFolder(path.join(cache, `preview-${process.pid}`));
    process.once("exit", () => shown.remove());
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit());
    const folders = [content, "layouts"];
    const work = new RebuildLoop(
      {
        content,
        folders,
        out,
        cache,
        show: (entries, all) => shown.show(entries, all),
        onProgress: (stage, done, total) => progress.update(messages, stage, done, total),
        onWait: (lock) => {
          progress.clear();
          console.error(messages.cli.waitsFor(lock));
        },
      },
      messages,
    );
    const fault = await work.run();
    progress.clear();
    if (fault) {
      console.error(fault.details);
      throw new UserError(({ cli }) => cli.notBuilt);
    }
    const preview = await startPreview(shown.folder, messages);
    const renew = () => {
      void work
        .run(() => preview.reload())
        .then((found) => {
          progress.clear();
          if (!found) return;
          console.error(`${found.title}\n${found.details}`);
          preview.showFailure(found);
        });
    };
    watchFolders(folders, renew, () => console.error(messages.cli.watchLimit));
    renew(); // files may have changed before the folders were watched
    console.log(messages.cli.serving(preview.address));
    return exitCodes.fine;
  },
  { beforeError: () => progress.clear() },
);
