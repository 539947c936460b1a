import { execFile, spawnSync } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { promisify } from "node:util";
import { startLocalServer, staticFiles, type LocalServer } from "../../scripts/server/index.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportSample, nastyTitles, type ExportedSample } from "../support/export/samples.js";
import { runHereFine } from "../support/run-here.js";

const run = promisify(execFile);
let sample: ExportedSample;
let server: LocalServer;
let site: string;
let base: string;

beforeAll(async () => {
  sample = await exportSample(nastyTitles, { "reports/2020/样例#1%.pdf": "%PDF-1.7\n样例" });
  site = path.join(sample.folder, "site");
  await mkdir(site);
  server = await startLocalServer(staticFiles(sample.folder));
  base = server.base;
  const options = ["--content", path.join(sample.folder, "content"), "--out", site];
  const address = ["--base-url", base, "--path-prefix", "/site/"];
  await runHereFine("build", [...options, ...address]);
});
afterAll(async () => {
  await server.close();
  await rm(sample.folder, { recursive: true });
});

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlElement = DefaultTreeAdapterTypes.Element;

function elements(nodes: readonly HtmlNode[], name: string): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (!("tagName" in node)) return [];
    return [...(node.tagName === name ? [node] : []), ...elements(node.childNodes, name)];
  });
}

const attribute = (element: HtmlElement, name: string) =>
  element.attrs.find((each) => each.name === name)?.value ?? "";
const textOf = (node: HtmlNode): string =>
  "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";

async function page(url: string): Promise<HtmlElement[]> {
  const { childNodes } = parseFragment(await readFile(path.join(site, url, "index.html"), "utf8"));
  return elements(childNodes, "article");
}

/** Returns the example of a language as a reader copies it from the page. */
async function example(url: string, language: string): Promise<string> {
  const code = elements(await page(url), "code").find(
    (element) => attribute(element, "class") === `language-${language}`,
  );
  return code ? textOf(code) : "";
}

const installed = (command: string) => spawnSync(command, ["--version"]).status === 0;

describe.each(["api", "api/en", "api/zh-hant"])("/%s/", (url) => {
  /** Returns the expected output of the examples: day and title of each report of the newest year. */
  const expected = () =>
    sample.context.grouped.years[0]?.reports.map(({ published, title }) => `${published} ${title}`).sort();

  test.skipIf(!installed("curl"))("the example for curl runs", async () => {
    const { stdout } = await run("sh", ["-c", await example(url, "sh")]);
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { published: string; title: string });
    expect(rows.map(({ published, title }) => `${published} ${title}`).sort()).toEqual(expected());
  });

  test.skipIf(!installed("python3"))("the example in Python runs", async () => {
    const env = { ...process.env, PYTHONIOENCODING: "utf-8" };
    const { stdout } = await run("python3", ["-c", await example(url, "python")], { env });
    expect(stdout.trimEnd().split("\n").sort()).toEqual(expected());
  });

  test.skipIf(!installed("Rscript"))("the example in R runs", async () => {
    const env = { ...process.env, LC_ALL: "C.UTF-8" };
    const file = path.join(sample.folder, "example.R");
    await writeFile(file, await example(url, "r"));
    const { stdout } = await run("Rscript", ["--vanilla", file], { env });
    expect(stdout.trimEnd().split("\n").sort()).toEqual(expected());
  });

  test("the example in JavaScript runs", async () => {
    const code = await example(url, "js");
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", code]);
    expect(stdout.trimEnd().split("\n").sort()).toEqual(expected());
  });

  test("every file that the page names exists, and the page states its language", async () => {
    const [article] = await page(url);
    const links = elements(article?.childNodes ?? [], "a").map((link) => attribute(link, "href"));
    expect(links.length).toBeGreaterThan(12);
    for (const href of links)
      expect((await fetch(new URL(href, `${base}/site/${url}/`))).status, href).toBe(200);
    expect(attribute(article as HtmlElement, "lang")).toBe(
      { api: "zh-CN", "api/en": "en", "api/zh-hant": "zh-Hant" }[url],
    );
  });
});
