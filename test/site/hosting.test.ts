import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headersOf } from "../../scripts/hosting/index.js";
import { runHereFine } from "../support/run-here.js";
import { freePort } from "../support/servers/free-port.js";
import { writeSamples } from "../../scripts/dev/samples/index.js";

/** Runs a command that must not fail. */
const command = (name: string, ...args: string[]) => runHereFine(name, args);
/** Debian installs servers outside of users' PATH. */
const nginx = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"].find((file) => existsSync(file));
const brotli = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

let folder: string;
let port: number;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-hosting-"));
  await chmod(folder, 0o755); // nginx drops its privileges before it reads
  const content = path.join(folder, "content");
  await writeSamples(content, 3, 1);
  const report = path.join(content, "reports/2008/s000001.md");
  const aliases = "aliases: [/reports/2007/old/, /art/2008/1/art_1.html, /旧网址]\nopenness:";
  await writeFile(report, (await readFile(report, "utf8")).replace("openness:", aliases));
  const settings = path.join(content, "site.yaml");
  const federation =
    "languages: [zh-CN, en]\noffline: true\nfederation: [{ name: 甲县示例, url: https://jia.example.cn }]\n";
  await writeFile(settings, (await readFile(settings, "utf8")) + federation);
  const options = ["--content", content, "--path-prefix", "/gongkai/"];
  port = await freePort();
  await command("build", ...options, "--out", path.join(folder, "site"), "--compress");
  const hosting = [
    "--out",
    path.join(folder, "hosting"),
    "--root",
    path.join(folder, "site"),
    "--port",
    String(port),
  ];
  await command("hosting", ...options, ...hosting, ...(existsSync(brotli) ? [] : ["--no-brotli"]));
});
afterAll(() => rm(folder, { recursive: true }));

test("settings for hosts that read files are written outside of the site", async () => {
  for (const name of ["_headers", "_redirects", "nginx.conf"]) {
    expect(existsSync(path.join(folder, "site", name))).toBe(false);
  }
  const headers = await readFile(path.join(folder, "hosting/_headers"), "utf8");
  expect(headers).toMatch(
    /^\/gongkai\/\*\n(?: {2}.+\n)*? {2}Content-Security-Policy: default-src 'none'; script-src 'self';/,
  );
  expect(headers).toMatch(/\/gongkai\/search\/\*\n {2}! Content-Security-Policy\n.*'wasm-unsafe-eval'/);
  // Other sites may read data and pages, but nothing where editors sign in.
  expect(headers).toMatch(/^\/gongkai\/\*\n(?: {2}.+\n)*? {2}Access-Control-Allow-Origin: \*\n/);
  expect(headers).toContain("/gongkai/admin/*\n  ! Access-Control-Allow-Origin\n");
  expect(headers).not.toContain("unsafe-inline"); // only for the editor's page, which this site does not have
  for (const page of ["catalogues", "en/search", "en/catalogues"])
    expect(headers).toMatch(
      new RegExp(
        `/gongkai/${page}/\\*\n  ! Content-Security-Policy\n.*connect-src 'self' https://jia.example.cn/;`,
      ),
    );
  expect(headers.match(/jia\.example\.cn/g)?.length).toBe(4);
  const redirects = await readFile(path.join(folder, "hosting/_redirects"), "utf8");
  expect(redirects).toContain("/gongkai/art/2008/1/art_1.html /gongkai/reports/2008/s000001/ 301\n");
  expect(redirects).toContain(`/gongkai/${encodeURI("旧网址")} /gongkai/reports/2008/s000001/ 301\n`);
});

test("_headers lets browsers cache every asset with a hash in its name, and no other file", async () => {
  const headers = await readFile(path.join(folder, "hosting/_headers"), "utf8");
  const starts = [
    ...headers.matchAll(/^\/gongkai\/(\S+)\*\n {2}! Cache-Control\n {2}Cache-Control: .*immutable$/gm),
  ];
  const isKept = (file: string) => starts.some(([, start = "-"]) => file.startsWith(start));
  const files = (await readdir(path.join(folder, "site"), { recursive: true, encoding: "utf8" })).filter(
    (file) => /\.(?:css|js|json|html|xml)$/.test(file),
  );
  const hashed = files.filter((file) => /^assets\/[a-z-]+-[0-9a-f]{12}\.(?:css|js)$/.test(file));
  for (const name of ["site", "reading", "report-page", "search-page", "search-box", "offline", "catalogues"])
    expect(hashed.some((file) => file.startsWith(`assets/${name}-`))).toBe(true);
  expect(hashed.filter((file) => !isKept(file))).toEqual([]);
  expect(files.filter((file) => isKept(file) && !/[0-9a-f]{12}/.test(file))).toEqual([]);
});

test("a file with a hash in its name may be cached for ever, and no other", () => {
  const cacheOf = (file: string) => headersOf(file).cacheControl;
  for (const file of [
    "assets/site-0123456789ab.css",
    "search-index/0123456789abcdef/0.bin",
    "search-index/titles-0123456789abcdef/pagefind-entry.json",
  ]) {
    expect(cacheOf(file)).toContain("immutable");
  }
  for (const file of [
    "index.html",
    "assets/search.js",
    "assets/site.css",
    "search-index/index.json",
    "feed.xml",
  ]) {
    expect(cacheOf(file)).toBe("public, no-cache");
  }
  expect(headersOf("reports/2008/a/index.md").contentType).toBe("text/markdown; charset=utf-8");
  expect(headersOf("reports/2008/a/b.PDF").contentType).toBe("application/pdf");
});

describe.skipIf(nginx === undefined)("nginx with the generated settings", () => {
  let server: ChildProcess;
  const get = (url: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}/gongkai${url}`, { redirect: "manual", headers });

  beforeAll(async () => {
    const main = path.join(folder, "main.conf");
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    await mkdir(path.join(folder, "temp"));
    await writeFile(
      main,
      `${existsSync(brotli) ? `load_module ${brotli};\n` : ""}daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { access_log off; ${temporary.map((name) => `${name}_temp_path ${folder}/temp/${name};`).join(" ")}
  include ${folder}/hosting/nginx.conf; }`,
    );
    execFileSync(nginx ?? "", ["-t", "-q", "-c", main]);
    server = spawn(nginx ?? "", ["-c", main], { stdio: "ignore" });
    while (!(await get("/").catch(() => undefined))) {
      if (server.exitCode !== null) throw new Error("nginx ended before it answered");
      await wait(20);
    }
  });
  afterAll(async () => {
    const ended = server.exitCode === null ? once(server, "exit") : undefined;
    server.kill("SIGQUIT");
    await ended;
  });

  test("sends pages with their policy, to be revalidated each time", async () => {
    const page = await get("/");
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("cache-control")).toBe("public, no-cache");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    expect(page.headers.get("content-security-policy")).toMatch(/script-src 'self';.*frame-ancestors 'self'/);
    const search = await get("/search/");
    expect(search.headers.get("content-security-policy")).toContain("script-src 'self' 'wasm-unsafe-eval';");
    const policyOf = async (url: string) => (await get(url)).headers.get("content-security-policy") ?? "";
    for (const url of ["/search/", "/catalogues/", "/en/search/", "/en/catalogues/"])
      expect([url, await policyOf(url)]).toEqual([
        url,
        expect.stringContaining("'self' https://jia.example.cn/;"),
      ]);
    for (const url of ["/", "/en/", "/catalogue/", "/reports/2008/s000001/"])
      expect([url, await policyOf(url)]).toEqual([url, expect.stringContaining("connect-src 'self';")]);
  });

  test("lets other sites read data, index and pages, but nothing where editors sign in", async () => {
    const accessOf = async (url: string) => (await get(url)).headers.get("access-control-allow-origin");
    for (const url of [
      "/search-index/index.json",
      "/summary.json",
      "/catalogue.json",
      "/reports/2008/s000001/",
    ])
      expect([url, await accessOf(url)]).toEqual([url, "*"]);
    await mkdir(path.join(folder, "site/admin"));
    await writeFile(path.join(folder, "site/admin/index.html"), "<!doctype html><title>样例</title>");
    for (const url of ["/admin/", "/admin/index.html"])
      expect([url, await accessOf(url)]).toEqual([url, null]);
    await rm(path.join(folder, "site/admin"), { recursive: true });
  });

  test("keeps the settings of several sites apart", async () => {
    const config = await readFile(path.join(folder, "hosting/nginx.conf"), "utf8");
    const [other] = config.match(/gongkai_policy_[0-9a-f]{8}/) ?? [];
    await command(
      "hosting",
      ...["--content", path.join(folder, "content"), "--out", path.join(folder, "hosting-2")],
      ...["--root", path.join(folder, "site"), "--port", String(port + 1), "--no-brotli"],
    );
    const second = await readFile(path.join(folder, "hosting-2/nginx.conf"), "utf8");
    const variables = (text: string) => new Set(text.match(/\$gongkai_\w+/g));
    expect(variables(config).size).toBeGreaterThan(4);
    expect([...variables(config)].filter((name) => variables(second).has(name))).toEqual([]);
    expect(second).not.toContain(other);
  });

  test("sends each kind of file with its type and cache time", async () => {
    const style = /assets\/site-[0-9a-f]{12}\.css/.exec(await (await get("/")).text())?.[0] ?? "";
    const asset = await get(`/${style}`);
    expect(asset.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(asset.headers.get("cache-control")).toContain("immutable");
    const types = {
      "/assets/search.js": "text/javascript; charset=utf-8",
      "/feed.xml": "application/atom+xml; charset=utf-8",
      "/years/2008/feed.json": "application/feed+json; charset=utf-8",
      "/catalogue.csv": "text/csv; charset=utf-8",
      "/reports/2008/s000001/index.md": "text/markdown; charset=utf-8",
      "/catalogue.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
    for (const [url, type] of Object.entries(types)) {
      const file = await get(url);
      expect([url, file.headers.get("content-type")]).toEqual([url, type]);
      expect(file.headers.get("cache-control")).toBe("public, no-cache");
    }
  });

  test("sends compressed copies to clients that accept them", async () => {
    const encoding = async (accepted: string) =>
      (await get("/assets/search.js", { "accept-encoding": accepted })).headers.get("content-encoding");
    expect(await encoding("gzip")).toBe("gzip");
    expect(await encoding("identity")).toBe(null);
    if (existsSync(brotli)) expect(await encoding("gzip, br")).toBe("br");
  });

  test("redirects aliases, in each form in which they are requested", async () => {
    for (const url of [
      "/reports/2007/old/",
      "/reports/2007/old",
      "/art/2008/1/art_1.html",
      "/旧网址",
      "/旧网址/",
    ]) {
      const answer = await get(encodeURI(url));
      expect([url, answer.status, answer.headers.get("location")]).toEqual([
        url,
        301,
        "/gongkai/reports/2008/s000001/",
      ]);
    }
    expect((await get("/reports/2007/old/index.md")).status).toBe(200);
    const english = await get("/en/reports/2007/old/");
    expect([english.status, english.headers.get("location")]).toEqual([
      301,
      "/gongkai/en/reports/2008/s000001/",
    ]);
    // For hosts that have no redirects of their own.
    const page = await readFile(path.join(folder, "site/en/reports/2007/old/index.html"), "utf8");
    expect(page).toContain("url=/gongkai/en/reports/2008/s000001/");
  });

  test("answers missing addresses with the site's own page", async () => {
    for (const url of ["/nothing", "/assets/nothing.js"]) {
      const answer = await get(url);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toMatch(/<h1>没有找到这个网页<\/h1>[^]*lang="en">\s*<h2>Page not found/);
    }
    const english = await get("/en/nothing");
    expect(english.status).toBe(404);
    expect(await english.text()).toContain("<h1>Page not found</h1>");
  });

  test("a page of the previous release finds its files", async () => {
    await mkdir(path.join(folder, "site.previous/assets"), { recursive: true });
    await writeFile(path.join(folder, "site.previous/assets/site-000000000000.css"), "a{}");
    const answer = await get("/assets/site-000000000000.css");
    expect([answer.status, await answer.text()]).toEqual([200, "a{}"]);
  });
});
