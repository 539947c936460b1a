import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { loadCatalogue, type Catalogue, type Diagnostic } from "../../../scripts/catalogue/index.js";
import { checkCatalogue } from "../../../scripts/check/index.js";
import { defaultMessages } from "../../../scripts/i18n/index.js";
import { noCommit } from "../check/check-folder.js";
import { type CatalogueFiles, plainSettings } from "./random-catalogue.js";

/** How often errors are removed before whole files go. */
const rounds = 8;

/**
 * Writes files as a content folder, checks it, and removes what has errors, until the check finds none: lines of text
 * files, and where they are needed or others follow, whole files. Settings that are needed become plain ones.
 *
 * @param folder replaced
 * @returns the catalogue, and the files that are left
 * @throws Error when errors stay
 */
export async function passingContent(folder: string, files: CatalogueFiles): Promise<Catalogue> {
  await rm(folder, { recursive: true, force: true });
  for (const [file, content] of files) await write(folder, file, content);
  for (let round = 0; round < rounds * 2; round += 1) {
    const { catalogue, errors } = await errorsOf(folder);
    if (catalogue && errors.length === 0) return catalogue;
    // Reports follow from the settings, so these come first.
    const ofSettings = errors.filter(({ file }) => !file.includes("/"));
    await repair(folder, files, ofSettings.length > 0 ? ofSettings : errors, round >= rounds);
  }
  throw new Error(`errors stay: ${JSON.stringify((await errorsOf(folder)).errors.slice(0, 5))}`);
}

async function errorsOf(folder: string): Promise<{ catalogue: Catalogue | undefined; errors: Diagnostic[] }> {
  const { catalogue, diagnostics } = await loadCatalogue(folder, defaultMessages);
  const found = catalogue
    ? (await checkCatalogue(catalogue, defaultMessages, { commit: noCommit })).found
    : [];
  return { catalogue, errors: [...diagnostics, ...found].filter(({ severity }) => severity === "error") };
}

async function repair(
  folder: string,
  files: CatalogueFiles,
  errors: readonly Diagnostic[],
  removesFiles: boolean,
): Promise<void> {
  const lines = new Map<string, Set<number>>();
  for (const { file, line } of errors) lines.set(file, (lines.get(file) ?? new Set()).add(line));
  for (const [file, wrong] of lines) {
    const content = files.get(file);
    const left = typeof content === "string" && !removesFiles ? without(content, wrong) : undefined;
    const rest = left ?? plainSettings[file];
    if (rest === undefined) {
      files.delete(file);
      await rm(path.join(folder, file), { force: true });
    } else await write(folder, file, rest, files);
  }
}

/** The text without some lines; undefined when one of them is needed, as the first line and required fields are. */
function without(text: string, wrong: ReadonlySet<number>): string | undefined {
  const lines = text.split("\n");
  const needed = /^(?:---|(?:title|index_number|published|openness|name|publisher|url):|- \{ )/;
  const isNeeded = (line: number) => line === 1 || needed.test(lines[line - 1] ?? "---");
  return [...wrong].some(isNeeded) ? undefined : lines.filter((_, index) => !wrong.has(index + 1)).join("\n");
}

async function write(
  folder: string,
  file: string,
  content: string | Uint8Array,
  files?: CatalogueFiles,
): Promise<void> {
  files?.set(file, content);
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), content);
}
