import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { vi } from "vitest";
import type { SearchModule } from "../../../scripts/search/browser/api.js";
import { writeNames } from "../../../scripts/search/build/names.js";
import {
  facetValues,
  finishIndex,
  indexFolder,
  writeShard,
  type SearchRecord,
} from "../../../scripts/search/index.js";

/** The address from which search derives its site's root. */
const ownRoot = new URL("../../../scripts/search/", import.meta.url).href;

const plainFacets = { agency: "样例镇", openness: "主动公开", status: "有效" };

/** Returns a record with a title, a text and what else is given. */
export function recordOf(
  number: number,
  title: string,
  text: string,
  more: Partial<SearchRecord> = {},
): SearchRecord {
  return {
    url: `/r/${number}/`,
    title,
    published: "2023-05-31",
    reportYear: undefined,
    facets: plainFacets,
    details: [],
    meta: {},
    text,
    ...more,
  };
}

/** Returns the number of the record whose address this is. */
export function recordNumber(url: string): number {
  return Number(/\/r\/(\d+)\/$/.exec(url)?.[1]);
}

/** The index of invented reports in a folder, and the search module of a page that was just opened. */
export class OpenedIndex {
  /** Whether the file at an address cannot be read. */
  isBroken: (address: string) => boolean = () => false;
  search: SearchModule["search"] = () => Promise.reject(new Error("no page was opened"));

  private constructor(private readonly folder: string) {}

  /**
   * @param parts the reports of each shard, newest first
   * @param synonyms of each entry, the word that people type, and then those that documents have for it
   */
  static async write(
    parts: readonly (readonly SearchRecord[])[],
    synonyms: readonly (readonly string[])[] = [],
  ): Promise<OpenedIndex> {
    const site = await mkdtemp(path.join(tmpdir(), "gongkai-index-"));
    const values = facetValues(parts.flat().map(({ facets }) => facets));
    const shards = parts.map((records) => writeShard({ records, values, site }));
    const names = await writeNames({ things: [], syllables: {}, synonyms }, path.join(site, indexFolder));
    const suggestions = { names, titles: "titles-0" };
    await finishIndex({ shards, values, suggestions, inForce: "有效", site });
    return new OpenedIndex(site);
  }

  /** Opens a page: the module has read nothing yet. Pages of reports, from which excerpts are made, do not exist. */
  async open(): Promise<void> {
    this.isBroken = () => false;
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    vi.stubGlobal("federated", false);
    vi.stubGlobal("fetch", (address: string) => {
      const isMissing = !address.includes("/search-index/") || this.isBroken(address);
      return Promise.resolve(
        isMissing
          ? new Response("", { status: 404 })
          : new Response(readFileSync(path.join(this.folder, address.slice(ownRoot.length)))),
      );
    });
    vi.resetModules();
    ({ search: this.search } = await import("../../../scripts/search/browser/search.js"));
  }

  close(): void {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}
