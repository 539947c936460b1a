import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { loadCatalogue, type Loaded } from "../../../scripts/catalogue/index.js";
import { defaultMessages } from "../../../scripts/i18n/index.js";

/** Loads a copy of the committed content with further lines in site.yaml. */
export async function openFolder(folder: string, yaml: string): Promise<Loaded> {
  const content = path.join(folder, "content");
  await cp("content", content, { recursive: true });
  const settings = await readFile("content/site.yaml", "utf8");
  await writeFile(path.join(content, "site.yaml"), `${settings}${yaml}`);
  return loadCatalogue(content, defaultMessages);
}
