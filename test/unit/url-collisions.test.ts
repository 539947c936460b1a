import { afterEach, describe, expect, test } from "vitest";
import { check, found, removeFolders, report } from "../support/check/check-folder.js";

afterEach(removeFolders);

const base = {
  "reports/2022/x.md": report(1, { attachments: "[{ file: a.txt }]" }),
  "reports/2022/a.txt": "样例\n",
};

describe("an old address that a build cannot write is an error", () => {
  test.each([
    "/index.html",
    "/catalogue.sqlite",
    "/duties.ics",
    "/manifest.json.sig/a/",
    "/feed.xml/a/",
    "/texts-2022.ndjson.gz",
    "/service-worker.js",
    "/_headers",
    "/.git/config",
    "/en/",
    "/ZH-TW/a/",
    "/offline/",
    "/admin/a.html",
    "/search-index/a",
    "/by-title/catalogue/",
    "/reports/2022/x/index.md",
    "/reports/2022/x/index.html",
    "/reports/2022/x/index.html/a/",
    "/reports/2022/X/A.TXT",
    "/reports/2022/x/a.txt/b/",
    "/reports/2022/x/index.html.gz",
    "/reports/2022/x/a.txt.br/b/",
    "/reports/2022/x/history/2/",
    `/old/${"长".repeat(81)}/`,
  ])("%s", async (alias) => {
    const fields = { aliases: JSON.stringify(alias) };
    const findings = await check({ ...base, "reports/2022/y.md": report(2, fields) });
    expect(found(findings)).toEqual(["reports/2022/y.md:7 url-unique"]);
  });

  test("a file and a folder of one name", async () => {
    const fields = { aliases: "[/old/1.html, /old/1.html/2/]" };
    const findings = await check({ "reports/2022/y.md": report(2, fields) });
    expect(found(findings)).toEqual(["reports/2022/y.md:7 url-unique"]);
  });

  test.each(["[/old/1.html, /old/1.html.gz]", "[/old/1.html.br/2/, /old/1.html]"])(
    "a file and the compressed copy of another: %s",
    async (aliases) => {
      const findings = await check({ "reports/2022/y.md": report(2, { aliases }) });
      expect(found(findings)).toEqual(["reports/2022/y.md:7 url-unique"]);
    },
  );

  test("copies of files in the folder of an old address", async () => {
    const files = {
      "reports/2022/x.md": report(1, { attachments: "[{ file: a.txt }]", aliases: "/reports/2020/o/" }),
      "reports/2022/a.txt": "样例\n",
      "reports/2022/y.md": report(2, { aliases: "/reports/2020/o/a.txt" }),
    };
    expect(found(await check(files))).toEqual(["reports/2022/y.md:7 url-unique"]);
  });
});

test("old addresses that nothing else has are none", async () => {
  const aliases = [
    "/art/2022/1/art_1.html",
    "/旧/2",
    "/index.php/3",
    "/reports/2020/o/",
    "/reports/2020/o/a.txt",
  ];
  const fields = { aliases: JSON.stringify(aliases) };
  expect(found(await check({ ...base, "reports/2022/y.md": report(2, fields) }))).toEqual([]);
});
