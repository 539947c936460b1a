import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { withTable } from "../../scripts/dev/docs/markdown-table.js";
import { pageTable } from "../../scripts/dev/docs/page-table.js";
import {
  allPageKinds,
  mainUrl,
  matchingKinds,
  pageKinds,
  reservedNames,
  type PageKind,
} from "../../scripts/site/index.js";
import { check, found, removeFolders } from "../support/check/check-folder.js";

afterAll(removeFolders);

const idOf = (kind: PageKind) => Object.entries(pageKinds).find(([, other]) => other === kind)?.[0];
const idsAt = (url: string) => matchingKinds(url).map(idOf);

describe("the table of page kinds", () => {
  test("has an example for each pattern with a placeholder, which no other pattern matches", () => {
    for (const kind of allPageKinds) {
      if (kind.url === undefined) continue;
      const url = kind.example ?? mainUrl(kind);
      expect(url).not.toContain("<");
      expect([url, idsAt(url)]).toEqual([url, [idOf(kind)]]);
    }
  });

  test("distinguishes lists, their pages and their other orders from addresses that are not pages", () => {
    expect(idsAt("/catalogue/3/")).toEqual(["catalogue"]);
    expect(idsAt("/by-title/years/2022/12/")).toEqual(["year"]);
    expect(idsAt("/by-index-number/annual-reports/")).toEqual(["annual"]);
    expect(idsAt("/changes/2024-06/2/")).toEqual(["changesIn"]);
    expect(idsAt("/api/zh-hant/")).toEqual(["api"]);
    for (const url of [
      "/catalogue/1/",
      "/by-size/catalogue/",
      "/years/22/",
      "/years/2022",
      "/changes/feed.xml",
      "/reports/2022/a/b.pdf",
      "/assets/",
      "/search-index/",
      "/a/b/",
    ])
      expect([url, idsAt(url)]).toEqual([url, []]);
  });

  test("names each template, and each template reads the views of its own name", () => {
    const folder = "layouts/pages";
    const named = new Set(allPageKinds.flatMap(({ template }) => template ?? []));
    expect(readdirSync(folder).sort()).toEqual([...named].map((name) => `${name}.njk`).sort());
    for (const name of named) {
      const views = /^ {2}data: (.*)$/m.exec(readFileSync(`${folder}/${name}.njk`, "utf8"))?.[1];
      expect(views).toBe(`views.${name}`);
    }
  });

  test("is the table of addresses in docs/interfaces.md, which npm run docs writes", () => {
    const docs = readFileSync("docs/interfaces.md", "utf8");
    expect(docs).toBe(withTable(docs, "page kinds", pageTable()));
  });
});

test("reserves its addresses: no content page and no alias may have one", async () => {
  for (const name of ["duties", "statistics", "reading", "annual-reports", "catalogues", "by-title", "api"])
    expect(reservedNames).toContain(name);
  const names = [...reservedNames].filter((name) => name !== "reports" && !name.includes("."));
  const pages = names.map((name) => [`pages/${name}.md`, "---\ntitle: 样例\n---\n样例文字。\n"] as const);
  const rules = found(await check(Object.fromEntries(pages)));
  expect(rules.filter((finding) => finding.endsWith("url-unique"))).toEqual(
    names.map((name) => `pages/${name}.md:1 url-unique`).sort(),
  );
});
