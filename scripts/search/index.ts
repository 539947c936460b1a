import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import * as pagefind from "pagefind";
import { indexWords } from "./tokens.js";

/** A report as search knows it. */
export interface SearchRecord {
  /** From the site's root, without a prefix, encoded. */
  readonly url: string;
  readonly title: string;
  readonly indexNumber: string;
  readonly agency: string;
  readonly published: string;
  readonly filters: Readonly<Record<string, string>>;
  /** Fields beside title and text that are searched: index number, document number, agency, summary, keywords. */
  readonly details: readonly string[];
  /** One line a block. */
  readonly text: string;
}

/**
 * Indexes records with Pagefind.
 *
 * @param folder where `search-index/` is written
 * @returns how many records the index holds, from Pagefind's own answer for each
 * @throws Error when Pagefind reports any failure: half an index is worse than none
 */
export async function buildSearchIndex(records: Iterable<SearchRecord>, folder: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "und" });
  if (!index || errors.length > 0) throw new Error(errors.join("; "));
  let indexed = 0;
  try {
    for (const record of records) {
      const { title, published, text } = record;
      const searched = [title, ...record.details, text].join("\n");
      const added = await index.addCustomRecord({
        url: record.url,
        language: "und",
        content: indexWords(searched),
        meta: { title, index_number: record.indexNumber, agency: record.agency, published, text: searched },
        filters: Object.fromEntries(Object.entries(record.filters).map(([key, value]) => [key, [value]])),
        sort: { published },
      });
      if (added.errors.length > 0) throw new Error(added.errors.join("; "));
      indexed += 1;
    }
    const written = await index.writeFiles({ outputPath: `${folder}/search-index` });
    if (written.errors.length > 0) throw new Error(written.errors.join("; "));
    await removeStockInterface(`${folder}/search-index`);
  } finally {
    await pagefind.close();
  }
  return indexed;
}

/** Pagefind writes its own search interface too; ours takes its place, so readers' hosts need not keep it. */
async function removeStockInterface(folder: string): Promise<void> {
  const stock = /^pagefind-(.*ui|highlight)\.(js|css)$/;
  const names = await readdir(folder);
  await Promise.all(names.filter((name) => stock.test(name)).map((name) => rm(path.join(folder, name))));
}
