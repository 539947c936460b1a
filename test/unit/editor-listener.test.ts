import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, request as send, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { editListener, Guard } from "../../scripts/editor/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

describe("the server", () => {
  let folder: string;
  let server: Server;
  let port: number;
  let guard: Guard;
  const calls: string[] = [];

  beforeEach(async () => {
    calls.length = 0;
    folder = await mkdtemp(path.join(tmpdir(), "gongkai-edit-"));
    server = createServer().listen(0, "localhost");
    await new Promise((resolve) => server.once("listening", resolve));
    port = (server.address() as AddressInfo).port; // it listens on TCP
    guard = new Guard(port);
    const answer = (action: string) => {
      calls.push(action);
      return Promise.resolve({ done: true });
    };
    const page = path.join(folder, "page");
    await cp("content/pages", page, { recursive: true });
    await writeFile(path.join(page, "config.json"), "{}");
    await writeFile(path.join(page, "index.html"), "<!doctype html>");
    server.on(
      "request",
      editListener(
        {
          guard,
          root: path.resolve("content"),
          page,
          api: answer,
          site: (_, response) => response.end("site"),
        },
        defaultMessages,
      ),
    );
  });
  afterEach(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  type Headers = Readonly<Record<string, string>>;
  const ask = (method: string, address: string, headers: Headers = {}, body = "") =>
    new Promise<{ status: number; headers: object; text: string }>((resolve, reject) => {
      const asked = send(
        {
          host: "localhost",
          port,
          method,
          path: address,
          headers: { host: `localhost:${port}`, ...headers },
        },
        (answer) => {
          let text = "";
          answer.on("data", (chunk: Buffer) => (text += chunk.toString()));
          answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
        },
      );
      asked.on("error", reject).end(body);
    });
  const own = (): Headers => ({
    "content-type": "application/json",
    cookie: `gongkai-edit-${port}=${guard.key}`,
    origin: `http://localhost:${port}`,
  });

  test("serves its own page", async () => {
    expect(await ask("POST", "/admin/api", own(), '{"action":"info","params":{}}')).toMatchObject({
      status: 200,
      text: '{"done":true}',
    });
    expect((await ask("GET", "/admin/config.json", { cookie: own()["cookie"] ?? "" })).status).toBe(200);
    expect((await ask("GET", "/")).text).toBe("site");
  });

  test("moves the key of the printed address to a cookie that scripts and other sites cannot read", async () => {
    const answer = await ask("GET", `/admin/?key=${guard.key}`);
    expect(answer).toMatchObject({ status: 303, headers: { location: "/admin/" } });
    expect(JSON.stringify(answer.headers)).toMatch(/HttpOnly; SameSite=Strict/);
  });

  test.each<[string, () => Headers]>([
    ["a page of another site", () => ({ ...own(), origin: "https://evil.example" })],
    ["a page of another port", () => ({ ...own(), origin: `http://localhost:${port + 1}` })],
    ["a page without origin", () => ({ ...own(), origin: "null" })],
    [
      "a name that was made to lead here",
      () => ({ ...own(), host: `evil.example:${port}`, origin: `http://evil.example:${port}` }),
    ],
    ["no key", () => ({ ...own(), cookie: "" })],
    ["another key", () => ({ ...own(), cookie: `gongkai-edit-${port}=${"x".repeat(32)}` })],
    ["a request that says it is cross-site", () => ({ ...own(), "sec-fetch-site": "cross-site" })],
  ])("refuses %s", async (_, headers) => {
    const answer = await ask("POST", "/admin/api", headers(), '{"action":"persistEntry","params":{}}');
    expect(answer.status).toBe(403);
    expect(answer.text).toContain("npm run edit");
    expect(calls).toEqual([]);
  });

  test("refuses forms, and bodies that are not JSON", async () => {
    const form = { ...own(), "content-type": "text/plain" };
    expect((await ask("POST", "/admin/api", form, '{"action":"info"}')).status).toBe(422);
    expect((await ask("POST", "/admin/api", own(), "{")).status).toBe(422);
    expect((await ask("GET", "/admin/config.json")).status).toBe(403);
    expect((await ask("GET", "/admin/")).status).toBe(403);
    expect((await ask("GET", "/admin/../content/site.yaml", own())).text).toBe("site");
    expect(calls).toEqual([]);
  });
});
