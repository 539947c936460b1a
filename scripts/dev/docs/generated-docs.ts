import { readFile } from "node:fs/promises";
import { ruleDocs } from "../../check/index.js";
import { defaultMessages, loadMessages } from "../../i18n/index.js";
import { withPageTable } from "./page-table.js";
import { settingsReference } from "./settings-reference.js";

const interfaces = "docs/interfaces.md";

/** Returns the generated pages of docs/, and those with generated parts, by path. */
export async function generatedDocs(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    [interfaces, withPageTable(await readFile(interfaces, "utf8"))],
    ["docs/rules.md", ruleDocs(defaultMessages)],
    ["docs/settings.md", settingsReference(await loadMessages("en"))],
    ["docs/settings.zh-CN.md", settingsReference(defaultMessages)],
  ]);
}
