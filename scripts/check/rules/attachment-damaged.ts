import path from "node:path";
import { fileStart } from "../../catalogue/index.js";
import { extensionsOf } from "../../documents/index.js";
import { defineCatalogueRule } from "../rule.js";

const documents = extensionsOf("office", "fixedLayout");

/**
 * Newer Office and WPS files and OFD files must unpack, and PDFs must be readable: a truncated file opens for nobody,
 * and a password-protected one cannot be searched.
 */
export const attachmentDamaged = defineCatalogueRule({
  id: "attachment-damaged",
  group: "links",
  severity: "warning",
  examples: {
    good: { reports: [{ text: "见[附表](表.xlsx)。" }], files: ["表.xlsx"] },
    bad: {
      reports: [{ text: "见[附表](表.xlsx)。" }],
      contents: { "reports/2022/表.xlsx": "PK\x03\x04\x14\0\0\0" },
      findings: ["reports/2022/表.xlsx:1"],
    },
  },
  async *check({ catalogue, wanted, attachmentFacts, messages }) {
    for (const file of catalogue.attachments) {
      if (!documents.has(path.posix.extname(file).slice(1).toLowerCase()) || !wanted(file)) continue;
      const { unreadable } = await attachmentFacts(file);
      if (!unreadable) continue;
      yield {
        file,
        position: fileStart,
        ...(/pdf$/i.test(file) ? messages.rules.closedPdf : messages.rules.damagedFile),
      };
    }
  },
});
