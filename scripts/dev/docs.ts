import { readFile, writeFile } from "node:fs/promises";
import { withPageTable } from "./docs/page-table.js";

/** Writes the parts of docs/ that the program's own tables determine. */

const file = "docs/interfaces.md";
await writeFile(file, withPageTable(await readFile(file, "utf8")));
