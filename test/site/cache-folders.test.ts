import { once } from "node:events";
import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  LastBuild,
  syncFolder,
  PreviousSite,
  Store,
  takeInventory,
  type Artifact,
} from "../../scripts/cache/index.js";
import { replaceFolder } from "../../scripts/publish/index.js";
import { contentOf } from "../support/site/site-files.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-renew-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Returns an artifact in a cache with files of these texts, by path. */
async function entryOf(files: Readonly<Record<string, string>>): Promise<Pick<Artifact, "folder" | "files">> {
  const location = await mkdtemp(path.join(folder, "entry-"));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.join(location, path.dirname(file)), { recursive: true });
    await writeFile(path.join(location, file), text);
  }
  return { folder: location, files: takeInventory(location) };
}

const inode = async (...parts: string[]) => (await lstat(path.join(...parts))).ino;

test("a folder with another site becomes this site exactly", async () => {
  const kept = await entryOf({
    "index.html": "甲",
    "a/index.html": "甲",
    "a/b/c.txt": "甲",
    "was-file": "甲",
  });
  const site = await mkdtemp(path.join(folder, "site-"));
  syncFolder([kept], site);
  // All kinds of deviations: left over, changed, a link, a folder instead of a file and the reverse.
  await writeFile(path.join(site, "left.txt"), "余");
  await mkdir(path.join(site, "empty/below"), { recursive: true });
  await rm(path.join(site, "a/b/c.txt"));
  await mkdir(path.join(site, "a/b/c.txt"));
  await rm(path.join(site, "a/index.html"));
  await symlink(path.join(kept.folder, "a/index.html"), path.join(site, "a/index.html"));
  const files = { "index.html": "甲", "a/index.html": "甲", "a/b/c.txt": "甲", "was-file/index.html": "乙" };
  const next = await entryOf(files);
  const before = await inode(site, "index.html");
  syncFolder(
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

test("the next site is made from the replaced one, and a site of copies is not kept", async () => {
  const store = new Store(path.join(folder, "cache"));
  const out = path.join(folder, "out");
  const spare = new PreviousSite(store, out);
  const publish = async (entry: Pick<Artifact, "folder" | "files">) =>
    replaceFolder(
      out,
      (staging) => {
        syncFolder([entry], staging);
        return Promise.resolve();
      },
      spare,
    );
  const [first, second] = [await entryOf({ "index.html": "一" }), await entryOf({ "index.html": "二" })];
  await publish(first);
  const location = await inode(out);
  await publish(second);
  expect(await readFile(path.join(store.folder, "spare/index.html"), "utf8")).toBe("一");
  await publish(first);
  expect(await inode(out)).toBe(location);
  expect(await readFile(path.join(out, "index.html"), "utf8")).toBe("一");
  expect((await readdir(folder)).filter((name) => name.startsWith("out"))).toEqual(["out"]);
  await rm(path.join(out, "index.html"));
  await writeFile(path.join(out, "index.html"), "一");
  await rm(path.join(store.folder, "spare"), { recursive: true });
  await publish(second);
  expect(await readdir(store.folder)).not.toContain("spare");
  store.close();
});

test("a site started while artifacts were missing is finished, or kept for the next time", async () => {
  const store = new Store(path.join(folder, "begun"));
  const out = path.join(folder, "out-begun");
  const publish = (spare: PreviousSite, entries: readonly Pick<Artifact, "folder" | "files">[]) =>
    replaceFolder(
      out,
      (staging) => {
        spare.fill(entries, staging);
        return Promise.resolve();
      },
      spare,
    );
  const [old, kept] = [await entryOf({ "old.html": "旧" }), await entryOf({ "index.html": "甲" })];
  await publish(new PreviousSite(store, out), [old, kept]);
  await publish(new PreviousSite(store, out), [kept]);
  const spare = new PreviousSite(store, out);
  spare.begin([kept]);
  const [late, other] = [await entryOf({ "a/late.html": "后" }), await entryOf({ "index.html": "乙" })];
  await publish(spare, [kept, late]);
  expect(await contentOf(out)).toEqual(
    new Map([...(await contentOf(kept.folder)), ...(await contentOf(late.folder))]),
  );
  const failed = new PreviousSite(store, out);
  failed.begin([kept]);
  failed.close();
  expect(await readdir(path.join(store.folder, "spare"))).toEqual(["index.html"]);
  const changed = new PreviousSite(store, out);
  changed.begin([kept, late]);
  await publish(changed, [other]); // the started site turns out to be wrong
  expect(await contentOf(out)).toEqual(await contentOf(other.folder));
  store.close();
});

test("a started site that cannot be moved to its target is made there again", async () => {
  const store = new Store(path.join(folder, "stuck"));
  const out = path.join(folder, "out-stuck");
  const [entry, late] = [await entryOf({ "index.html": "甲" }), await entryOf({ "a/late.html": "后" })];
  const spare = new PreviousSite(store, out);
  spare.begin([entry]);
  await mkdir(out);
  await writeFile(path.join(out, "left.txt"), "余"); // as on another file system, nothing can be moved there
  expect(spare.take(out)).toBe(false);
  spare.fill([entry, late], out);
  expect((await contentOf(out)).size).toBe(2);
  expect(await readFile(path.join(out, "index.html"), "utf8")).toBe("甲");
  spare.close();
  store.close();
});

test("a damaged artifact is replaced by a new one", async () => {
  const store = new Store(path.join(folder, "damaged"));
  const keep = async (text: string) => {
    const { folder: prepared, files } = store.working.prepare();
    await writeFile(path.join(files, "index.html"), text);
    return store.keep("甲", prepared, { files: takeInventory(files), result: {} }, false);
  };
  const { folder: location } = await keep("一");
  await writeFile(path.join(path.dirname(location), "entry"), ""); // as after a power cut
  expect(store.find("甲")).toBeUndefined();
  await keep("二");
  expect(await readFile(path.join(store.find("甲")?.folder ?? "", "index.html"), "utf8")).toBe("二");
  store.close();
});

/** Starts a thread that renames a folder on request, while this thread may be blocked. Returns the request. */
async function renamer(from: string, to: string): Promise<() => void> {
  const go = new Int32Array(new SharedArrayBuffer(4));
  const code = `
    const { parentPort, workerData: { go, from, to } } = require("node:worker_threads");
    parentPort.postMessage("ready");
    Atomics.wait(go, 0, 0);
    Atomics.wait(go, 0, 1, 50);
    require("node:fs").renameSync(from, to);`;
  const worker = new Worker(code, { eval: true, workerData: { go, from, to } });
  await once(worker, "message");
  return () => {
    Atomics.store(go, 0, 1);
    Atomics.notify(go, 0);
  };
}

test("linking waits for an artifact that another build is replacing, and fails for a missing file", async () => {
  const entry = await entryOf({ "index.html": "甲" });
  const site = await mkdtemp(path.join(folder, "site-"));
  const away = `${entry.folder}-aside`;
  const bringBack = await renamer(away, entry.folder);
  await rename(entry.folder, away);
  bringBack();
  syncFolder([entry], site);
  expect(await readFile(path.join(site, "index.html"), "utf8")).toBe("甲");
  await rm(path.join(entry.folder, "index.html"));
  const other = await mkdtemp(path.join(folder, "site-"));
  expect(() => syncFolder([entry], other)).toThrow("ENOENT");
});

/** Waits until a new file gets another time than an earlier one: some file systems have coarse times. */
async function anotherTime(): Promise<void> {
  const probe = path.join(folder, "probe");
  const time = async () => {
    await writeFile(probe, "");
    return (await lstat(probe)).mtimeMs;
  };
  const before = await time();
  while ((await time()) === before) await wait(1);
}

test("changes that somebody made in a site are in no site made from it", async () => {
  const store = new Store(path.join(folder, "known"));
  const out = path.join(folder, "out-known");
  const publish = async (entry: Pick<Artifact, "folder" | "files">) => {
    const spare = new PreviousSite(store, out);
    spare.begin([entry]);
    await replaceFolder(
      out,
      (staging) => {
        spare.fill([entry], staging);
        return Promise.resolve();
      },
      spare,
    );
    const paths = entry.files.map((file) => file.path);
    new LastBuild(store.folder, out, { name: "test" }).remember({ key: "", result: {} }, paths, [entry]);
  };
  const site = { "index.html": "甲", "a/b/c/index.html": "甲", "a/b/index.html": "甲", "d/index.html": "甲" };
  const texts = ["甲", "乙乙", "丙丙丙", "丁丁丁丁"]; // a file is recognised by its size and time
  const entries = await Promise.all(
    texts.map((text, at) => entryOf({ ...site, "a/b/index.html": text, [`a/b/${at}/index.html`]: "甲" })),
  );
  const moved = path.join(folder, "moved");
  const changes: Readonly<Record<string, () => Promise<unknown>>> = {
    nothing: () => Promise.resolve(),
    "a file more": () => writeFile(path.join(out, "a/b/c/more.txt"), "余"),
    "a folder more": () => mkdir(path.join(out, "d/more/below"), { recursive: true }),
    "a file less": () => rm(path.join(out, "a/b/c/index.html")),
    "a folder less": () => rm(path.join(out, "a/b/c"), { recursive: true }),
    "another file": async () => {
      await rm(path.join(out, "d/index.html"));
      await writeFile(path.join(out, "d/index.html"), "丁");
    },
    "a link instead of a folder": async () => {
      await rename(path.join(out, "a/b"), moved);
      await symlink(moved, path.join(out, "a/b"));
    },
    "a file instead of a folder": async () => {
      await rm(path.join(out, "a"), { recursive: true });
      await writeFile(path.join(out, "a"), "丁");
    },
  };
  let count = 0;
  const publishNext = async (name: string) => {
    const entry = entries[(count += 1) % entries.length];
    if (!entry) throw new RangeError(String(count));
    await publish(entry);
    expect(await contentOf(out), name).toEqual(await contentOf(entry.folder));
    const all = async (location: string) => (await readdir(location, { recursive: true })).sort();
    expect(await all(out), name).toEqual(await all(entry.folder));
  };
  await publishNext("first");
  await publishNext("second");
  for (const [name, act] of Object.entries(changes)) {
    await anotherTime();
    await act();
    await publishNext(name);
    await publishNext(name); // made from the changed one
  }
  store.close();
});

test("after a first build there is a second site, from which the next is made", async () => {
  const store = new Store(path.join(folder, "laid"));
  const out = path.join(folder, "out-laid");
  const entry = await entryOf({ "index.html": "甲", "a/index.html": "甲" });
  const publish = (spare: PreviousSite) =>
    replaceFolder(
      out,
      (staging) => {
        spare.fill([entry], staging);
        return Promise.resolve();
      },
      spare,
    );
  const first = new PreviousSite(store, out);
  await publish(first);
  first.layOut([entry]);
  const spare = path.join(store.folder, "spare");
  expect(await contentOf(spare)).toEqual(await contentOf(out));
  const location = await inode(spare, "a");
  const next = new PreviousSite(store, out);
  next.begin([entry]);
  await publish(next);
  expect(await inode(out, "a")).toBe(location);
  next.layOut([entry]); // there is one
  expect(await contentOf(spare)).toEqual(await contentOf(out));
  store.close();
});

test("the trash disappears for readers at once, and from the disk later", async () => {
  const store = new Store(path.join(folder, "aside"));
  const location = await mkdtemp(path.join(store.folder, "old-"));
  await writeFile(path.join(location, "file.txt"), "旧");
  store.working.moveToTrash(location);
  store.working.moveToTrash(location); // already gone
  expect(await readdir(store.folder)).not.toContain(path.basename(location));
  store.working.sweep();
  await store.working.swept();
  expect(await readdir(path.join(store.folder, "working"))).toEqual([]);
  store.close();
});
