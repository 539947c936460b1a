import { fileStart } from "../../catalogue/index.js";
import { text } from "../../language/index.js";
import { attachmentLines } from "../attachment-text.js";
import { identityNumbers } from "../personal/identity.js";
import { masked } from "../personal/mask.js";
import { bankCards } from "../personal/numbers.js";
import { defineCatalogueRule } from "../rule.js";

const kinds = [
  { detect: identityNumbers, what: "identityNumber" },
  { detect: bankCards, what: "bankCard" },
] as const;

/**
 * Lists that are published as attachments hold no identity or bank card numbers. Looked at are text files and Office
 * files of the newer kind; PDF and old Office files are not.
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
  *check({ catalogue, attachments }) {
    const own = new Set(catalogue.agencies.flatMap(({ code }) => code ?? []));
    for (const file of catalogue.attachments) {
      if (!/\.(?:csv|txt|docx|xlsx|pptx)$/i.test(file) || !attachments.readable(file)) continue;
      const lines = attachmentLines(attachments.bytes(file));
      if (!lines) continue; // attachment-damaged says so
      for (const { detect, what } of kinds) {
        const found = lines.flatMap((line, index) =>
          detect(line, own).map(({ start, length }) => ({
            line: index + 1,
            number: line.slice(start, start + length),
          })),
        );
        const [first] = found;
        if (!first) continue;
        // Lines of an Office file are its paragraphs and cells, which no editor can count.
        const place = /\.(?:csv|txt)$/i.test(file) ? { line: first.line, column: 1 } : fileStart;
        yield {
          file,
          place,
          ...text.rules.attachmentPersonal(text.personal[what], found.length, masked(first.number)),
        };
      }
    }
  },
});
