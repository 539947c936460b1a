import { isPartialBuild, partsIn } from "../cache/index.js";
import {
  exitCodes,
  runCommand,
  buildSite,
  buildOptions,
  openInputs,
  openStore,
  progress,
} from "../cli/index.js";
import type { Messages } from "../i18n/index.js";
import { UserError } from "../errors/index.js";

await runCommand(
  (messages) => messages.units.help,
  buildOptions,
  async (values, folders, messages) => {
    if (folders.length === 0) throw new UserError(({ units }) => units.noFolders, exitCodes.usage);
    if (values.force) throw new UserError(({ units }) => units.noForce, exitCodes.usage);
    for (const folder of folders)
      if (!isPartialBuild(folder)) throw new UserError(({ units }) => units.notUnits(folder));
    const { cache } = await openInputs(values, messages);
    const store = openStore(cache);
    try {
      for (const folder of folders) {
        const { taken, damaged } = store.adopt(folder);
        console.log(messages.units.taken(folder, taken));
        if (damaged > 0) console.error(messages.units.damaged(folder, damaged));
      }
    } finally {
      store.close();
    }
    const artifacts = new Set(folders.flatMap(partsIn));
    return buildSite(values, messages, (used) => warnOfUnused(artifacts, new Set(used), messages));
  },
  { beforeError: () => progress.clear(), takesNames: true },
);

/**
 * Warns when most of the artifacts do not belong to this site: the machines probably had different options or settings.
 */
function warnOfUnused(artifacts: ReadonlySet<string>, used: ReadonlySet<string>, messages: Messages): void {
  const fitting = [...artifacts].filter((artifact) => used.has(artifact)).length;
  if (fitting >= artifacts.size / 2) return;
  progress.clear();
  console.error(messages.units.unused(artifacts.size, fitting));
}
