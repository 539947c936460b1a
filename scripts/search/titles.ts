import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as pagefind from "pagefind";
import {
  cardsAddress,
  cardsInFile,
  Reading,
  titlesFolder,
  type BundleEntry,
  type NamesFile,
} from "./format/index.js";
import { segments } from "./tokens.js";

/**
 * Indexes titles by their sound with Pagefind, so that a slip of the pen or a query in pinyin still leads to them.
 *
 * A record is a file of cards, not a report: the browser fetches those cards and chooses among their titles, and the
 * index stays a sixteenth in files.
 *
 * @param titles of all reports, in the order of the bundles
 * @param folder the index's folder
 * @throws Error when Pagefind reports any failure; its interface does not throw by itself
 */
export async function writeTitleIndex(
  titles: readonly string[],
  bundles: readonly BundleEntry[],
  syllables: NamesFile["syllables"],
  folder: string,
): Promise<void> {
  const reading = new Reading(syllables);
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "und" });
  if (!index) throw new Error(errors.join("; "));
  const check = (answer: { errors: string[] }) => {
    if (answer.errors.length > 0) throw new Error(answer.errors.join("; "));
  };
  try {
    check({ errors });
    for (const { url, content } of titleRecords(titles, bundles, reading)) {
      check(await index.addCustomRecord({ url, content, language: "und" }));
    }
    const { files, errors: faults } = await index.getFiles();
    check({ errors: faults });
    writeWhole(files, path.join(folder, titlesFolder));
  } finally {
    await pagefind.close();
  }
}

function* titleRecords(
  titles: readonly string[],
  bundles: readonly BundleEntry[],
  reading: Reading,
): Generator<{ url: string; content: string }> {
  let first = 0;
  for (const { id, reports } of bundles) {
    for (let start = 0; start < reports; start += cardsInFile) {
      const end = Math.min(reports, start + cardsInFile);
      const words = titles
        .slice(first + start, first + end)
        .flatMap((title) => segments(title).flatMap((units) => reading.sounds(units)));
      yield { url: cardsAddress(id, start / cardsInFile), content: words.join(" ") };
    }
    first += reports;
  }
}

/** Pagefind's own search interface; ours takes its place, so readers' hosts need not keep it. */
const stock = /^pagefind-(.*ui|highlight)\.(js|css)$/;

/**
 * Writes Pagefind's files. It would write them itself, but says that it has before their last bytes are on the disk;
 * ended then, it now and then leaves a file cut short (seen with 1.5.2).
 */
function writeWhole(files: readonly pagefind.IndexFile[], folder: string): void {
  for (const { path: name, content } of files) {
    if (stock.test(name)) continue;
    const place = path.join(folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
}
