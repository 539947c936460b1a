import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { getBytes, writeManifest } from "../../scripts/publish/index.js";
import { startLocalServer, staticFiles, type LocalServer } from "../../scripts/server/index.js";
import { siteFiles, writeSiteSample } from "../support/publish/site-sample.js";
import { runCommand, type CommandResult } from "../support/run-command.js";
import { runHere } from "../support/run-here.js";

let folder: string;
let root: string;
let server: LocalServer;
/** Replaces the response to a request; returns false to send the file itself. */
let forge: (request: IncomingMessage, response: ServerResponse) => boolean;

const day = "2026-05-04";
const commit = "1".repeat(40);

beforeAll(async () => {
  folder = await writeSiteSample();
  const serve = staticFiles(folder);
  server = await startLocalServer((request, response) => {
    if (!forge(request, response)) serve(request, response);
  });
  ({ root } = await writeManifest(folder, { site: `${server.base}/`, commit, day }));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const verify = (...args: string[]) => runHere("verify", args);

function verifyWhen(forging: typeof forge, ...args: string[]): Promise<CommandResult> {
  forge = forging;
  return verify(`${server.base}/`, ...args);
}

test("a site served as it was published is accepted, and its source is printed", async () => {
  forge = () => false;
  const passed = await runCommand("verify", [`${server.base}/`]);
  expect(passed).toMatchObject({ code: 0, stderr: "" });
  expect(passed.stdout).toContain(`网站 ${server.base}/，内容的提交 ${commit}（${day}）`);
});

const page = encodeURI("/reports/2022/样例𠮷/");
test.each([
  [
    "the addresses that end in a slash",
    (url: string) => url.endsWith("/"),
    ["", "reports/2022/样例𠮷/", "search/"],
  ],
  [
    "the addresses of files",
    (url: string) => url.endsWith("/index.html"),
    ["index.html", "reports/2022/样例𠮷/index.html", "search/index.html"],
  ],
  ["one page", (url: string) => url === page, ["reports/2022/样例𠮷/"]],
])("a server that forges %s is detected", async (_, isForged, addresses) => {
  const { code, stdout } = await verifyWhen(({ url = "" }, response) => {
    if (isForged(url)) response.writeHead(200, { "content-type": "text/html" }).end("<h1>假的</h1>");
    return isForged(url);
  });
  expect(code).toBe(1);
  expect(stdout.split("\n").filter((line) => line.startsWith("改动："))).toEqual(
    addresses.map((address) => `改动：${address}`),
  );
});

test("a server that sends browsers other content than programs is detected", async () => {
  const { code, stdout } = await verifyWhen(({ url, headers }, response) => {
    const isBrowser = headers["user-agent"]?.startsWith("Mozilla/5.0") === true;
    if (url === "/" && isBrowser) response.end("假的");
    return url === "/" && isBrowser;
  });
  expect({ code, changed: stdout.includes("改动：\n") }).toEqual({ code: 1, changed: true });
});

test("a redirect out of the site is not followed, one within is", async () => {
  const out = await verifyWhen(({ url }, response) => {
    if (url === "/") response.writeHead(302, { location: "http://127.0.0.1:9/" }).end();
    return url === "/";
  });
  expect(out.code).toBe(1);
  expect(out.stdout).toContain("转到了网站以外：http://127.0.0.1:9/");
  const within = await verifyWhen(({ url = "" }, response) => {
    const moved = url.endsWith("/index.html");
    if (moved) response.writeHead(308, { location: url.replace("index.html", "") }).end();
    return moved;
  });
  expect(within).toMatchObject({ code: 0, stderr: "" });
});

test("endless responses are cut at the size given in the manifest", async () => {
  let sent = 0;
  const { code, stdout } = await verifyWhen(({ url }, response) => {
    if (url !== "/assets/site.css") return false;
    const send = () => {
      while (!response.destroyed && response.write("x".repeat(65_536))) sent += 65_536;
    };
    response.on("drain", send);
    send();
    return true;
  });
  expect(code).toBe(1);
  expect(stdout).toContain("改动：assets/site.css");
  expect(sent).toBeLessThan(64 * 1024 * 1024);
});

test.each<[string, Record<string, string>, string]>([
  ["/", { refresh: "0; url=http://evil.example/" }, "Refresh: 0; url=http://evil.example/"],
  ["/", { link: "<http://evil.example/x.css>; rel=stylesheet" }, "Link: <http://evil.example/x.css>"],
  ["/", { "content-type": "text/html; charset=iso-2022-jp" }, "charset=iso-2022-jp"],
  ["/", { "content-type": "text/plain" }, "Content-Type: text/plain"],
  ["/assets/site.css", { "content-type": "text/html" }, "Content-Type: text/html"],
])("%s with the header %j is unreadable, though no byte differs", async (address, headers, named) => {
  const { code, stdout } = await verifyWhen(({ url = "" }, response) => {
    if (url === address)
      response.writeHead(200, headers).end(siteFiles[url === "/" ? "index.html" : url.slice(1)]);
    return url === address;
  });
  expect(code).toBe(1);
  expect(stdout).toContain("读不了：");
  expect(stdout).toContain(named);
});

test.each<[string, (response: ServerResponse) => void]>([
  ["in an encoding that is not the one named", (response) => response.end(siteFiles["index.html"])],
  ["twice", (response) => response.end(Buffer.concat(["样例", "假的"].map((text) => gzipSync(text))))],
  [
    "that grows without end when it is decoded",
    (response) => response.end(gzipSync(Buffer.alloc(20_000_000))),
  ],
])("a compressed page sent %s is detected", async (_, send) => {
  const { code, stdout } = await verifyWhen(({ url }, response) => {
    if (url === "/") send(response.writeHead(200, { "content-encoding": "gzip" }));
    return url === "/";
  });
  expect({ code, changed: stdout.includes("改动：\n") }).toEqual({ code: 1, changed: true });
});

test("a response that breaks off is unreadable at once", async () => {
  const start = performance.now();
  const { code, stdout } = await verifyWhen(({ url }, response) => {
    if (url !== "/") return false;
    response.writeHead(200, { "content-length": 100 }).write("样例");
    setTimeout(() => response.destroy(), 50);
    return true;
  });
  expect({ code, named: stdout.includes("读不了：（aborted）") }).toEqual({ code: 1, named: true });
  expect(performance.now() - start).toBeLessThan(25_000);
});

test("a server that forges only the search page with a query is detected", async () => {
  const { code, stdout } = await verifyWhen(({ url = "" }, response) => {
    if (url.startsWith("/search/?q=")) response.end("假的");
    return url.startsWith("/search/?q=");
  });
  expect(code).toBe(1);
  expect(stdout).toContain("改动：search/?q=2022\n");
});

test.each<[string, (response: ServerResponse) => void]>([
  ["byte after byte", (response) => void setInterval(() => response.write(" "), 5000)],
  ["nothing", () => undefined],
  ["interim responses without end", (response) => void setInterval(() => response.writeProcessing(), 1)],
])("a server that sends %s is given up", async (_, send) => {
  const slow = await startLocalServer((_request, response) => send(response));
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"], shouldAdvanceTime: true });
  try {
    const reading = getBytes(new URL(slow.base), `${slow.base}/`, 64 * 1024 * 1024).catch(String);
    for (let second = 0; second < 40; second += 1) await vi.advanceTimersByTimeAsync(1000);
    expect(await reading).toContain("服务器没有及时回应，或者太慢");
  } finally {
    vi.useRealTimers();
    await slow.close();
  }
});

test("a manifest without files, of endless files or of endless depth is an error", async () => {
  const source = await readFile(path.join(folder, "manifest.json"), "utf8");
  const forged = [
    [source.replace(/"files":\[[^]*\]/, '"files":[]'), "缺少根值或文件清单"],
    [source.replace(/"size":\d+/, '"size":1000000000000'), "第 1 个文件的写法不对"],
    [`{"version":1,"files":${"[".repeat(1_000_000)}`, "不是 JSON"],
  ] as const;
  for (const [text, fault] of forged) {
    const { code, stderr } = await verifyWhen(({ url }, response) => {
      if (url === "/manifest.json") response.end(text);
      return url === "/manifest.json";
    });
    expect(code).toBe(1);
    expect(stderr).toContain(fault);
  }
});

test("paths in the manifest cannot lead out of the site or to another host", async () => {
  const source = await readFile(path.join(folder, "manifest.json"), "utf8");
  for (const name of ["../x", "a/../../x", "/etc/passwd", "//evil.example/x", "a\\\\b", "a\\u001b[2J"]) {
    const forged = source.replace('"path":"404.html"', `"path":"${name}"`);
    const { code, stderr } = await verifyWhen(({ url }, response) => {
      if (url === "/manifest.json") response.end(forged);
      return url === "/manifest.json";
    });
    expect({ name, code }).toEqual({ name, code: 1 });
    expect(stderr).toContain("第 1 个文件的写法不对");
  }
});

test("responses of a server cannot control the terminal", async () => {
  const { code, stdout, stderr } = await verifyWhen(({ url }, response) => {
    if (url === "/") response.writeHead(302, { location: "http://evil.example/\u009b2J" }).end();
    return url === "/";
  });
  expect(code).toBe(1);
  // eslint-disable-next-line no-control-regex -- control characters are searched for
  expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/u);
});

test("an old or a foreign site is recognised", async () => {
  const asIs = () => false;
  expect((await verifyWhen(asIs, "--expect-url", server.base, "--not-older-than", day)).code).toBe(0);
  const old = await verifyWhen(asIs, "--not-older-than", "2026-05-05");
  expect(old.code).toBe(1);
  expect(old.stderr).toContain("网站太旧：清单的内容是 2026-05-04 的，不得早于 2026-05-05");
  const foreign = await verifyWhen(asIs, "--expect-url", "https://www.example.gov.cn/");
  expect(foreign.code).toBe(1);
  expect(foreign.stderr).toContain("应为 https://www.example.gov.cn/");
  const elsewhere = await verify(server.base.replace("localhost", "127.0.0.1"));
  expect(elsewhere.stderr === "" ? "" : elsewhere.stderr).toMatch(/清单是 http:\/\/localhost|没有回应/);
  expect((await verifyWhen(asIs, "--not-older-than", "2026-02-30")).code).toBe(2);
  expect((await verifyWhen(asIs, "--expect-url", "example")).code).toBe(2);
});

test("the record of another publication beside the manifest is an error", async () => {
  const record = { root: "0".repeat(64), day: "2026-06-01" };
  const { code, stderr } = await verifyWhen(({ url }, response) => {
    if (url === "/published.json") response.end(JSON.stringify(record));
    return url === "/published.json";
  });
  expect(code).toBe(1);
  expect(stderr).toContain(`2026-06-01 发布的根值是 ${record.root}，清单的根值是 ${root}`);
});

test("signatures that were not verified are named, and so are empty folders", async () => {
  forge = () => false;
  const [signature, empty] = [path.join(folder, "manifest.json.sig"), path.join(folder, "assets/empty")];
  await writeFile(signature, "x");
  await mkdir(empty);
  for (const target of [folder, `${server.base}/`])
    expect((await verify(target)).stderr).toContain("有签名文件 manifest.json.sig，但没有验证");
  const { code, stdout } = await verify(folder);
  expect(code).toBe(1);
  expect(stdout).toContain("多出：assets/empty/\n");
  await rm(signature);
  await rm(empty, { recursive: true });
});
