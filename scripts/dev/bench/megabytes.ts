import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  generatedSettings,
  generateReports,
  megabyteOf,
  repeatedFragments,
  writeReports,
} from "../samples/index.js";
import { loadCatalogue } from "../../catalogue/index.js";
import { checkCatalogue } from "../../check/index.js";
import { defaultMessages } from "../../i18n/index.js";

export interface MegabyteCosts {
  /** Processor seconds for checking a report of one megabyte of sample text. */
  readonly ordinary: number;
  /** The fragment that takes longest when it is repeated for a megabyte, and its processor seconds. */
  readonly slowest: { readonly fragment: string; readonly processor: number };
  readonly fragments: number;
}

/** Characters of sample text, of three bytes each, in a megabyte. */
const characters = 333_000;

/** Number of measurements of each; the smallest counts, since other work on the machine affects it least. */
const rounds = 3;

/**
 * Checks reports of a megabyte: one of sample text, and one for each fragment, which is repeated for the whole length.
 *
 * @param folder an empty folder
 * @throws Error when a report cannot be read
 */
export async function measureMegabytes(folder: string): Promise<MegabyteCosts> {
  await writeReports(folder, generatedSettings, generateReports({ reports: 1, characters }));
  const first = (await loadCatalogue(folder, defaultMessages)).catalogue?.reports[0];
  if (!first) throw new Error(`${folder} cannot be read`);
  const file = path.join(folder, first.file);
  const head = (await readFile(file, "utf8")).slice(0, -first.body.length);
  const ordinary = await leastCost(folder);
  let slowest = { fragment: "", processor: 0 };
  for (const fragment of repeatedFragments) {
    await writeFile(file, `${head}${megabyteOf(fragment)}\n`);
    const processor = await leastCost(folder);
    if (processor > slowest.processor) slowest = { fragment, processor };
  }
  return { ordinary, slowest, fragments: repeatedFragments.length };
}

async function leastCost(folder: string): Promise<number> {
  const { catalogue } = await loadCatalogue(folder, defaultMessages);
  if (!catalogue) throw new Error(`${folder} cannot be read`);
  let least = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const started = process.cpuUsage();
    await checkCatalogue(catalogue, defaultMessages);
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}
