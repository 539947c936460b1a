import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { vscodeFiles } from "../../scripts/editor/index.js";
import { loadCatalogue, reportFields } from "../../scripts/catalogue/index.js";
import { checkCatalogue, formatDiagnostics } from "../../scripts/check/index.js";
import { noCommit } from "../support/check/check-folder.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

const { catalogue } = await loadCatalogue("content", defaultMessages);
if (!catalogue) throw new Error("content cannot be read");
const files = vscodeFiles(catalogue, defaultMessages);

test("the files of .vscode/ are those that `npm run vscode` writes", () => {
  for (const [name, text] of files) expect(readFileSync(`.vscode/${name}`, "utf8"), name).toBe(text);
});

test("the problem matcher recognises the check's output, with one pattern for each severity", async () => {
  const { tasks } = JSON.parse(files.get("tasks.json") ?? "") as {
    tasks: { script: string; problemMatcher: { severity: string; pattern: { regexp: string } }[] }[];
  };
  const matchers = tasks.find(({ script }) => script === "check")?.problemMatcher ?? [];
  const { found: diagnostics } = await checkCatalogue(catalogue, defaultMessages, { commit: noCommit });
  expect(diagnostics.length).toBeGreaterThan(0);
  const lines = formatDiagnostics(diagnostics, "text", "content", defaultMessages).split("\n");
  for (const severity of ["error", "warning", "info"]) {
    const matched = matchers
      .filter((matcher) => matcher.severity === severity)
      .flatMap(({ pattern }) => lines.flatMap((line) => new RegExp(pattern.regexp).exec(line) ?? []));
    const expected = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    expect(matched.filter((part) => part === "content/reports/2022/fazhi-2018.md")).toHaveLength(
      expected.length,
    );
  }
});

test("the panel has every field except lists of records and waivers", () => {
  const settings = JSON.parse(files.get("settings.json") ?? "") as Record<
    string,
    [{ fields: { name: string }[] }]
  >;
  const names = settings["frontMatter.taxonomy.contentTypes"]?.[0].fields.map(({ name }) => name);
  const left = ["known_faults", "attachments", "waive"];
  expect(names).toEqual(Object.keys(reportFields).filter((key) => !left.includes(key)));
});

test.each([
  [
    "report.json",
    () =>
      /^---\n([\s\S]*?)\n---\n/.exec(readFileSync("content/reports/2022/fazhi-2018.md", "utf8"))?.[1] ?? "",
  ],
  ["site.json", () => readFileSync("content/site.yaml", "utf8")],
  ["agencies.json", () => readFileSync("content/agencies.yaml", "utf8")],
  ["topics.json", () => readFileSync("content/topics.yaml", "utf8")],
])("%s accepts the committed files, and no unknown field", (name, yaml) => {
  const validate = new Ajv({ strict: false }).compile(
    JSON.parse(files.get(`schemas/${name}`) ?? "") as object,
  );
  const value: unknown = parse(yaml());
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  const wrong: unknown = Array.isArray(value)
    ? [{ ...value[0], 没有: "1" }]
    : { ...(value as object), 没有: "1" };
  expect(validate(wrong)).toBe(false);
});
