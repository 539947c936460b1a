import { readFile } from "node:fs/promises";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";

describe("styles", () => {
  let styles: string;
  beforeAll(async () => {
    const entryPoints = ["layouts/styles/site.css", "layouts/components/catalogues/catalogues.css"];
    const { outputFiles } = await build({ entryPoints, bundle: true, write: false, outdir: "out" });
    styles = outputFiles.map(({ text }) => text.replace(/\/\*[^]*?\*\//g, "")).join("\n");
  });

  /** Features, and the first Chromium that knows each; an older one drops the declaration or the rule. */
  test.each([
    ["cascade layers (99)", /@layer/],
    ["container queries (105)", /@container/],
    [":is() and :where() (88)", /:(?:is|where)\(/],
    [":has() (105)", /:has\(/],
    [
      "logical shorthands (87)",
      /[{;\s](?:margin|padding|border|scroll-margin|scroll-padding)-(?:block|inline):/,
    ],
    ["logical insets (87) and inset", /[{;\s]inset(?:-(?:block|inline)(?:-(?:start|end))?)?:/],
    ["clamp(), which Safari 13.0 lacks", /clamp\(/],
    ["thickness in the shorthand of a text decoration (89)", /text-decoration: \w+ \d/],
    ["media queries with comparisons (104)", /@media[^{]*[<>]/],
    ["nested rules (112)", /[{;]\s*&/],
    ["colour functions (111)", /(?:color-mix|oklch|light-dark)\(/],
  ])("do without %s", (_, feature) => {
    expect(styles.match(feature)?.[0]).toBeUndefined();
  });

  test.each([
    ["the alternative text of signs (Firefox 128, Safari 17.4)", /content: ("[^"]*") \/ ""/g, "content: $1;"],
    ["overflow-wrap: anywhere (Safari 15.4)", /overflow-wrap: anywhere/g, "overflow-wrap: break-word;"],
  ])("have an older value before %s", (_, feature, older) => {
    const uses = [...styles.matchAll(/\{([^{}]*)\}/g)].flatMap(([, body = ""]) =>
      [...body.matchAll(feature)].map(({ 0: text, 1: sign = "", index }) => ({
        text,
        before: body.slice(0, index).trim(),
        wanted: older.replace("$1", sign),
      })),
    );
    expect(uses.length).toBeGreaterThan(1);
    expect(uses.filter(({ before, wanted }) => !before.endsWith(wanted))).toEqual([]);
  });

  test("give :focus-visible (86) rules of its own, since it makes a list of selectors invalid", () => {
    const selectors = [...styles.matchAll(/([^{}]+)\{/g)].map(([, list = ""]) => list.trim());
    const mixed = selectors.filter(
      (list) =>
        list.includes(":focus-visible") && list.split(",").some((one) => !one.includes(":focus-visible")),
    );
    expect(mixed).toEqual([]);
  });

  test("keep the items of every flexible box apart without gaps (84)", async () => {
    const fallback = await readFile("layouts/styles/flex-gap.css", "utf8");
    const boxes = [...styles.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(
      ([, , body = ""]) => /display: flex;/.test(body) && /[{;\s](?:column-)?gap:/.test(body),
    );
    const missing = boxes
      .flatMap(([, list = ""]) => list.split(",").map((selector) => selector.trim()))
      .filter((selector) => !fallback.includes(`${selector} > :not(:last-child)`));
    expect(boxes.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });
});

describe("functions that older browsers lack", () => {
  let evaluate: (code: string) => unknown;
  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: ["layouts/browser-support.ts"],
      bundle: true,
      format: "iife",
      write: false,
    });
    const context = createContext({});
    evaluate = (code) => runInContext(code, context) as unknown;
    evaluate(`
      for (const { prototype } of [Array, String, Object.getPrototypeOf(Uint8Array)]) delete prototype.at;
      delete Array.prototype.findLast;
      globalThis.DOMException = class extends Error {};
      globalThis.AbortSignal = class { constructor(aborted) { this.aborted = aborted; } };
    `);
    evaluate(outputFiles[0]?.text ?? "");
  });

  test("are added", () => {
    expect(evaluate("[1, 2, 3].at(-1) + [1, 2].at(0)")).toBe(4);
    expect(evaluate("'公开'.at(-1) + String('公开'.at(5))")).toBe("开undefined");
    expect(evaluate("new Uint8Array([7, 8]).at(-2)")).toBe(7);
    expect(evaluate("[1, 2, 3, 4].findLast((n) => n % 2 === 1)")).toBe(3);
    expect(evaluate("[1].findLast((n) => n > 1)")).toBeUndefined();
    expect(evaluate("Object.keys(Array.prototype).length")).toBe(0);
  });

  test("an aborted signal throws, another does not", () => {
    expect(evaluate("new AbortSignal(false).throwIfAborted()")).toBeUndefined();
    expect(() => evaluate("new AbortSignal(true).throwIfAborted()")).toThrow("aborted");
  });
});
