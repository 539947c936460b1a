import { afterEach, expect, test, vi } from "vitest";
import { boundedHtml } from "../../scripts/search/browser/bounded-html.js";
import { RemoteFiles } from "../../scripts/search/browser/remote.js";
import { Shard } from "../../scripts/search/browser/shard.js";
import { validateCards } from "../../scripts/search/browser/validate-index.js";
import {
  ByteWriter,
  foreignLimits,
  readKeyIndex,
  withChecksum,
  type ShardEntry,
} from "../../scripts/search/format/index.js";

/** What another catalogue sends, with correct checksums, to block the browser that searches it. */

afterEach(() => vi.unstubAllGlobals());

const entry: ShardEntry = {
  id: "0123456789abcdef",
  seed: 1,
  reports: 3,
  positions: 0,
  starts: [0],
  chunks: 1,
  fence: "0",
  from: "2022",
  to: "2022",
};
const root = new URL("https://jia.example.cn/");

/** Serves files of the shard by their names; other files do not exist. */
function serve(files: Readonly<Record<string, Uint8Array>>): { requests: number } {
  const served = { requests: 0 };
  vi.stubGlobal("fetch", (address: string) => {
    served.requests += 1;
    const name = new URL(address).pathname.split("/").at(-1) ?? "";
    const file = files[name];
    const body = file && new Blob([new Uint8Array(withChecksum(file, name, entry.seed))]);
    return Promise.resolve(new Response(body, { status: body ? 200 : 404 }));
  });
  return served;
}

function postingsOf(records: Iterable<readonly [shared: number, rest: string, postings: readonly number[]]>) {
  const writer = new ByteWriter();
  for (const [shared, rest, postings] of records) {
    writer.varint(shared);
    writer.text(rest);
    writer.varint(postings.length);
    writer.bytes(Uint8Array.from(postings));
  }
  return writer.view();
}

const find = () => new Shard(entry, new RemoteFiles(root)).find({ tokens: ["甲"], prefix: false });
const fence = { "fence-0.txt": new TextEncoder().encode("0") };

test("keys that grow with each record take time in proportion to the file", async () => {
  const records = 200_000;
  function* growing() {
    for (let at = 0; at < records; at += 1) yield [at, " ", []] as const;
    yield [0, "!甲", [1, 4]] as const;
  }
  serve({ ...fence, "0.bin": postingsOf(growing()) });
  const start = process.cpuUsage();
  expect([...(await find())]).toEqual([[1, { count: 1, inTitle: false, inDetails: false }]]);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
});

test("a key index with growing keys takes time in proportion to its length", () => {
  const lines = "\uffffaaaaaaaa\n".repeat(100_000);
  const start = process.cpuUsage();
  const keys = readKeyIndex(lines);
  expect(Math.max(...keys.map(({ length }) => length))).toBeLessThan(100);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
});

test("postings of reports that the shard does not have are damage, and request no further file", async () => {
  const served = serve({ ...fence, "0.bin": postingsOf([[0, "!甲", [0, 4, 2, 4]]]) });
  await expect(find()).rejects.toThrow(entry.id);
  expect(served.requests).toBe(2);
});

test("only so many bytes are read of one catalogue within the time of a search", async () => {
  const megabytes = foreignLimits.searchBytes / 1024 / 1024;
  const file = new Uint8Array(1024 * 1024 - 8);
  vi.stubGlobal("fetch", (address: string) => {
    const name = new URL(address).pathname.split("/").at(-1) ?? "";
    return Promise.resolve(new Response(new Blob([new Uint8Array(withChecksum(file, name, entry.seed))])));
  });
  vi.stubGlobal("performance", { now: () => now });
  let now = 0;
  const files = new RemoteFiles(root);
  for (let at = 0; at < megabytes; at += 1) await files.readBytes(entry, `${at}.bin`);
  await expect(files.readBytes(entry, "more.bin")).rejects.toThrow("too large");
  now = foreignLimits.searchTime + 1;
  expect((await files.readBytes(entry, "later.bin")).length).toBe(file.length);
});

test("a report's page from which an excerpt is made has at most one megabyte", async () => {
  const page = (bytes: number) =>
    vi.stubGlobal("fetch", () => Promise.resolve(new Response("a".repeat(bytes))));
  page(foreignLimits.pageBytes);
  expect((await new RemoteFiles(root).readPage(`${root.href}a/`)).length).toBe(foreignLimits.pageBytes);
  page(foreignLimits.pageBytes + 1);
  await expect(new RemoteFiles(root).readPage(`${root.href}a/`)).rejects.toThrow("too large");
});

test("texts of cards are cut off", () => {
  const long = "长".repeat(foreignLimits.textLength + 1);
  const fields = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`f${index}`, long]));
  const [card] = validateCards([{ url: "/a/", title: long, meta: fields }]);
  expect(card?.title.length).toBe(foreignLimits.textLength);
  expect(Object.values(card?.meta ?? {}).every((text) => text.length <= foreignLimits.textLength)).toBe(true);
  expect(Object.keys(card?.meta ?? {}).length).toBeLessThanOrEqual(100);
});

test("a foreign page is parsed up to a number of tags, and without formatting elements", () => {
  const tags = (html: string) => boundedHtml(html).match(/<[a-z]/gi)?.length ?? 0;
  for (const fragment of ["<div>", "<b a=1>", "<p>a</p>", "<ul><li>"])
    expect(tags(fragment.repeat(100_000))).toBe(3000);
  const page = '<div class="prose"><p>甲<strong>乙</strong><br><A href="/x/">丙</A><bdi>丁</bdi></p></div>';
  expect(boundedHtml(page)).toBe(
    '<div class="prose"><p>甲<x-strong>乙</x-strong><br><x-A href="/x/">丙</x-A><bdi>丁</bdi></p></div>',
  );
  expect(boundedHtml("<<b>b a><<i>/b>")).not.toMatch(/<\/?(?:b|i)[\s/>]/i);
  expect(boundedHtml("甲<b")).toBe("甲<b"); // no tag before its end
});
