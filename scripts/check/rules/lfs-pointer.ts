import { fileStart } from "../../catalogue/index.js";
import { longestPointer, parseLfsPointer } from "../../git/index.js";
import { defineCatalogueRule } from "../rule.js";

/**
 * No attachment may be the pointer that Git LFS leaves when a file was not fetched: readers would get a few lines
 * instead of the document. For texts, the reader of the catalogue reports it.
 *
 * Source: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
export const lfsPointer = defineCatalogueRule({
  id: "lfs-pointer",
  group: "links",
  severity: "error",
  firm: true,
  examples: {
    good: { reports: [{ text: "见[附表](表.txt)。" }], contents: { "reports/2022/表.txt": "version 1\n" } },
    bad: {
      reports: [{ text: "见[附表](表.txt)。" }],
      contents: {
        "reports/2022/表.txt": `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12345\n`,
      },
      findings: ["reports/2022/表.txt:1"],
    },
  },
  *check({ catalogue, attachments, messages }) {
    for (const file of catalogue.attachments) {
      if (!attachments.readable(file) || !parseLfsPointer(attachments.head(file, longestPointer))) continue;
      yield { file, position: fileStart, ...messages.files.lfsPointer };
    }
  },
});
