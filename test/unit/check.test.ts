import { afterEach, describe, expect, test } from "vitest";
import { rules } from "../../scripts/check/index.js";
import { check, exampleFiles, found, removeFolders } from "./check-folder.js";

afterEach(removeFolders);

describe("each rule's own examples", () => {
  for (const rule of rules) {
    test(`${rule.id}: the good example passes`, async () => {
      expect(found(await check(exampleFiles(rule.examples.good)))).toEqual([]);
    });
    test(`${rule.id}: the bad example is found`, async () => {
      const diagnostics = await check(exampleFiles(rule.examples.bad));
      expect(found(diagnostics)).toEqual(rule.examples.bad.findings.map((place) => `${place} ${rule.id}`));
    });
  }
});
