import { writeFile } from "node:fs/promises";
import { ruleDocs } from "./check/index.js";
import { exitCodes, runCommand } from "./cli.js";
import { text } from "./language/index.js";

await runCommand(
  () => text.check.rulesHelp,
  {},
  async () => {
    await writeFile("docs/rules.md", ruleDocs());
    return exitCodes.fine;
  },
);
