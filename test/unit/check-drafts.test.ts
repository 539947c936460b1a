import { afterEach, describe, expect, test } from "vitest";
import { loadCatalogue } from "../../scripts/catalogue/index.js";
import { checkCatalogue } from "../../scripts/check/index.js";
import {
  check,
  contentFolder,
  found,
  noCommit,
  removeFolders,
  report,
} from "../support/check/check-folder.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

afterEach(removeFolders);

const phone = "样例电话13800138000，，见[样例](javascript:x)。";
const page = (fields: string, text: string) => `---\ntitle: 样例\n${fields}---\n${text}\n`;

describe("drafts and content pages", () => {
  test("are checked by the rules on privacy, safety and language", async () => {
    const diagnostics = await check({
      "reports/2022/a.md": report(1, { draft: "true" }, phone),
      "pages/about.md": page("", phone),
    });
    expect(found(diagnostics)).toEqual([
      "pages/about.md:4 mobile-number",
      "pages/about.md:4 doubled-punctuation",
      "pages/about.md:4 link-target",
      "reports/2022/a.md:9 mobile-number",
      "reports/2022/a.md:9 doubled-punctuation",
      "reports/2022/a.md:9 link-target",
    ]);
  });
  test("differ: a draft may lack files and have contradicting dates, a page may not have dead links", async () => {
    const text = "见[附表](表.pdf)、[另一份](/reports/2022/b/)。";
    const diagnostics = await check({
      "reports/2022/a.md": report(1, { draft: "true", modified: "2020-01-01" }, text),
      "pages/about.md": page("", text),
    });
    expect(found(diagnostics)).toEqual([
      "pages/about.md:4 attachment-missing",
      "pages/about.md:4 link-missing",
    ]);
  });
  test("a page can waive a rule with a reason, too", async () => {
    const waive = "waive: { mobile-number: 值班电话 }\n";
    expect(await check({ "pages/about.md": page(waive, "样例电话13800138000。") })).toEqual([]);
    const unknown = page("waive: { mobile: 值班电话 }\n", "样例。");
    expect(found(await check({ "pages/about.md": unknown }))).toEqual(["pages/about.md:3 waive"]);
  });
});

describe("more findings than are kept", () => {
  const reports = Object.fromEntries(
    [1, 2, 3, 4, 5].map((serial) => [
      `reports/2022/r${serial}.md`,
      report(serial, {}, `样例${serial}，，样例。`),
    ]),
  );
  test("are counted, and the first of each severity are listed", async () => {
    const last = { "reports/2022/s.md": report(6, { modified: "2020-01-01", change_note: "样例" }) };
    const { catalogue } = await loadCatalogue(await contentFolder({ ...reports, ...last }), defaultMessages);
    if (!catalogue) throw new Error("not read");
    const { found: kept, counts } = await checkCatalogue(catalogue, defaultMessages, {
      most: 2,
      commit: noCommit,
    });
    expect(counts).toEqual({ error: 1, warning: 5, info: 0 });
    expect(found(kept)).toEqual([
      "reports/2022/r1.md:8 doubled-punctuation",
      "reports/2022/r2.md:8 doubled-punctuation",
      "reports/2022/s.md:7 dates",
    ]);
  });
  test("are counted only in the files asked for", async () => {
    const files = new Set(["reports/2022/r4.md"]);
    const { catalogue } = await loadCatalogue(await contentFolder(reports), defaultMessages, { files });
    if (!catalogue) throw new Error("not read");
    expect((await checkCatalogue(catalogue, defaultMessages, { files, commit: noCommit })).counts).toEqual({
      error: 0,
      warning: 1,
      info: 0,
    });
  });
});

test("a file beside reports is exempt when the reports that name it waive the rule", async () => {
  const files = (waive: Record<string, string>) => ({
    "reports/2022/a.md": report(1, { ...waive }, "见[名单](a.csv)。"),
    "reports/2022/a.csv": "name,number\na,110101199003070011\n",
  });
  expect(found(await check(files({})))).toEqual(["reports/2022/a.csv:2 attachment-personal"]);
  expect(await check(files({ waive: "{ attachment-personal: 样例 }" }))).toEqual([]);
});
