import { afterEach, describe, expect, test } from "vitest";
import { rules } from "../../scripts/check/index.js";
import {
  check,
  checkFolder,
  commit,
  contentFolder,
  exampleFiles,
  found,
  removeFolders,
} from "../support/unit/check-folder.js";

afterEach(removeFolders);

describe("each rule's own examples", () => {
  for (const rule of rules) {
    test(`${rule.id}: the good example passes`, async () => {
      expect(found(await check(exampleFiles(rule.examples.good)))).toEqual([]);
    });
    test(`${rule.id}: the bad example is found`, async () => {
      const { bad } = rule.examples;
      const folder = await contentFolder(exampleFiles(bad));
      if (bad.committed !== undefined) await commit(folder, bad.committed);
      const diagnostics = await checkFolder(folder);
      expect(found(diagnostics)).toEqual(bad.findings.map((place) => `${place} ${rule.id}`));
    });
  }
});
