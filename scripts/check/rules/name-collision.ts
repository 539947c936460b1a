import { fileStart } from "../../catalogue/index.js";
import { defineCatalogueRule } from "../rule.js";

/**
 * No two file names may differ only in letter case or Unicode form: on Windows and macOS one file would replace the
 * other. Reports are compared by address (url-unique).
 */
export const nameCollision = defineCatalogueRule({
  id: "name-collision",
  group: "safety",
  severity: "error",
  examples: {
    good: { reports: [{ text: "见[表](a.pdf)、[表](b.pdf)。" }], files: ["a.pdf", "b.pdf"] },
    bad: {
      reports: [{ text: "见[表](a.pdf)、[表](A.pdf)。" }],
      files: ["a.pdf", "A.pdf"],
      findings: ["reports/2022/a.pdf:1"],
    },
  },
  *check({ catalogue, messages }) {
    const first = new Map<string, string>();
    for (const file of catalogue.attachments) {
      const key = file.normalize("NFC").toLowerCase();
      const other = first.get(key);
      if (other === undefined) first.set(key, file);
      else yield { file, position: fileStart, ...messages.rules.sameName(other) };
    }
  },
});
