import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCatalogue, type Catalogue } from "../../scripts/catalogue/index.js";
import { addressClaims } from "../../scripts/check/address-claims.js";
import { sequence } from "../../scripts/dev/samples/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { parseMarkdown } from "../../scripts/markdown/index.js";
import * as siteAddresses from "../../scripts/site/index.js";
import { CheckedBuilder } from "../support/catalogues/build-checked.js";
import { contentWithEverything } from "../support/catalogues/every-setting.js";
import { passingContent } from "../support/catalogues/passing-content.js";
import { randomCatalogue } from "../support/catalogues/random-catalogue.js";
import { GitFolder } from "../support/git/git-folder.js";
import { drawCases, longSeed, longShare } from "../support/long-sample.js";
import { secretKey } from "../support/publish/minisign-keys.js";

let folder: string;
let builder: CheckedBuilder;
let withEverything: Catalogue;
/** The files of its site, with a slash in front. */
let allFiles: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-checked-"));
  builder = new CheckedBuilder(folder);
  const [past = {}, now = {}] = contentWithEverything();
  const git = new GitFolder(path.join(folder, "git"));
  git.live(past, now);
  const { catalogue } = await loadCatalogue(git.content, defaultMessages);
  if (!catalogue) throw new Error("not read");
  withEverything = catalogue;
  const key = path.join(folder, "key");
  await writeFile(key, secretKey);
  const paths = await builder.build(withEverything, { compress: true, signWith: key });
  allFiles = paths.map((file) => `/${file}`);
});
afterAll(async () => {
  builder.close();
  await rm(folder, { recursive: true, force: true });
});

/** The files of a site that are neither content's own, nor reserved, so that content could claim them unnoticed. */
function unknownFiles(files: readonly string[], catalogue: Catalogue): string[] {
  const links = ({ body }: { readonly body: string }) => parseMarkdown(body).links;
  const claimed = new Set(
    [...addressClaims(catalogue, links, siteAddresses)].flatMap((claim) => claim.files),
  );
  const languages = catalogue.site.languages.slice(1);
  return files.filter((file) => {
    const bare = file.replace(/\.(?:gz|br)$/, "");
    // Pages in other languages are below folders that are reserved as a whole.
    return !claimed.has(bare) && !siteAddresses.isReservedAddress(file) && !languages.includes(bare as "en");
  });
}

test("the check reserves every file that a build can make", () => {
  expect(unknownFiles(allFiles, withEverything)).toEqual([]);
});

test("a link may lead to every page and data file of a site, and to no other address", () => {
  const { site, reports, pages } = withEverything;
  const own = [...reports, ...pages].map(({ url }) => url);
  const made = allFiles.filter(
    (file) =>
      /\.(?:html|json|csv|xml|ndjson|ttl|jsonld|xlsx|sqlite|ics|txt|js|css)$/.test(file) &&
      !own.some((url) => file.replace(/^\/(?:en|zh-TW)\//, "/").startsWith(url)) &&
      !/^\/(?:old|旧|reports|en\/reports|zh-TW\/reports)\//.test(file),
  );
  expect(made.length).toBeGreaterThan(60);
  expect(made.filter((file) => !siteAddresses.isMadeAddress(file, site))).toEqual([]);
  const others = [
    "/a/",
    "/a.json",
    "/years/22/",
    "/fr/",
    "/en/reports/2022/x/",
    "/reports/2022/x/",
    "/guide/",
  ];
  expect(others.filter((address) => siteAddresses.isMadeAddress(address, site))).toEqual([]);
  const plain = { ...site, languages: ["zh-CN"] as const, sqlite: false, offline: false };
  const off = ["/en/search/", "/catalogue.sqlite", "/offline/", "/service-worker.js"];
  expect(off.filter((address) => siteAddresses.isMadeAddress(address, plain))).toEqual([]);
});

/** The messages of an error and of its causes, the last with its stack. */
function causesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  const { cause = "originalError" in error ? error.originalError : undefined } = error;
  return cause === undefined ? [error.stack?.slice(0, 1500) ?? ""] : [error.message, ...causesOf(cause)];
}

/** In `npm test` 20 of a thousand; others can be run by hand: `CATALOGUES=1000+50` takes 50 from number 1000. */
const [first, count] = (process.env["CATALOGUES"] ?? "0+1000").split("+").map(Number);
const all = Array.from({ length: count ?? 0 }, (_, index) => (first ?? 0) + index);
const share = longShare() < 1 ? Math.min(1, 20 / all.length) : 1;
const seeds = drawCases(`${longSeed()} catalogues`, share, all);

test(`what passes the check can be built: ${seeds.length} catalogues`, async () => {
  const failures: unknown[] = [];
  let reports = 0;
  for (const seed of seeds) {
    const draw = sequence(seed * 104_729);
    try {
      const content = randomCatalogue(draw, allFiles);
      const catalogue = await passingContent(path.join(folder, "content"), content);
      reports += catalogue.reports.length;
      const paths = await builder.build(catalogue, { compress: draw(5) === 0 });
      const unknown = unknownFiles(
        paths.map((file) => `/${file}`),
        catalogue,
      );
      if (unknown.length > 0) failures.push([seed, unknown]);
    } catch (error) {
      failures.push([seed, ...causesOf(error)]);
    }
  }
  expect(failures).toEqual([]);
  expect(reports).toBeGreaterThan(seeds.length);
});
