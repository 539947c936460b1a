import { fileStart } from "../../catalogue/index.js";
import { masked } from "../personal/mask.js";
import { defineCatalogueRule } from "../rule.js";

/**
 * Attachments must not contain identity or bank card numbers. Checked are text files, Office files of both generations,
 * OFD, and the text of PDFs. A file whose unpacked content exceeds the `limits` of documents/ is reported, too, since
 * it was not searched.
 *
 * Source: 政府信息公开条例 (国令711号), article 15.
 */
export const attachmentPersonal = defineCatalogueRule({
  id: "attachment-personal",
  group: "privacy",
  severity: "error",
  examples: {
    good: {
      reports: [{ text: "见[名单](a.csv)。" }],
      contents: { "reports/2022/a.csv": "name,number\na,110101********0011\nb,113307037368775858\n" },
    },
    bad: {
      reports: [{ text: "见[名单](a.csv)。" }],
      contents: { "reports/2022/a.csv": "name,number\na,110101199003070011\n" },
      findings: ["reports/2022/a.csv:2"],
    },
  },
  async *check({ catalogue, wanted, attachmentFacts, messages }) {
    for (const file of catalogue.attachments) {
      if (!wanted(file)) continue;
      const { fault, numbers } = await attachmentFacts(file);
      if (fault === "oversized") yield { file, position: fileStart, ...messages.rules.oversizedFile };
      for (const { kind, count, first, line = 1, page } of numbers) {
        const words = messages.rules.attachmentPersonal(messages.personal[kind], count, masked(first), page);
        yield { file, position: { ...fileStart, line }, ...words };
      }
    }
  },
});
