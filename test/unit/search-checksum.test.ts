import { crc32 as crc32OfZlib } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { sequence } from "../../scripts/dev/samples/index.js";
import { CatalogueFiles } from "../../scripts/search/browser/files.js";
import {
  checkedContent,
  crc32,
  isWholePage,
  withChecksum,
  withPageChecksum,
} from "../../scripts/search/format/index.js";

afterEach(() => vi.unstubAllGlobals());

const next = sequence(5);
const random = (length: number) => Uint8Array.from({ length }, () => next(256));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe("CRC-32", () => {
  test("is that of zlib for any length, in one go or in several", () => {
    expect(crc32(bytesOf("123456789"))).toBe(0xcbf43926);
    for (let length = 0; length < 70; length += 1) {
      const bytes = random(length);
      const cut = next(length + 1);
      expect(crc32(bytes)).toBe(crc32OfZlib(bytes));
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(crc32OfZlib(bytes));
    }
  });
});

describe("the checksum of a file of the index", () => {
  const contents: readonly (readonly [string, Uint8Array])[] = [
    ["0.bin", random(300)],
    ["0.bin", random(0)],
    ["fence-0.txt", bytesOf("0甲\n1乙")],
    ["cards-0.json", bytesOf('[{"url":"/a/"},{"url":"/b/","meta":{"sum":"甲"}}]')],
    ["index.json", bytesOf('{"version":2,"names":"甲"}')],
  ];

  test.each(contents)("of %s leaves its content as it is", (name, content) => {
    const checked = checkedContent(withChecksum(content, name, 7), name, 7);
    if (!name.endsWith(".json")) expect(checked).toEqual(content);
    else {
      const { sum, ...rest } = [JSON.parse(textOf(checked)) as Record<string, unknown>].flat().at(-1) ?? {};
      expect(sum).toMatch(/^[0-9a-f]{8}$/);
      expect(rest).toEqual([JSON.parse(textOf(content)) as Record<string, unknown>].flat().at(-1));
    }
  });

  test.each(contents)(
    "of %s is wrong for each flipped bit, another length, name or seed",
    (name, content) => {
      const file = withChecksum(content, name, 7);
      for (let bit = 0; bit < file.length * 8; bit += 1) {
        const damaged = file.slice();
        damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(checkedContent(damaged, name, 7)).toBeUndefined();
      }
      for (let length = 0; length < file.length; length += 1)
        expect(checkedContent(file.subarray(0, length), name, 7)).toBeUndefined();
      expect(checkedContent(Uint8Array.from([...file, 0]), name, 7)).toBeUndefined();
      expect(checkedContent(file, `1${name}`, 7)).toBeUndefined();
      expect(checkedContent(file, name, 8)).toBeUndefined();
    },
  );

  test("is refused for JSON that has no last object", () => {
    expect(() => withChecksum(bytesOf("[1]"), "cards-0.json", 0)).toThrow("cards-0.json");
  });
});

describe("the checksum of a page", () => {
  const page = '<!doctype html>\n<html lang="zh-CN" data-offline="">\n<body>样例报告';

  test("is in its first tag, and wrong for each flipped bit", () => {
    const whole = withPageChecksum(page);
    expect(whole.replace(/data-offline="[0-9a-f]{8}"/, 'data-offline=""')).toBe(page);
    const bytes = bytesOf(whole);
    expect(isWholePage(bytes)).toBe(true);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const damaged = bytes.slice();
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(isWholePage(damaged)).toBe(false);
    }
  });

  test("is not in pages without the attribute, or of others", () => {
    const plain = "<!doctype html>\n<html lang=zh><body>甲";
    expect(withPageChecksum(plain)).toBe(plain);
    expect(isWholePage(bytesOf(plain))).toBe(false);
    expect(isWholePage(bytesOf(page))).toBe(false);
    expect(isWholePage(bytesOf("<html><title>安全验证</title></html>"))).toBe(false);
  });
});

describe("a page for excerpts", () => {
  const page = withPageChecksum('<!doctype html>\n<html lang="zh-CN" data-offline="">\n<body>样例报告');
  const files = new CatalogueFiles(new URL("https://example.gov.cn/"));

  /** Serves one response after the other, and returns the cache modes of the requests. */
  function serve(...bodies: string[]): RequestCache[] {
    const modes: RequestCache[] = [];
    vi.stubGlobal("fetch", (_address: string, { cache }: { cache: RequestCache }) => {
      modes.push(cache);
      return Promise.resolve(new Response(bodies.shift() ?? ""));
    });
    return modes;
  }

  test("is fetched again past all caches when it differs from its checksum", async () => {
    const modes = serve(page.replace("样例", "假的"), page);
    expect(await files.readPage("/a/")).toBe(page);
    expect(modes).toEqual(["default", "reload"]);
  });

  test("is used when it differs again, since networks insert text", async () => {
    const forged = page.replace("样例", "假的");
    const modes = serve(forged, forged);
    expect(await files.readPage("/a/")).toBe(forged);
    expect(modes).toEqual(["default", "reload"]);
  });

  test("has no checksum on sites without offline reading", async () => {
    const modes = serve("<!doctype html><html lang=zh>甲");
    expect(await files.readPage("/a/")).toContain("甲");
    expect(modes).toEqual(["default"]);
  });
});
