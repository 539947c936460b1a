import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as pagefind from "pagefind";
import { cardsAddress, cardsInFile, PinyinTable, type NamesFile } from "../format/index.js";
import { hashedNameStarts, nameHash } from "./hashed-names.js";
import { segments } from "../text/tokenizer.js";

/**
 * Indexes titles by their pinyin with Pagefind, so that a query with a typing error or in pinyin finds them.
 *
 * A record of the Pagefind index is a file of cards, not a report: the browser fetches that file and compares its
 * titles. This divides the number of records, and so of files, by 16.
 *
 * @param titles of all reports, in the order of the shards
 * @param reportCounts number of reports in each shard, newest shard first
 * @param folder the index folder
 * @returns the name of the title index's own folder, which contains a hash of its content
 * @throws Error when Pagefind reports any failure: its own interface does not throw
 */
export async function writeTitleIndex(
  titles: readonly string[],
  reportCounts: readonly number[],
  syllables: NamesFile["syllables"],
  folder: string,
): Promise<string> {
  const pinyin = new PinyinTable(syllables);
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "und" });
  if (!index) throw new Error(errors.join("; "));
  const check = (answer: { errors: string[] }) => {
    if (answer.errors.length > 0) throw new Error(answer.errors.join("; "));
  };
  try {
    check({ errors });
    for (const { url, content } of titleRecords(titles, reportCounts, pinyin)) {
      check(await index.addCustomRecord({ url, content, language: "und" }));
    }
    const { files, errors: faults } = await index.getFiles();
    check({ errors: faults });
    const used = files
      .filter(({ path: name }) => !pagefindInterface.test(name))
      .map((file) => (file.path === moduleName ? { ...file, content: readFileSync(moduleFile) } : file));
    const own = hashedNameStarts.titles + hashOf(used);
    writeAll(used, path.join(folder, own));
    return own;
  } finally {
    await pagefind.close();
  }
}

function* titleRecords(
  titles: readonly string[],
  reportCounts: readonly number[],
  pinyin: PinyinTable,
): Generator<{ url: string; content: string }> {
  let first = 0;
  for (const [shard, reports] of reportCounts.entries()) {
    for (let start = 0; start < reports; start += cardsInFile) {
      const end = Math.min(reports, start + cardsInFile);
      const words = titles
        .slice(first + start, first + end)
        .flatMap((title) => segments(title).flatMap((tokens) => pinyin.syllablesOf(tokens)));
      yield { url: cardsAddress(shard, start / cardsInFile), content: words.join(" ") };
    }
    first += reports;
  }
}

/** Pagefind's WebAssembly module for texts without a language. */
const moduleName = "wasm.unknown.pagefind";

/**
 * The module as Pagefind writes it on Linux. Pagefind's programs for other systems contain the same module with other
 * paths of its sources and another time of compression, and a site has the same bytes wherever it is built.
 */
export const moduleFile = new URL("./pagefind-1.5.2-und.wasm.gz", import.meta.url);

/** Files of Pagefind's own search interface. The site has one of its own, so these are not published. */
const pagefindInterface = /^pagefind-(.*ui|highlight)\.(js|css)$/;

/** Returns a hash of files and their names, for the name of their folder. */
function hashOf(files: readonly pagefind.IndexFile[]): string {
  const hash = createHash("sha256");
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path: name, content } of sorted) hash.update(`${name}\n${content.length}\n`).update(content);
  return nameHash(hash.digest("hex"));
}

/**
 * Writes Pagefind's files. Pagefind's own writer resolves before all bytes are on the disk; when the process ends then,
 * a file is sometimes truncated (seen with 1.5.2).
 */
function writeAll(files: readonly pagefind.IndexFile[], folder: string): void {
  for (const { path: name, content } of files) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
