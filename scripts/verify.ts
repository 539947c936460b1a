import { readdir } from "node:fs/promises";
import { exitCodes, runCommand, UserError } from "./cli.js";
import { reasonOf, text } from "./language/index.js";
import { manifestFile, readManifest, verifyFolder, type Differences } from "./publish/index.js";

await runCommand(
  () => text.verify.help,
  {},
  async (_values, [folder, ...more]) => {
    if (folder === undefined || more.length > 0) throw new UserError(text.verify.usage, exitCodes.usage);
    const names = await readdir(folder).catch((error: unknown) => {
      throw new UserError(text.verify.noFolder(folder, reasonOf(error)));
    });
    if (!names.includes(manifestFile)) throw new UserError(text.verify.noManifest(folder));
    const read = await readManifest(folder);
    if (!read.ok) throw new UserError(text.verify.badManifest(`${folder}/${manifestFile}`, read.fault));
    const { files, root } = read.manifest;
    const differences = await verifyFolder(folder, read.manifest);
    const lines = describe(differences);
    if (lines.length === 0) {
      console.log(text.verify.same(files.length, root));
      return exitCodes.fine;
    }
    for (const line of lines) console.log(line);
    const { changed, missing, added, unreadable } = differences;
    const counts = {
      files: files.length,
      changed: changed.length,
      missing: missing.length,
      added: added.length,
      unreadable: unreadable.size,
    };
    console.error(text.verify.different(counts));
    return exitCodes.failure;
  },
  { takesNames: true },
);

function describe({ changed, missing, added, unreadable }: Differences): string[] {
  return [
    ...changed.map(text.verify.changed),
    ...missing.map(text.verify.missing),
    ...added.map(text.verify.added),
    ...[...unreadable].map(([path, reason]) => text.verify.unreadable(path, reason)),
  ];
}
