import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { siteFiles } from "../../scripts/dev-server/site-builds.js";

let folder: string;
let server: Server;
let address: string;
/** Called once a file has been found, and before it is opened. */
let meanwhile: () => void;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-served-"));
  await writeFile(path.join(folder, "a.txt"), "样例");
  meanwhile = () => undefined;
  const files = siteFiles(folder);
  server = createServer((request, response) => {
    files(request, response);
    meanwhile();
  }).listen(0, "localhost");
  await once(server, "listening");
  address = `http://localhost:${(server.address() as AddressInfo).port}/a.txt`; // it listens on TCP
});
afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true });
});

test("a file that goes while it is asked for breaks off its answer, and the server goes on", async () => {
  meanwhile = () => rmSync(path.join(folder, "a.txt"));
  await expect(fetch(address).then((response) => response.text())).rejects.toThrow();
  meanwhile = () => undefined;
  expect((await fetch(address)).status).toBe(404);
  await writeFile(path.join(folder, "a.txt"), "又有了");
  expect(await (await fetch(address)).text()).toBe("又有了");
});
