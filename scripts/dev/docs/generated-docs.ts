import { readFile } from "node:fs/promises";
import { ruleDocs } from "../../check/index.js";
import { defaultMessages, loadMessages } from "../../i18n/index.js";
import { columnTable } from "./column-table.js";
import { limitsTable } from "./limits-table.js";
import { withTable } from "./markdown-table.js";
import { pageTable } from "./page-table.js";
import { settingsReference } from "./settings-reference.js";

/** Documents of which a table is generated, with what the comment before it calls the table. */
const tables = [
  ["docs/interfaces.md", "page kinds", pageTable],
  ["docs/open-data.md", "columns", columnTable],
  ["docs/limits.md", "limits", () => limitsTable("en")],
  ["docs/limits.zh-CN.md", "limits", () => limitsTable("zh")],
] as const;

/** Returns the generated pages of docs/, and those with generated parts, by path. */
export async function generatedDocs(): Promise<ReadonlyMap<string, string>> {
  const withTables = tables.map(async ([file, name, rows]): Promise<[string, string]> => {
    return [file, withTable(await readFile(file, "utf8"), name, rows())];
  });
  return new Map([
    ...(await Promise.all(withTables)),
    ["docs/rules.md", ruleDocs(defaultMessages)],
    ["docs/settings.md", settingsReference(await loadMessages("en"))],
    ["docs/settings.zh-CN.md", settingsReference(defaultMessages)],
  ]);
}
