import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { writeManifest } from "../../scripts/publish/index.js";
import { lockFolder } from "../../scripts/fs/folder-lock.js";
import { isHashed } from "../../scripts/hosting/index.js";
import { publishSite } from "../../scripts/publish/targets/open-target.js";
import { publishToRemote } from "../../scripts/publish/targets/remote.js";
import { rsyncRemote } from "../../scripts/publish/targets/rsync.js";
import { s3Remote, s3Settings } from "../../scripts/publish/targets/s3.js";
import type { Remote } from "../../scripts/publish/targets/target.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

let folder: string;
/** The files at the target, by path. */
let stored: Map<string, string>;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gongkai-remote-"));
  stored = new Map();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

/** Returns a target in memory whose connection breaks off after some files. */
function remote(breaksAfter = Infinity): Remote {
  let left = breaksAfter;
  return {
    name: "place",
    list: () => Promise.resolve(new Set(stored.keys())),
    read: (file) => Promise.resolve(stored.get(file)),
    send(from, files) {
      for (const file of files) {
        if ((left -= 1) < 0) return Promise.reject(new Error("broken off"));
        stored.set(file, readFileSync(path.join(from, file), "utf8"));
      }
      return Promise.resolve(files.length);
    },
    remove(files) {
      for (const file of files) stored.delete(file);
      return Promise.resolve();
    },
    finalNameOf: rsyncRemote("host:place").finalNameOf,
  };
}

const options = {
  keep: 5,
  day: "2026-01-31",
  onProgress: () => undefined,
  headersOf: () => ({ contentType: "", cacheControl: "" }),
  isHashed,
};
async function site(files: Readonly<Record<string, string>>): Promise<string> {
  const made = path.join(folder, "site");
  rmSync(made, { recursive: true, force: true });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(made, file)), { recursive: true });
    writeFileSync(path.join(made, file), content);
  }
  await writeManifest(made);
  return made;
}
const publish = (from: string, to: Remote) =>
  publishToRemote(from, to, path.join(folder, "releases"), options, defaultMessages);

const [first, second] = [
  { "index.html": "1", "assets/site-0123456789ab.css": "1" },
  { "index.html": "2", "assets/site-ba9876543210.css": "2" },
];

test("an interrupted first publication does not block the next, even if the site has changed since", async () => {
  await expect(publish(await site(first), remote(1))).rejects.toThrow("broken off");
  // Left by rsync when it is killed on both sides.
  stored.set("assets/.~tmp~/site-0123456789ab.css", "");
  stored.set(".index.html.aB3dE6", "");
  await publish(await site(second), remote());
  expect([...stored.keys()].sort()).toEqual([
    "assets/site-ba9876543210.css",
    "index.html",
    "manifest.json",
    "published.json",
  ]);
});

test("each publication leaves a record of its day, its root, and the previous root", async () => {
  const rootOf = () => /"root":"([0-9a-f]{64})"/.exec(stored.get("manifest.json") ?? "")?.[1];
  const record = () => JSON.parse(stored.get("published.json") ?? "") as unknown;
  await publish(await site(first), remote());
  const before = rootOf();
  expect(record()).toEqual({ root: before, day: options.day });
  await publish(await site(second), remote());
  expect(record()).toEqual({ root: rootOf(), former_root: before, day: options.day });
});

test("a site signed after its publication is published again, with its signature", async () => {
  await publish(await site(first), remote());
  const signed = await site(first);
  writeFileSync(path.join(signed, "manifest.json.minisig"), "signature");
  await publish(signed, remote());
  expect(stored.get("manifest.json.minisig")).toBe("signature");
  await publish(signed, remote());
  expect(readdirSync(path.join(folder, "releases"))).toHaveLength(2);
});

test("a target with other content is not changed, even if it has a manifest.json of its own", async () => {
  for (const foreign of [{ "mine.txt": "x" }, { "mine.txt": "x", "manifest.json": '{"name":"app"}' }]) {
    stored = new Map(Object.entries(foreign));
    await expect(publish(await site(first), remote())).rejects.toThrow("里有别的文件");
    expect(Object.fromEntries(stored)).toEqual(foreign);
  }
});

test("files that a page of the previous release may request stay for one more publication", async () => {
  const release = (hash: string) => ({
    "index.html": hash,
    "search-index/index.json": hash,
    [`search-index/${hash}/0.bin`]: hash,
    [`search-index/names-${hash}.json`]: hash,
    [`search-index/titles-${hash}/pagefind-entry.json`]: hash,
  });
  const ofRelease = (hash: string) => [...stored.keys()].filter((file) => file.includes(hash)).length;
  await publish(await site(release("0123456789abcdef")), remote());
  await publish(await site(release("123456789abcdef0")), remote());
  expect([ofRelease("0123456789abcdef"), ofRelease("123456789abcdef0")]).toEqual([3, 3]);
  await publish(await site(release("23456789abcdef01")), remote());
  expect([ofRelease("0123456789abcdef"), ofRelease("123456789abcdef0")]).toEqual([0, 3]);
});

test("empty settings of an S3 store, as continuous integration passes them, count as not set", () => {
  const keys = { AWS_ACCESS_KEY_ID: "样例", AWS_SECRET_ACCESS_KEY: "样例" };
  const empty = { AWS_REGION: "", AWS_ENDPOINT_URL: "", S3_VIRTUAL_HOST: "", AWS_SESSION_TOKEN: "" };
  expect(s3Settings({ ...keys, ...empty })).toEqual(s3Settings(keys));
  expect(() => s3Settings({ ...keys, AWS_ACCESS_KEY_ID: "" })).toThrow("AWS_ACCESS_KEY_ID");
});

test("a refusal of a store is reported after all transfers have ended", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, stored) => [`${stored}.html`, `${stored}`]),
  );
  const from = await site(files);
  const underWay: ((answer: Response) => void)[] = [];
  const asked = vi
    .spyOn(globalThis, "fetch")
    .mockImplementation(() => new Promise((resolve) => underWay.push(resolve)));
  const settings = { accessKeyId: "id", secretAccessKey: "key", sessionToken: undefined, region: "" };
  const store = s3Remote(
    "s3://bucket",
    { ...settings, endpoint: "http://localhost", pathStyle: true },
    options.headersOf,
  );
  const onFailure = vi.fn();
  const sending = store.send(from, Object.keys(files), () => undefined).catch(onFailure);
  await expect.poll(() => underWay.length).toBe(8);
  underWay.shift()?.(new Response("<Error><Code>AccessDenied</Code></Error>", { status: 403 }));
  await setTimeout(100); // gives it time to be reported too early
  expect(onFailure).not.toHaveBeenCalled();
  for (const answer of underWay.splice(0)) answer(new Response());
  await sending;
  expect(onFailure).toHaveBeenCalledWith(
    expect.objectContaining({ message: expect.stringContaining("AccessDenied") as string }),
  );
  await setTimeout(100); // gives it time to send more
  expect(asked).toHaveBeenCalledTimes(8);
});

test("while the site is built, the target is not locked", async () => {
  const from = await site(first);
  const building = lockFolder(from);
  const to = path.join(folder, "www");
  await expect(publishSite(from, to, false, options, defaultMessages)).rejects.toThrow(String(process.pid));
  expect(existsSync(`${to}.lock`)).toBe(false);
  building.release();
  await publishSite(from, to, false, options, defaultMessages);
  expect(existsSync(path.join(to, "index.html"))).toBe(true);
});
