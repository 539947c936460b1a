import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startEditing, type EditServer } from "../support/editor/edit-server.js";

const seed = "content/reports/2022/fazhi-2018.md";
let server: EditServer;
let cookie: string;

beforeAll(async () => {
  server = await startEditing();
  const opened = await fetch(server.url, { redirect: "manual" });
  cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
});
afterAll(() => server.close());

/** Saves the report as its page does, and returns the status of the response. */
async function save(raw: string, base: string): Promise<number> {
  const { origin } = new URL(server.url);
  const params = { dataFiles: [{ path: seed, raw }], assets: [], options: { bases: [base] } };
  const answer = await fetch(`${origin}/admin/api`, {
    method: "POST",
    headers: { cookie, origin, "content-type": "application/json" },
    body: JSON.stringify({ action: "persistEntry", params }),
  });
  return answer.status;
}

async function siteShows(words: string): Promise<void> {
  const shown = async () => (await fetch(new URL("/reports/2022/fazhi-2018/", server.url))).text();
  await expect.poll(shown, { interval: 500 }).toContain(words);
}

test("a refused save during a build does not lose the pages of the save before", async () => {
  const before = await readFile(path.join(server.folder, seed), "utf8");
  const titled = (title: string) => before.replace(/^title: .*$/m, `title: ${title}`);
  await siteShows("法治政府建设");
  expect(await save(titled("已经保存的名称"), before)).toBe(200);
  // Gives the build time to read the refused files, which exist until git has answered.
  const hook = "#!/bin/sh\nsleep 3\nexit 1\n";
  await writeFile(path.join(server.folder, ".git/hooks/pre-commit"), hook, { mode: 0o755 });
  expect(await save(titled("没有保存的名称"), titled("已经保存的名称"))).toBe(422);
  await siteShows("已经保存的名称");
});
