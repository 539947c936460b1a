import { stat } from "node:fs/promises";
import { submit } from "./admin/index.js";
import { exitCodes, runCommand, UserError } from "./cli.js";
import { text } from "./language/index.js";

await runCommand(
  () => text.submit.help,
  { content: { type: "string", default: "content" } },
  async ({ content }, words) => {
    if (!(await stat(content).catch(() => undefined))?.isDirectory())
      throw new UserError(text.cli.noFolder(content));
    const message = words.join(" ").trim();
    const { sent, taken } = await submit(content, message === "" ? undefined : message);
    console.log(text.submit.done(sent, taken));
    return exitCodes.fine;
  },
  { takesNames: true },
);
