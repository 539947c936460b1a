import { fileStart } from "../../catalogue/index.js";
import { text } from "../../language/index.js";
import { attachmentLines } from "../attachment/text.js";
import { defineCatalogueRule } from "../rule.js";

/** Office attachments of the newer kind can be unpacked: a file that was cut off on its way opens for nobody. */
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
  *check({ catalogue, attachments }) {
    for (const file of catalogue.attachments) {
      if (!/\.(?:docx|xlsx|pptx)$/i.test(file) || !attachments.readable(file)) continue;
      if (!attachmentLines(attachments.bytes(file)))
        yield { file, place: fileStart, ...text.rules.damagedFile };
    }
  },
});
