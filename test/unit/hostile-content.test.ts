import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request as send, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isHostName, isSiteUrl, loadCatalogue } from "../../scripts/catalogue/index.js";
import { csvHead, csvRows } from "../../scripts/export/csv.js";
import { hasUserName } from "../../scripts/markdown/index.js";
import { refuseForeignFiles } from "../../scripts/publish/foreign-files.js";
import { replaceFolder, writeManifest } from "../../scripts/publish/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { isOwnHost, startLocalServer } from "../../scripts/server/index.js";
import { contentFolder, removeFolders, report } from "../support/check/check-folder.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-hostile-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await removeFolders();
});

/** Returns the errors of a content folder, as `file rule`. */
async function errorsOf(content: string): Promise<string[]> {
  const { diagnostics } = await loadCatalogue(content, defaultMessages);
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ file, rule }) => `${file} ${rule}`);
}

describe("a repository in the content", () => {
  const bare = { HEAD: "ref: refs/heads/main\n", "objects/a": "", "refs/a": "" };
  const below = (name: string, files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}${file}`, text]));

  test.each([
    ["at the top", bare, "HEAD"],
    ["at the top, with its objects elsewhere", { HEAD: "", commondir: "x" }, "HEAD"],
    ["in a folder", below("reports/2022/", bare), "reports/2022/HEAD"],
    ["in other letter case", below("pages/", { head: "", "Objects/a": "", "REFS/a": "" }), "pages/head"],
    ["as a folder's own", { "reports/.git/config": "" }, "reports/.git"],
    ["as that of a submodule", { "reports/2022/.git": "gitdir: ../x\n" }, "reports/2022/.git"],
    ["by a name that other file systems take for it", { "pages/GIT~1/config": "" }, "pages/GIT~1"],
  ])("is an error %s", async (_, files, file) => {
    expect(await errorsOf(await contentFolder(files))).toContain(`${file} embedded-repository`);
  });

  test("is none where content/ is a clone, or a file is named config", async () => {
    const content = await contentFolder({
      ".git/config": "[core]\n",
      "reports/2022/config.txt": "样例",
      "reports/2022/HEAD.txt": "样例",
      "reports/2022/a.md": report(1, {}, "见[样例](config.txt)和[样例](HEAD.txt)。"),
    });
    expect(await errorsOf(content)).toEqual([]);
  });
});

test.each(["site.yaml", "agencies.yaml", "pages/about.md", "reports/2022/a.md"])(
  "%s that Git LFS did not fetch is an error that says how to fetch it",
  async (file) => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 9\n`;
    const content = await contentFolder({ [file]: pointer });
    const { diagnostics } = await loadCatalogue(content, defaultMessages);
    const found = diagnostics.find(({ rule }) => rule === "lfs-pointer");
    expect(found).toMatchObject({ file, severity: "error" });
    expect(found?.hint).toContain("git lfs pull");
  },
);

test("settings that are links are refused, and nothing of what they lead to is shown", async () => {
  const secret = path.join(folder, "secret");
  await writeFile(secret, "password: 样例密码\n样例密码: [\n");
  for (const name of ["site.yaml", "agencies.yaml", "topics.yaml", "rules-cited.yaml", "synonyms.yaml"]) {
    const content = await contentFolder({});
    await rm(path.join(content, name), { force: true });
    await symlink(secret, path.join(content, name));
    const { diagnostics } = await loadCatalogue(content, defaultMessages);
    expect(diagnostics.map(({ file, rule }) => `${file} ${rule}`)).toContain(`${name} unexpected-file`);
    expect(JSON.stringify(diagnostics)).not.toMatch(/密码|password/);
  }
});

describe("addresses in site.yaml", () => {
  const wrong = [
    "https://example.gov.cn;evil",
    "https://example.gov.cn{}",
    "https://$host",
    "https://a$b.cn/",
    "https://www.gov.cn@evil.example",
    "https://:x@evil.example/",
    "https://example.gov.cn/a;b",
    "https://example.gov.cn/a{b}",
    "https://example.gov.cn/$a",
    'https://example.gov.cn/"a',
    "https://example.gov.cn/'a",
    "https://example.gov.cn/<a>",
    "https://example.gov.cn/a\\b",
    "https://example.gov.cn/a\u0001",
    "https://example.gov.cn/\u202ea",
    "https://exa\u200bmple.gov.cn/",
    "https://example.gov.cn/../a",
    "https://example.gov.cn/%2E%2e/a",
    "https://example.gov.cn:99999/",
    "https://*.gov.cn/",
    "https://[::1/",
    "javascript:alert(1)//",
  ];
  test.each(wrong)("%j is none", async (value) => {
    expect(isSiteUrl(value)).toBe(false);
    for (const key of ["portal_url", "accessibility_url", "error_report_url"]) {
      if (key !== "portal_url" && /gov\.cn\/(?:a[;{]|\$|\.\.|%2E)/.test(value)) continue; // of links no harm
      const lines = ["name: 样例", "publisher: 样例乡", "url: https://example.gov.cn"];
      const site = [...lines, `${key}: ${JSON.stringify(value)}`, ""].join("\n");
      expect(await errorsOf(await contentFolder({ "site.yaml": site }))).toContain("site.yaml schema");
    }
  });
  test.each([
    "https://example.gov.cn",
    "http://127.0.0.1:8080/a/",
    "http://[::1]:8080",
    "https://样例.政务.cn/公开/",
    "https://example.gov.cn/a%20b/~x/@y",
    "http://my_host/",
  ])("%j is one", (value) => {
    expect(isSiteUrl(value)).toBe(true);
  });
  test("a host that a command gets has the same form", () => {
    expect(["www.example.gov.cn", "localhost", "[::1]"].every(isHostName)).toBe(true);
    expect(["a;b", "a b", "a{", "", "a/b", "-a"].some(isHostName)).toBe(false);
  });
});

test.each([
  ["http://www.gov.cn@evil.example/", true],
  ["https://a:b@evil.example", true],
  ["HTTPS:\\\\www.gov.cn@evil.example", true],
  ["http:/\\www.gov.cn@evil.example", true],
  ["http:www.gov.cn@evil.example", true],
  ["ht\ntp://www.gov.cn@evil.example", true],
  ["http://www.gov.cn%2F@evil.example", true],
  ["http://www.gov.cn%40evil.example", true],
  ["http://example.gov.cn/@a", false],
  ["http://example.gov.cn?a=b@c", false],
  ["mailto:a@example.gov.cn", false],
  ["/a@b", false],
])("%j has a user name: %s", (target, isNamed) => {
  expect(hasUserName(target)).toBe(isNamed);
});

test("spreadsheets that end cells at semicolons or tabs find no formula in a CSV table", () => {
  const title = '样例;=1+1\t=2+2,"x"\n=3+3';
  const text = csvHead([]) + csvRows([[title, "样\t例", "a;b"]], defaultMessages);
  // LibreOffice ends a cell at each of these three characters.
  const cells = parseCsv(text, { bom: true, delimiter: [",", ";", "\t"], relax_column_count: true });
  expect(cells.flat().filter((cell: string) => cell.startsWith("="))).toEqual([]);
  expect(cells.at(-1)).toEqual([title, "样\t例", "a;b"]);
});

describe("the folder of a site", () => {
  test("is not replaced while it holds what its manifest does not list, or has no manifest", async () => {
    const site = path.join(folder, "site");
    const fill = (text: string) => async (staging: string) => {
      await writeFile(path.join(staging, "index.html"), text);
      await writeManifest(staging);
    };
    const build = (text: string) => replaceFolder(site, fill(text), undefined, refuseForeignFiles);
    await build("一");
    await build("二");
    await mkdir(path.join(site, "mine"));
    await writeFile(path.join(site, "mine/a.txt"), "样例");
    await expect(build("三")).rejects.toThrow("mine/a.txt");
    await rm(path.join(site, "mine"), { recursive: true });
    await symlink("/", path.join(site, "link"));
    await expect(build("三")).rejects.toThrow("link");
    await rm(path.join(site, "link"));
    await build("三");
    await rm(path.join(site, "manifest.json"));
    await expect(build("四")).rejects.toThrow("manifest.json");
    // A folder whose name only begins like that of an interrupted build belongs to somebody and is kept.
    await mkdir(`${site}.staging-mine`);
    await mkdir(`${site}.staging-0123456789ab`);
    await rm(site, { recursive: true });
    await build("五");
    await rm(`${site}.staging-mine`, { recursive: true }); // it is still there
  });
});

test("a request that names another host is not for this machine", async () => {
  const server = await startLocalServer((request, response) => response.end(String(isOwnHost(request))));
  const ask = (host: string) =>
    new Promise<string>((resolve, reject) => {
      const read = (response: IncomingMessage) => response.setEncoding("utf8").on("data", resolve);
      send({ host: "localhost", port: server.port, headers: { host } }, read).on("error", reject).end();
    });
  try {
    for (const name of ["localhost", "127.0.0.1", "[::1]"])
      expect(await ask(`${name}:${server.port}`)).toBe("true");
    for (const host of [
      `evil.example:${server.port}`,
      "localhost",
      `localhost.:${server.port}`,
      "localhost:1",
    ])
      expect(await ask(host)).toBe("false");
  } finally {
    await server.close();
  }
});
