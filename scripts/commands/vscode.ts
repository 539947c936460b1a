import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { vscodeFiles } from "../editor/index.js";
import { loadCatalogue } from "../catalogue/index.js";
import { exitCodes, runCommand } from "../cli/index.js";
import { text } from "../i18n/index.js";
import { UserError } from "../errors/index.js";

const folder = ".vscode";

await runCommand(
  () => text.admin.vscode.help,
  { content: { type: "string", default: "content" } },
  async ({ content }) => {
    const { catalogue } = await loadCatalogue(content).catch(() => {
      throw new UserError(text.cli.noFolder(content));
    });
    if (!catalogue) throw new UserError(text.admin.server.notUsable);
    const files = vscodeFiles(catalogue);
    for (const [name, body] of files) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), body);
    }
    console.log(text.admin.vscode.written(files.size));
    return exitCodes.fine;
  },
);
