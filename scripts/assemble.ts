import { isUnitsFolder } from "./cache/index.js";
import { exitCodes, runCommand, UserError } from "./cli.js";
import { text } from "./language/index.js";
import { makeAndTell, makingOptions, openInputs, openStore, progress } from "./making.js";

await runCommand(
  () => text.units.help,
  makingOptions,
  async (values, folders) => {
    if (folders.length === 0) throw new UserError(text.units.noFolders, exitCodes.usage);
    if (values.force) throw new UserError(text.units.noForce, exitCodes.usage);
    for (const folder of folders)
      if (!isUnitsFolder(folder)) throw new UserError(text.units.notUnits(folder));
    const { cache } = await openInputs(values);
    const store = openStore(cache);
    try {
      for (const folder of folders) {
        const { taken, damaged } = store.adopt(folder);
        console.log(text.units.taken(folder, taken));
        if (damaged > 0) console.error(text.units.damaged(folder, damaged));
      }
    } finally {
      store.close();
    }
    return makeAndTell(values);
  },
  { beforeError: () => progress.clear(), takesNames: true },
);
