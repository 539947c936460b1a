import { submit } from "../editor/index.js";
import { exitCodes, requireFolder, runCommand } from "../cli/index.js";

await runCommand(
  (messages) => messages.submit.help,
  { content: { type: "string", default: "content" } },
  async ({ content }, words, messages) => {
    await requireFolder(content);
    const message = words.join(" ").trim();
    const { sent, taken } = await submit(content, message === "" ? undefined : message, messages);
    console.log(messages.submit.done(sent, taken));
    return exitCodes.fine;
  },
  { takesNames: true },
);
