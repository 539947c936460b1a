import { afterEach, describe, expect, test } from "vitest";
import { check, found, removeFolders, report } from "../support/check/check-folder.js";
import { lastPublicationDay } from "../../scripts/catalogue/index.js";
import { mentionsIn } from "../../scripts/catalogue/mentions.js";
import { parseAnyYaml } from "../../scripts/catalogue/yaml/parse.js";
import { limits } from "../../scripts/documents/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

afterEach(removeFolders);

const file = "reports/2022/a.md";
const parse = (yaml: string) => parseAnyYaml(yaml, defaultMessages);

/** Milliseconds of processor time. */
function costOf(run: () => unknown): number {
  const { user } = process.cpuUsage();
  run();
  return (process.cpuUsage().user - user) / 1000;
}

describe("a file beyond a limit is reported with its size and the limit", () => {
  test("a report of more than 8 MB", async () => {
    const [finding, ...others] = await check({ [file]: report(1, {}, "a".repeat(limits.textBytes)) });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ file, rule: "file", severity: "error" });
    expect(finding?.message).toContain("8 MB");
  });

  test("a settings file of more than 8 MB", async () => {
    const findings = await check({ [file]: report(1), "topics.yaml": `# ${"a".repeat(limits.textBytes)}` });
    expect(found(findings)).toEqual(["topics.yaml:1 file"]);
  });

  const cases: [string, string, string][] = [
    ["characters", `title: "${"a".repeat(limits.yamlCharacters)}"`, String(limits.yamlCharacters)],
    ["levels", `title: ${"[".repeat(100)}${"]".repeat(100)}`, String(limits.yamlDepth)],
    ["levels of lists", `title: ${"\n- ".repeat(1)}${"- ".repeat(100)}a`, String(limits.yamlDepth)],
    ["keys", Array.from({ length: limits.yamlKeys + 1 }, (_, at) => `k${at}: a`).join("\n"), "1001"],
  ];
  test.each(cases)("front matter with too many %s", async (_, yaml, size) => {
    const findings = await check({ [file]: `---\n${yaml}\n---\n样例。\n` });
    expect(findings.map(({ rule }) => rule)).toEqual(["yaml"]);
    expect(findings[0]?.message).toContain(size);
  });
});

test("more than 20,000 backslashes are refused, since each takes a hundred bytes and more to parse", async () => {
  expect(found(await check({ [file]: report(1, {}, "\\".repeat(20_001)) }))).toContain(
    `${file}:8 markup-flood`,
  );
});

test("a day of publication that the search index cannot hold is an error", async () => {
  const findings = await check({ "reports/2079/a.md": report(1, { published: "2079-06-07" }) });
  expect(findings[0]).toMatchObject({ line: 5, rule: "schema" });
  expect(findings[0]?.message).toContain(lastPublicationDay);
  expect(
    found(await check({ "reports/2079/a.md": report(1, { published: lastPublicationDay }) })),
  ).not.toContain("reports/2079/a.md:5 schema");
});

test("a list with too many items is reported with their number", () => {
  const { root, issues } = parse(`[${"a,".repeat(limits.yamlItems + 1)}]`);
  expect(root).toBeUndefined();
  expect(issues.map(({ message }) => message)).toEqual([expect.stringContaining("25001")]);
});

describe("the time for front matter is linear in its length", () => {
  const list = (length: number, item: (at: number) => string) => Array.from({ length }, (_, at) => item(at));
  const texts: [string, (count: number) => string][] = [
    ["many records in one line", (count) => `[${list(count, (at) => `{ slug: a${at} }`).join(", ")}]`],
    ["many lists in one line", (count) => `- [${list(count, () => "[𠀀]").join(", ")}]`],
    ["keys that are written twice", (count) => "a: b\n".repeat(Math.min(count, limits.yamlKeys))],
    ["lines that YAML cannot read", (count) => "a: b: c\n".repeat(count)],
    ["marks that YAML cannot read", (count) => `[${",".repeat(count)}`],
  ];
  test.each(texts)("%s", (_, text) => {
    parse(text(500)); // compiles the code
    const small = Math.max(
      40, // less is within the noise of garbage collection; what grew by the square took a minute
      costOf(() => parse(text(600))),
    );
    expect(costOf(() => parse(text(6000)))).toBeLessThan(small * 30);
  });

  test("positions in a long line are right", () => {
    const { root } = parse("[𠀀, {a: 样}, b]");
    const items = root?.kind === "list" ? root.items : [];
    expect(items.map(({ position }) => position)).toEqual([
      { line: 1, column: 2, length: 1 },
      { line: 1, column: 5, length: 6 },
      { line: 1, column: 13, length: 1 },
    ]);
  });

  test("a repeated key is an issue at the second one", () => {
    expect(parse("a: b\nc: d\na: e").issues).toMatchObject([{ position: { line: 3, column: 1 } }]);
    expect(parse("- {a: b, a: c}").issues).toMatchObject([{ position: { line: 1, column: 10 } }]);
  });

  test("endless link targets", () => {
    mentionsIn("[a](".repeat(1000));
    expect(costOf(() => mentionsIn("[a](".repeat(100_000)))).toBeLessThan(1000);
  });
});
