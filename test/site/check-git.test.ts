import { appendFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { commitFacts } from "../../scripts/git/index.js";
import { rules } from "../../scripts/check/index.js";
import {
  checkFolder,
  commit,
  contentFolder,
  exampleFiles,
  found,
  removeFolders,
  report,
} from "../support/check/check-folder.js";

afterEach(removeFolders);

describe("examples of rules that compare with git", () => {
  const committed = rules.flatMap(({ id, examples: { bad } }) =>
    bad.committed === undefined ? [] : [{ id, bad, time: bad.committed }],
  );
  test.each(committed)("$id: the bad example is reported", async ({ id, bad, time }) => {
    const folder = await contentFolder(exampleFiles(bad));
    await commit(folder, time);
    expect(found(await checkFolder(folder, commitFacts(folder)))).toEqual(
      bad.findings.map((finding) => `${finding} ${id}`),
    );
  });
});

describe("days later than the commit", () => {
  const files = { "reports/2022/a.md": report(1, { published: "2022-06-15" }) };
  test("are reported, but not for a file changed since, nor for one that git does not know", async () => {
    const folder = await contentFolder(files);
    await commit(folder, "2022-06-01T12:00:00Z");
    expect(found(await checkFolder(folder, commitFacts(folder)))).toEqual(["reports/2022/a.md:5 date-later"]);
    await appendFile(path.join(folder, "reports/2022/a.md"), "样例。\n");
    expect(await checkFolder(folder, commitFacts(folder))).toEqual([]);
  });
  test("a day that had begun in some time zone is not later", async () => {
    const folder = await contentFolder(files);
    await commit(folder, "2022-06-14T12:00:00Z");
    expect(await checkFolder(folder, commitFacts(folder))).toEqual([]);
  });
  test("without git nothing is reported", async () => {
    const folder = await contentFolder(files);
    expect(await checkFolder(folder, commitFacts(folder))).toEqual([]);
  });
});
