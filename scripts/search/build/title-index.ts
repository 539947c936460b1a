import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as pagefind from "pagefind";
import { cardsAddress, cardsInFile, PinyinTable, type NamesFile } from "../format/index.js";
import { hashedNameStarts, nameHash } from "./hashed-names.js";
import { segments } from "../text/tokenizer.js";

/**
 * Indexes titles by their sound with Pagefind, so that a slip of the pen or a query in pinyin still leads to them.
 *
 * A record is a file of cards, not a report: the browser fetches those cards and chooses among their titles, and the
 * index stays a sixteenth in files.
 *
 * @param titles of all reports, in the order of the shards
 * @param reportCounts how many reports each has, the newest first
 * @param folder the index's folder
 * @returns the name of its own folder there, with a hash of its content
 * @throws Error when Pagefind reports any failure; its interface does not throw by itself
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
    const used = files.filter(({ path: name }) => !pagefindInterface.test(name));
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

/** Pagefind's own search interface; ours takes its place, so readers' hosts need not keep it. */
const pagefindInterface = /^pagefind-(.*ui|highlight)\.(js|css)$/;

/** A hash of files and their names, as the name of their folder holds it. */
function hashOf(files: readonly pagefind.IndexFile[]): string {
  const hash = createHash("sha256");
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path: name, content } of sorted) hash.update(`${name}\n${content.length}\n`).update(content);
  return nameHash(hash.digest("hex"));
}

/**
 * Writes Pagefind's files. It would write them itself, but says that it has before their last bytes are on the disk;
 * ended then, it now and then leaves a file cut short (seen with 1.5.2).
 */
function writeAll(files: readonly pagefind.IndexFile[], folder: string): void {
  for (const { path: name, content } of files) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
