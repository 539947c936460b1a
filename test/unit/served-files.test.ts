import { rmSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startLocalServer, staticFiles, type LocalServer } from "../../scripts/server/index.js";

let folder: string;
let server: LocalServer;
const get = (file: string) => fetch(`${server.base}/${file}`);
/** Called after a file was found, and before it is opened. */
let meanwhile: () => void;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-served-"));
  await writeFile(path.join(folder, "a.txt"), "样例");
  meanwhile = () => undefined;
  const files = staticFiles(folder);
  server = await startLocalServer((request, response) => {
    files(request, response);
    meanwhile();
  });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test("a file deleted between being found and being opened aborts only its own response", async () => {
  meanwhile = () => rmSync(path.join(folder, "a.txt"));
  await expect(get("a.txt").then((response) => response.text())).rejects.toThrow();
  meanwhile = () => undefined;
  expect((await get("a.txt")).status).toBe(404);
  await writeFile(path.join(folder, "a.txt"), "又有了");
  expect(await (await get("a.txt")).text()).toBe("又有了");
});

test("text is sent with its encoding, and a missing file is answered with the site's own page", async () => {
  await writeFile(path.join(folder, "404.html"), "<p>没有这个页面</p>");
  await writeFile(path.join(folder, "a.ttl"), "<a> <b> <c> .");
  const typeOf = async (file: string) => (await get(file)).headers.get("content-type");
  expect(await typeOf("a.txt")).toBe("text/plain; charset=utf-8");
  expect(await typeOf("a.ttl")).toBe("text/turtle; charset=utf-8");
  const missing = await get("b.txt");
  expect([missing.status, await missing.text()]).toEqual([404, "<p>没有这个页面</p>"]);
});

test("a server uses the next port when one is in use", async () => {
  const next = await startLocalServer((_request, response) => response.end("下一个"), server.port);
  expect(next.port).toBeGreaterThan(server.port);
  expect(await (await fetch(next.base)).text()).toBe("下一个");
  await next.close();
});

test("a request that does not read is refused", async () => {
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
    const response = await fetch(`${server.base}/a.txt`, { method });
    expect([method, response.status, response.headers.get("Allow")]).toEqual([method, 405, "GET, HEAD"]);
  }
  expect((await fetch(`${server.base}/a.txt`, { method: "HEAD" })).status).toBe(200);
});
