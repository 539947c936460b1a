import { submit } from "../editor/index.js";
import { exitCodes, requireFolder, runCommand } from "../cli/index.js";
import { text } from "../i18n/index.js";

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
