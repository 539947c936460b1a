import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { SearchModule } from "../../../scripts/search/browser/api.js";
import {
  facetValues,
  finishIndex,
  planShards,
  writeShard,
  type Federation,
  type SearchRecord,
} from "../../../scripts/search/index.js";
import { writeNames } from "../../../scripts/search/build/names.js";
import { sequence } from "../../../scripts/dev/samples/index.js";

export const ownRoot = "https://sheng.example.cn/";
export const otherRoot = "https://jia.example.cn/";

/** Few characters, so that phrases repeat and their lists are long. */
const alphabet = [..."法治政府建设信息公开𠮷㐂。,;\n:、 "].concat(["2018", "PM25", "报告", "乡镇"]);

/** Where a bit is flipped: the number of a file, of a byte and of a bit in it. */
export interface BitFlip {
  readonly file: string;
  readonly byte: number;
  readonly bit: number;
}

/** The indexes of a site and of another one that it covers, behind a server that can damage one bit. */
export class FlippedSite {
  /** Addresses of all files of both indexes. */
  readonly files: readonly string[];
  readonly #bytes = new Map<string, Buffer>();
  #flip: BitFlip | undefined;
  #isCached = false;

  private constructor(private readonly folder: string) {
    for (const [root, name] of roots) {
      for (const file of readdirSync(path.join(folder, name), { recursive: true, encoding: "utf8" })) {
        if (/\.(bin|json|txt)$/.test(file))
          this.#bytes.set(root + file, readFileSync(path.join(folder, name, file)));
      }
    }
    this.files = [...this.#bytes.keys()].sort();
  }

  /**
   * Writes both indexes, of several shards each.
   *
   * @param seed of their texts
   * @param length characters of a report, at least and as many more at most; with 4,000, a shard has several files of postings
   */
  static async write(seed = 1, length = 800): Promise<FlippedSite> {
    const folder = await mkdtemp(path.join(tmpdir(), "gongkai-flips-"));
    const federation = { name: "某省示例", catalogues: [{ name: "甲县示例", url: otherRoot }] };
    await writeIndex(path.join(folder, "own"), seed, length, federation);
    await writeIndex(path.join(folder, "other"), seed + 1, length);
    return new FlippedSite(folder);
  }

  /** Returns a random bit of a random file. @param next a number below another */
  drawFlip(next: (below: number) => number): BitFlip {
    const file = this.files[next(this.files.length)] ?? "";
    return { file, byte: next(this.#bytes.get(file)?.length ?? 0), bit: next(8) };
  }

  /**
   * Flips a bit of a file.
   *
   * @param isCached whether only a cache holds the damage, and not the server
   */
  damage(flip: BitFlip, isCached: boolean): void {
    this.#flip = flip;
    this.#isCached = isCached;
  }

  repair(): void {
    this.#flip = undefined;
  }

  /** Returns whether bytes are those of a file. */
  isFile(file: string, bytes: Uint8Array): boolean {
    return this.#bytes.get(file)?.equals(bytes) === true;
  }

  /** To stand for `fetch`. */
  readonly fetch = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const [address, cache] =
      input instanceof Request ? [input.url, input.cache] : [String(input), init?.cache ?? "default"];
    const bytes = this.#bytes.get(address);
    if (!bytes) return Promise.resolve(new Response("", { status: 404 }));
    const flip = this.#flip;
    if (flip?.file !== address || (this.#isCached && cache === "reload"))
      return Promise.resolve(new Response(new Uint8Array(bytes)));
    const damaged = new Uint8Array(bytes);
    damaged[flip.byte] = (damaged[flip.byte] ?? 0) ^ (1 << flip.bit);
    return Promise.resolve(new Response(damaged));
  };

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}

const roots = [
  [ownRoot, "own"],
  [otherRoot, "other"],
] as const;

async function writeIndex(
  site: string,
  seed: number,
  length: number,
  federation?: Federation,
): Promise<void> {
  const next = sequence(seed);
  const line = (characters: number) =>
    Array.from({ length: characters }, () => alphabet[next(alphabet.length)]).join("");
  const records = Array.from({ length: 24 }, (_, number): SearchRecord & { bodyLength: number } => {
    const published = `${2023 - Math.floor(number / 6)}-05-${String(28 - (number % 6)).padStart(2, "0")}`;
    const text = line(length + next(length));
    return {
      url: `/reports/${published.slice(0, 4)}/r${number}/`,
      title: `样例报告第${number}号 ${line(6).replace(/\n/g, "")}`,
      published,
      reportYear: number % 3 === 0 ? undefined : String(2020 - (number % 4)),
      facets: {
        agency: number % 2 === 0 ? "源东乡" : "样例镇",
        topic: number % 5 === 0 ? undefined : "法治",
        openness: "主动公开",
        status: number % 7 === 0 ? "废止" : "有效",
      },
      details: [`113307037368775858/2022-${number}`],
      meta: { index_number: `113307037368775858/2022-${number}`, published },
      text,
      bodyLength: text.length,
    };
  });
  const values = facetValues(records.map(({ facets }) => facets));
  const plan = planShards(records, { joined: length * 12, largest: length * 100 });
  const shards = plan.map((part) => writeShard({ records: part, values, site }));
  const things = [{ kind: "agency" as const, title: "源东乡", url: "/agencies/yuandong/" }];
  const syllables = { yuan: "源", dong: "东", xiang: "乡" };
  const names = await writeNames({ things, syllables, synonyms: [] }, path.join(site, "search-index"));
  const suggestions = { names, titles: "titles-0" };
  await finishIndex({ shards, values, suggestions, inForce: "有效", site, federation });
}

/** Texts and options that read every kind of file: lists of one token, of pairs, beginnings of words, words, cards. */
const questions = [
  ["法治", { limit: 3 }],
  ["政府建设", { filters: { agency: ["源东乡"] }, limit: 3 }],
  ["治", { sort: "newest", limit: 3 }],
  ["20", { limit: 3 }],
  ["法治 -信息", { sort: "oldest", limit: 3 }],
  ["", { filters: { year: ["2021"] }, limit: 3 }],
] as const;

/** Answers to all questions, or the names of errors: what a page would show. */
export async function askAll({ search, suggest }: SearchModule): Promise<string[]> {
  const answers: string[] = [];
  const ask = async (work: () => Promise<unknown>) => {
    try {
      answers.push(JSON.stringify(await work()));
    } catch (error) {
      answers.push(failed);
      if (!(error instanceof Error)) throw error;
    }
  };
  for (const [text, options] of questions) await ask(() => search(text, options));
  for (const text of ["样例报告", "yuandong"]) await ask(() => suggest(text));
  return answers;
}

/** What askAll gives for an answer that failed. */
export const failed = "failed";
