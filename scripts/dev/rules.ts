import { writeFile } from "node:fs/promises";
import { ruleDocs } from "../check/index.js";
import { exitCodes, runCommand } from "../cli/index.js";
import { text } from "../i18n/index.js";

await runCommand(
  () => text.check.rulesHelp,
  {},
  async () => {
    await writeFile("docs/rules.md", ruleDocs());
    return exitCodes.fine;
  },
);
