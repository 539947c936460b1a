import { afterEach, describe, expect, test } from "vitest";
import { rules } from "../../scripts/check/index.js";
import {
  check,
  checkFolder,
  contentFolder,
  exampleFiles,
  found,
  removeFolders,
} from "../support/check/check-folder.js";

afterEach(removeFolders);

describe("each rule's own examples", () => {
  for (const rule of rules) {
    test(`${rule.id}: the good example has no findings`, async () => {
      expect(found(await check(exampleFiles(rule.examples.good)))).toEqual([]);
    });
    const { bad } = rule.examples;
    if (bad.committed !== undefined) continue; // its content is committed to git: test/site/check-git.test.ts
    test(`${rule.id}: the bad example is reported`, async () => {
      const folder = await contentFolder(exampleFiles(bad));
      const diagnostics = await checkFolder(folder);
      expect(found(diagnostics)).toEqual(bad.findings.map((finding) => `${finding} ${rule.id}`));
    });
  }
});
