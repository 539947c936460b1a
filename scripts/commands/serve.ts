import path from "node:path";
import { defaultCache } from "../cache/index.js";
import { exitCodes, runCommand, validateFolders, Progress } from "../cli/index.js";
import { text } from "../i18n/index.js";
import { replaceable } from "../publish/index.js";
import { LiveFolder, startPreview, watchFolders, RebuildLoop } from "../dev-server/index.js";
import { UserError } from "../errors/index.js";

const progress = new Progress();

await runCommand(
  () => text.cli.serveHelp,
  {
    content: { type: "string", default: "content" },
    out: { type: "string", default: "_site" },
    cache: { type: "string" },
  },
  async ({ content, out, cache = defaultCache(content) }) => {
    await validateFolders({ content, out, cache });
    if (!(await replaceable(out, content))) throw new UserError(text.cli.outInsideContent(out));
    const shown = new LiveFolder(path.join(cache, `preview-${process.pid}`));
    process.once("exit", () => shown.remove());
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit());
    const folders = [content, "layouts"];
    const work = new RebuildLoop({
      content,
      folders,
      out,
      cache,
      show: (entries, all) => shown.show(entries, all),
      onProgress: (stage, done, total) => progress.update(stage, done, total),
      onWait: (lock) => {
        progress.clear();
        console.error(text.cli.waitsFor(lock));
      },
    });
    const fault = await work.run();
    progress.clear();
    if (fault) {
      console.error(fault.details);
      throw new UserError(text.cli.notBuilt);
    }
    const preview = await startPreview(shown.folder);
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
    watchFolders(folders, renew, () => console.error(text.cli.watchLimit));
    renew(); // something may have changed before the folders were watched
    console.log(text.cli.serving(preview.address));
    return exitCodes.fine;
  },
  { beforeError: () => progress.clear() },
);
