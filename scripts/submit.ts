import { submit } from "./admin/index.js";
import { exitCodes, requireFolder, runCommand } from "./cli.js";
import { text } from "./language/index.js";

await runCommand(
  () => text.submit.help,
  { content: { type: "string", default: "content" } },
  async ({ content }, words) => {
    await requireFolder(content);
    const message = words.join(" ").trim();
    const { sent, taken } = await submit(content, message === "" ? undefined : message);
    console.log(text.submit.done(sent, taken));
    return exitCodes.fine;
  },
  { takesNames: true },
);
