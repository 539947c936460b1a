import { writeFile } from "node:fs/promises";
import { ruleDocs } from "../check/index.js";
import { exitCodes, runCommand } from "../cli/index.js";

await runCommand(
  (messages) => messages.check.rulesHelp,
  {},
  async (_values, _names, messages) => {
    await writeFile("docs/rules.md", ruleDocs(messages));
    return exitCodes.fine;
  },
);
