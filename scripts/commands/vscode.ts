import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { vscodeFiles } from "../editor/index.js";
import { loadCatalogue } from "../catalogue/index.js";
import { exitCodes, runCommand } from "../cli/index.js";
import { UserError } from "../errors/index.js";

const folder = ".vscode";

await runCommand(
  (messages) => messages.admin.vscode.help,
  { content: { type: "string", default: "content" } },
  async ({ content }, _names, messages) => {
    const { catalogue } = await loadCatalogue(content, messages).catch(() => {
      throw new UserError(({ cli }) => cli.noFolder(content));
    });
    if (!catalogue) throw new UserError(({ admin }) => admin.server.notUsable);
    const files = vscodeFiles(catalogue, messages);
    for (const [name, body] of files) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), body);
    }
    console.log(messages.admin.vscode.written(files.size));
    return exitCodes.fine;
  },
);
