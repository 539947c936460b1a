import type { Page } from "playwright-core";
import { vi } from "vitest";
import type { NearPart, SearchResult, SearchPage, Suggestion } from "../../../scripts/search/browser/api.js";
import { patience } from "../../../scripts/dev/browser/open-site.js";

/** A query that the page sent to the engine. */
export interface Call {
  readonly id: number;
  readonly kind: "search" | "suggest";
  readonly text: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Replaces `/assets/search.js`: it answers when a test says so, and ignores abort signals. */
const source = `
const asked = [];
const open = new Map();
const ask = (kind) => (text, { signal, onProgress, ...options } = {}) => new Promise((resolve, reject) => {
  const id = asked.length;
  asked.push({ id, kind, text, options });
  open.set(id, { resolve, reject, onProgress });
});
globalThis.engine = {
  asked,
  progress: (id, page) => open.get(id).onProgress(page),
  answer: (id, value) => open.get(id).resolve(value),
  fail: (id, name) => open.get(id).reject(Object.assign(new TypeError("Failed to fetch"), { name })),
};
export const search = ask("search");
export const suggest = ask("suggest");
`;

/** The engine of one page, controlled by a test. */
export class ScriptedEngine {
  /** How often the module was requested. */
  requests = 0;
  /** Number of requests that fail before the module is served. */
  failing = 0;

  static async on(page: Page): Promise<ScriptedEngine> {
    const engine = new ScriptedEngine(page);
    await page.route("**/assets/search.js*", async (route) => {
      engine.requests += 1;
      if (engine.failing > 0) {
        engine.failing -= 1;
        await route.abort();
      } else await route.fulfill({ contentType: "text/javascript", body: source });
    });
    return engine;
  }

  private constructor(private readonly page: Page) {}

  /** Waits for a query. @param index 0 for the first of its kind since the page was loaded */
  async asked(kind: Call["kind"], index = 0): Promise<Call> {
    const query = `globalThis.engine?.asked.filter((call) => call.kind === "${kind}")[${index}]`;
    // Playwright's own waiting uses eval, which the pages' policy blocks.
    return vi.waitFor(
      async () => {
        const call = await this.page.evaluate<Call | undefined>(query);
        if (!call) throw new Error(`${kind} ${index} was never requested`);
        return call;
      },
      { timeout: patience, interval: 20 },
    );
  }

  /** Returns the number of queries of a kind since the page was loaded. */
  async count(kind: Call["kind"]): Promise<number> {
    return this.page.evaluate<number>(
      `globalThis.engine?.asked.filter((call) => call.kind === "${kind}").length ?? 0`,
    );
  }

  async progress(call: Call, page: SearchPage): Promise<void> {
    await this.page.evaluate(`engine.progress(${call.id}, ${JSON.stringify(page)})`);
  }

  async answer(call: Call, value: SearchPage | readonly Suggestion[]): Promise<void> {
    await this.page.evaluate(`engine.answer(${call.id}, ${JSON.stringify(value)})`);
  }

  /**
   * Makes a call fail.
   *
   * @param name of the error
   */
  async fail(call: Call, name = "TypeError"): Promise<void> {
    await this.page.evaluate(`engine.fail(${call.id}, ${JSON.stringify(name)})`);
  }
}

/** Returns an invented hit; pages exist for serials below 48. */
export function hit(serial: number, meta: SearchResult["meta"] = {}): SearchResult {
  const year = 2021 + (serial % 3);
  return {
    url: `/gongkai/reports/${year}/r${serial}/`,
    title: `样例报告${serial}`,
    excerpt: "样例乡<mark>法治</mark>政府建设，&#60;b&#62;不是标记",
    meta: { index_number: `1/${year}-${serial}`, agency: "山乡", published: `${year}-03-01`, ...meta },
  };
}

/** Returns hits with serials from `from` to below `to`. */
export function hits(from: number, to: number): SearchResult[] {
  return Array.from({ length: to - from }, (_, index) => hit(from + index));
}

/** Returns a complete answer, changed by `more`. */
export function answer(results: readonly SearchResult[], more: Partial<SearchPage> = {}): SearchPage {
  return {
    total: results.length,
    results,
    unfiltered: results.length,
    exact: true,
    final: true,
    searched: { done: 4, of: 4, since: "2016" },
    filters: {
      year: { "2021": 8, "2022": 8, "2023": 8 },
      agency: { 山乡: 5, 水乡: 3 },
      openness: { 主动公开: 24 },
    },
    ...more,
  };
}

/** Returns the second part of an answer, for the words 法治 and 养猪, changed by `more`. */
export function nearPart(results: readonly SearchResult[], more: Partial<NearPart> = {}): NearPart {
  return {
    state: "complete",
    total: results.length,
    results,
    required: [],
    words: ["法治", "养猪"],
    synonyms: [],
    filters: { year: { "2021": results.length }, agency: { 山乡: results.length } },
    ...more,
  };
}
