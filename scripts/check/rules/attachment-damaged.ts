import { fileStart } from "../../catalogue/index.js";
import { text } from "../../i18n/index.js";
import { defineCatalogueRule } from "../rule.js";

const opened = /\.(?:docx|xlsx|pptx|pdf)$/i;

/**
 * Office attachments of the newer kind can be unpacked, and PDFs read: a file that was cut off on its way opens for
 * nobody, and what is locked cannot be looked through.
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
  async *check({ catalogue, wanted, attachmentFacts }) {
    for (const file of catalogue.attachments) {
      if (!opened.test(file) || !wanted(file) || !(await attachmentFacts(file)).closed) continue;
      yield {
        file,
        position: fileStart,
        ...(/pdf$/i.test(file) ? text.rules.closedPdf : text.rules.damagedFile),
      };
    }
  },
});
