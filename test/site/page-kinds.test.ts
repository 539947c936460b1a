import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SharedBuild } from "../../scripts/dev/browser/shared-build.js";
import { allPageKinds, matchingKinds, pageKinds, type PageKind } from "../../scripts/site/index.js";
import { countySite } from "../support/site/county-site.js";

/** A site with pages of every kind, compared with the table of page kinds. */

const base = "https://www.yangli.example/";
let build: SharedBuild;
/** The addresses of all pages, and of those in the sitemap. */
let pages: Map<string, string>;
let inSitemap: string[];

beforeAll(async () => {
  build = await countySite();
  const out = path.join(build.folder, "site");
  const files = (await readdir(out, { recursive: true })).filter((file) => file.endsWith(".html"));
  pages = new Map(
    await Promise.all(
      files.map(async (file) => {
        const html = await readFile(path.join(out, file), "utf8");
        return [`/${file.replace(/(^|\/)index\.html$/, "$1")}`, html] as const;
      }),
    ),
  );
  const sitemap = await readFile(path.join(out, "sitemap.xml"), "utf8");
  inSitemap = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = ""]) => url.replace(base, "/"));
});
afterAll(() => build.release());

test("the sitemap contains statistics, annual reports and the changes of each month", () => {
  for (const url of ["/statistics/", "/annual-reports/", "/changes/2024-04/", "/changes/2024-06/"])
    expect(inSitemap).toEqual(expect.arrayContaining([url, `/en${url}`]));
});

/** Returns the kinds at an address, without the path of a locale. */
const kindsAt = (url: string): PageKind[] => matchingKinds(url.replace(/^\/en\//, "/"));

test("each page is of one kind of the table, and each kind has a page", () => {
  const seen = new Set<PageKind>();
  for (const [url, html] of pages) {
    const kinds = html.includes('http-equiv="refresh"') ? [pageKinds.redirect] : kindsAt(url);
    expect([url, kinds.length]).toEqual([url, 1]);
    for (const kind of kinds) seen.add(kind);
  }
  expect(allPageKinds.filter((kind) => !seen.has(kind))).toEqual([]);
});

test("the sitemap contains each page that search engines may list, and nothing else", () => {
  const listed = [...pages]
    .filter(([url, html]) => {
      const [kind] = kindsAt(url);
      const isFirst = !/^(?:\/en)?\/by-|\/\d{1,3}\/$/.test(url); // of a list, only in the order of days
      return kind?.sitemap === true && isFirst && !html.includes('http-equiv="refresh"');
    })
    .map(([url]) => url);
  expect(inSitemap.toSorted()).toEqual(listed.sort());
});

test("each page has the policy of its kind", () => {
  for (const [url, html] of pages) {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    const kind = kindsAt(url)[0]?.policy ?? "strict";
    expect([url, policy.includes("wasm-unsafe-eval")]).toEqual([url, kind === "search"]);
    expect([url, policy.includes("jia.example.cn")]).toEqual([
      url,
      kind === "search" || kind === "federation",
    ]);
    expect([url, policy.includes("unsafe-inline")]).toEqual([url, kind === "editor"]);
  }
});
