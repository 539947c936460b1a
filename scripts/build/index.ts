import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Catalogue } from "../catalogue/index.js";
import { swap } from "../publish/index.js";
import { buildSearchIndex } from "../search/index.js";
import { createContext, renderSite } from "../site/index.js";
import { bundleAssets } from "./assets.js";
import { copyFiles } from "./files.js";
import { searchInput } from "./records.js";

/** What a build did. Times are in seconds. */
export interface BuildSummary {
  readonly reports: number;
  readonly pages: number;
  readonly indexed: number;
  readonly seconds: Readonly<Record<string, number>>;
  /** The peak of the largest process, in MB. */
  readonly memory: number;
}

export type Stage = "files" | "pages" | "index";

/** Told of each stage as it goes on; `total` is 0 where it cannot be known. */
export type OnProgress = (stage: Stage, done: number, total: number) => void;

/**
 * Builds the site of a checked catalogue beside its place, and swaps it in whole.
 *
 * @throws Error when any part fails; the site that was there is then untouched
 */
export async function buildSite(
  catalogue: Catalogue,
  content: string,
  out: string,
  onProgress: OnProgress,
): Promise<BuildSummary> {
  const staging = `${out.replace(/\/+$/, "")}.staging`;
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  const seconds: Record<string, number> = {};
  const timed = async <T>(name: Stage, work: Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work;
    seconds[name] = (performance.now() - started) / 1000;
    return result;
  };
  onProgress("files", 0, 0);
  const context = createContext(catalogue, await timed("files", copyFiles(catalogue, content, staging)));
  await bundleAssets(staging);
  onProgress("index", 0, catalogue.reports.length);
  const index = { ...searchInput(context), folder: staging };
  const { indexed, memory } = await timed(
    "index",
    buildSearchIndex({ ...index, onProgress: (done, total) => onProgress("index", done, total) }),
  );
  if (indexed !== catalogue.reports.length) throw new Error(`${indexed} ≠ ${catalogue.reports.length}`);
  onProgress("pages", 0, 0);
  await timed("pages", renderSite(context, path.relative(".", staging)));
  const pages = (await readdir(staging, { recursive: true })).filter((file) => file.endsWith(".html")).length;
  await swap(staging, out);
  return { reports: catalogue.reports.length, pages, indexed, seconds, memory };
}
