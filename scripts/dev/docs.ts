import { writeFile } from "node:fs/promises";
import { exitCodes, runCommand } from "../cli/index.js";
import { generatedDocs } from "./docs/generated-docs.js";

await runCommand(
  (messages) => messages.docs.help,
  {},
  async () => {
    for (const [file, text] of await generatedDocs()) await writeFile(file, text);
    return exitCodes.fine;
  },
);
