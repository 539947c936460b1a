import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { renew, SpareFolder, Store, takeInventory, type Entry } from "../../scripts/cache/index.js";
import { replaceFolder } from "../../scripts/publish/index.js";
import { contentOf } from "../site/site-files.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-renew-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** An entry of a cache with files of these texts, by path. */
async function entryOf(files: Readonly<Record<string, string>>): Promise<Pick<Entry, "folder" | "files">> {
  const place = await mkdtemp(path.join(folder, "entry-"));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.join(place, path.dirname(file)), { recursive: true });
    await writeFile(path.join(place, file), text);
  }
  return { folder: place, files: takeInventory(place) };
}

const inode = async (...parts: string[]) => (await lstat(path.join(...parts))).ino;

test("a folder that held another site holds the files of this one, and nothing else", async () => {
  const kept = await entryOf({
    "index.html": "甲",
    "a/index.html": "甲",
    "a/b/c.txt": "甲",
    "was-file": "甲",
  });
  const site = await mkdtemp(path.join(folder, "site-"));
  renew([kept], site);
  // Whatever may have come about since: left over, written to, a link, a folder in a file's place and the reverse.
  await writeFile(path.join(site, "left.txt"), "余");
  await mkdir(path.join(site, "empty/below"), { recursive: true });
  await rm(path.join(site, "a/b/c.txt"));
  await mkdir(path.join(site, "a/b/c.txt"));
  await rm(path.join(site, "a/index.html"));
  await symlink(path.join(kept.folder, "a/index.html"), path.join(site, "a/index.html"));
  const files = { "index.html": "甲", "a/index.html": "甲", "a/b/c.txt": "甲", "was-file/index.html": "乙" };
  const next = await entryOf(files);
  const before = await inode(site, "index.html");
  renew(
    [
      { folder: kept.folder, files: kept.files.filter(({ path }) => path !== "was-file") },
      { folder: next.folder, files: next.files.filter(({ path }) => path === "was-file/index.html") },
    ],
    site,
  );
  expect(await contentOf(site)).toEqual(await contentOf(next.folder));
  expect(await inode(site, "index.html")).toBe(before);
  expect((await lstat(path.join(site, "a/index.html"))).isFile()).toBe(true);
  expect((await readdir(site)).sort()).toEqual(["a", "index.html", "was-file"]);
});

test("the site that is replaced is what the next is made of, and a site of copies is not kept", async () => {
  const store = new Store(path.join(folder, "cache"));
  const spare = new SpareFolder(store);
  const out = path.join(folder, "out");
  const publish = async (entry: Pick<Entry, "folder" | "files">) =>
    replaceFolder(
      out,
      (staging) => {
        renew([entry], staging);
        return Promise.resolve();
      },
      spare,
    );
  const [first, second] = [await entryOf({ "index.html": "一" }), await entryOf({ "index.html": "二" })];
  await publish(first);
  const place = await inode(out);
  await publish(second);
  expect(await readFile(path.join(store.folder, "spare/index.html"), "utf8")).toBe("一");
  await publish(first);
  expect(await inode(out)).toBe(place);
  expect(await readFile(path.join(out, "index.html"), "utf8")).toBe("一");
  expect((await readdir(folder)).filter((name) => name.startsWith("out"))).toEqual(["out"]);
  await rm(path.join(out, "index.html"));
  await writeFile(path.join(out, "index.html"), "一");
  await rm(path.join(store.folder, "spare"), { recursive: true });
  await publish(second);
  expect(await readdir(store.folder)).not.toContain("spare");
  store.close();
});

test("a site that was begun while parts of it were missing is finished, or left for the next time", async () => {
  const store = new Store(path.join(folder, "begun"));
  const out = path.join(folder, "out-begun");
  const publish = (spare: SpareFolder, entries: readonly Pick<Entry, "folder" | "files">[]) =>
    replaceFolder(
      out,
      (staging) => {
        spare.fill(entries, staging);
        return Promise.resolve();
      },
      spare,
    );
  const [old, kept] = [await entryOf({ "old.html": "旧" }), await entryOf({ "index.html": "甲" })];
  await publish(new SpareFolder(store), [old, kept]);
  await publish(new SpareFolder(store), [kept]);
  const spare = new SpareFolder(store);
  spare.begin([kept]);
  const [late, other] = [await entryOf({ "a/late.html": "后" }), await entryOf({ "index.html": "乙" })];
  await publish(spare, [kept, late]);
  expect(await contentOf(out)).toEqual(
    new Map([...(await contentOf(kept.folder)), ...(await contentOf(late.folder))]),
  );
  const failed = new SpareFolder(store);
  failed.begin([kept]);
  failed.close();
  expect(await readdir(path.join(store.folder, "spare"))).toEqual(["index.html"]);
  const changed = new SpareFolder(store);
  changed.begin([kept, late]);
  await publish(changed, [other]); // what was begun turns out to be wrong
  expect(await contentOf(out)).toEqual(await contentOf(other.folder));
  store.close();
});
