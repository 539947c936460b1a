import { access, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { closeContexts, sharedChromium } from "../../scripts/dev/browser/chromium.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runHereFine } from "../support/run-here.js";
import { schemaFaults } from "../support/site/schema-org.js";
import { exportSample, nastyTitles, type ExportedSample } from "../support/export/samples.js";

const base = "https://example.gov.cn/gongkai/";
const attack = "</script><script>document.title='boom'</script><!--样例";
const titles = [...nastyTitles, attack];
let sample: ExportedSample;
let site: string;
let browser: Browser;
let tab: Page;

beforeAll(async () => {
  const guide = "---\ntitle: 样例指南\n---\n样例。\n";
  sample = await exportSample(titles, {
    "pages/guide.md": guide,
    "reports/2020/样例#1%.pdf": "%PDF-1.7\n样例",
  });
  site = path.join(sample.folder, "site");
  const options = ["--content", path.join(sample.folder, "content"), "--out", site];
  await runHereFine("build", options);
  browser = await sharedChromium();
  tab = await browser.newPage();
});
afterAll(async () => {
  await closeContexts(browser);
  await rm(sample.folder, { recursive: true });
});

interface HeadData {
  readonly title: string;
  readonly heading: string | null;
  readonly data: string[];
  readonly meta: Record<string, string>;
  readonly links: { readonly rel: string; readonly type: string; readonly href: string }[];
}
type JsonLdNode = Record<string, unknown> & { "@type": string };

/**
 * Returns what a browser parses from a page's head. The script is a text, so that the test runner does not transform
 * it.
 */
const readHead = `(() => ({
  title: document.title,
  heading: document.querySelector("h1")?.textContent ?? null,
  data: [...document.querySelectorAll('script[type="application/ld+json"]')].map((s) => s.textContent),
  meta: Object.fromEntries([...document.querySelectorAll("meta[content]")].map((m) =>
    [m.getAttribute("name") ?? m.getAttribute("property"), m.content])),
  links: [...document.querySelectorAll("link[type]")].map((l) =>
    ({ rel: l.rel, type: l.type, href: l.getAttribute("href") })),
}))()`;

async function headOf(url: string): Promise<HeadData> {
  await tab.goto(pathToFileURL(path.join(site, url, "index.html")).href);
  return tab.evaluate<HeadData>(readHead);
}

function graph(head: HeadData): JsonLdNode[] {
  expect(head.data.length).toBe(1);
  const document = JSON.parse(head.data[0] ?? "") as { "@context": string; "@graph": JsonLdNode[] };
  expect(document["@context"]).toBe("https://schema.org");
  return document["@graph"];
}

test("every title is unchanged in JSON-LD, Dublin Core and Open Graph, and none runs as code", async () => {
  for (const { url, title, indexNumber } of sample.catalogue.reports) {
    const head = await headOf(url);
    const [report, breadcrumbs] = graph(head);
    expect(report).toMatchObject({ "@type": "Report", name: title, identifier: indexNumber });
    expect(head.meta).toMatchObject({ "DCTERMS.title": title, "og:title": title, ArticleTitle: title });
    expect(head.heading).toBe(title);
    expect(head.title).not.toBe("boom");
    const steps = breadcrumbs?.["itemListElement"] as { name: string; item: string }[];
    expect(steps.at(-1)).toMatchObject({ name: title, item: base + encodeURI(url.slice(1)) });
  }
});

test.each([
  ["/", ["WebSite", "GovernmentOrganization"]],
  ["/catalogue/", ["CollectionPage", "BreadcrumbList"]],
  ["/years/", ["CollectionPage", "BreadcrumbList"]],
  ["/years/2020/", ["CollectionPage", "BreadcrumbList"]],
  ["/agencies/yangli/", ["CollectionPage", "BreadcrumbList"]],
  ["/topics/fazhi/", ["CollectionPage", "BreadcrumbList"]],
  ["/guide/", ["WebPage", "BreadcrumbList"]],
  ["/search/", ["SearchResultsPage", "BreadcrumbList"]],
])("%s describes itself", async (url, types) => {
  expect(graph(await headOf(url)).map((node) => node["@type"])).toEqual(types);
});

test("a schema.org validator finds nothing on any kind of page, and finds a planted error", async () => {
  const pages = ["/", "/catalogue/", "/years/", "/years/2020/", "/agencies/yangli/", "/guide/", "/search/"];
  for (const url of [...pages, ...sample.catalogue.reports.map((report) => report.url)])
    expect(await schemaFaults(graph(await headOf(url))), url).toEqual([]);
  const [report, breadcrumbs] = graph(await headOf("/reports/2020/s0/"));
  expect(await schemaFaults([{ "@type": "Report", ...report, reportYear: 2020 }])).toEqual([
    expect.stringContaining('"reportYear"'),
  ]);
  expect(await schemaFaults([{ "@type": "Rapport" }])).toEqual([expect.stringContaining('"Rapport"')]);
  const bare = { "@type": "BreadcrumbList", ...breadcrumbs, itemListElement: [] };
  expect(await schemaFaults([bare])).not.toEqual([]);
});

test("home describes its search, an agency's page the agency", async () => {
  const [home] = graph(await headOf("/"));
  expect(home?.["potentialAction"]).toMatchObject({
    "@type": "SearchAction",
    target: { urlTemplate: `${base}search/?q={search_term_string}` },
  });
  const [agency] = graph(await headOf("/agencies/yangli/"));
  expect(agency?.["about"]).toMatchObject({
    "@type": "GovernmentOrganization",
    "@id": `${base}agencies/yangli/#agency`,
    name: "样例县样例乡人民政府",
  });
  expect(await readFile(path.join(site, "catalogue.ttl"), "utf8")).toContain(
    `<${base}agencies/yangli/#agency>`,
  );
});

test("every link in a head leads to an existing file", async () => {
  const seen = new Map<string, string>();
  for (const url of [
    "/",
    "/catalogue/",
    "/years/2021/",
    "/agencies/yangli/",
    "/topics/fazhi/",
    "/reports/2020/s0/",
  ])
    for (const { href, type } of (await headOf(url)).links) seen.set(href, type);
  expect(new Set(seen.values()).size).toBeGreaterThan(8);
  for (const href of seen.keys()) {
    const whole = new URL(href, base).href; // browsers request icons from the site's own root
    const file = whole.startsWith(base) ? whole.slice(base.length) : new URL(whole).pathname;
    await access(path.join(site, decodeURIComponent(file)));
  }
});

test("the numbers of pages, files, records and addresses agree; drafts and aliases are in none", async () => {
  const { reports, drafts } = sample.catalogue;
  const written = (await readdir(site, { recursive: true })).filter((file) => file.endsWith("index.html"));
  const pages = written.filter((file) => file.startsWith("reports/")).map((file) => path.dirname(file));
  const read = (file: string) => readFile(path.join(site, file), "utf8");
  const records = JSON.parse(await read("catalogue.json")) as { url: string; title: string }[];
  const addresses = [...(await read("sitemap.xml")).matchAll(/<loc>([^<]+)</g)].map(([, loc = ""]) => loc);
  const expected = pages.map((page) => `${base}${encodeURI(page)}/`).sort();
  expect(reports.length).toBe(titles.length);
  expect(expected.length).toBe(titles.length);
  expect(records.map(({ url }) => url).sort()).toEqual(expected);
  expect(addresses.filter((loc) => loc.startsWith(`${base}reports/`)).sort()).toEqual(expected);
  expect(addresses).not.toContain(`${base}old/1.html`);
  expect(drafts.length).toBe(2);
  for (const draft of drafts) expect(records.map(({ title }) => title)).not.toContain(draft.title);
  for (const loc of addresses)
    await access(path.join(site, decodeURIComponent(loc.slice(base.length)), "index.html"));
});

test("an empty catalogue has a head, too", async () => {
  const content = path.join(sample.folder, "empty");
  const out = path.join(sample.folder, "empty-site");
  const files = {
    "site.yaml": "name: 样例\npublisher: 样例乡\nurl: https://example.gov.cn\n",
    "agencies.yaml": "- { slug: yangli, name: 样例乡 }\n",
    "topics.yaml": "[]\n",
  };
  await mkdir(content);
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(content, file), text);
  const options = ["--content", content, "--out", out];
  await runHereFine("build", options);
  expect(await readFile(path.join(out, "index.html"), "utf8")).toContain('"@type":"WebSite"');
});
