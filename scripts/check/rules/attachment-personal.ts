import path from "node:path";
import { NumberSearch } from "../attachment/number-search.js";
import { fileStart } from "../../catalogue/index.js";
import { limits } from "../../documents/index.js";
import type { Messages } from "../../i18n/index.js";
import type { ExceededLimit } from "../attachment/facts.js";
import { masked } from "../personal/mask.js";
import { defineCatalogueRule } from "../rule.js";

/** Returns the limits of the check as messages, by the limit that was exceeded. */
const limitWords: Readonly<Record<ExceededLimit, (messages: Messages) => string>> = {
  fileBytes: ({ rules }) => rules.searchLimits.fileBytes(limits.fileBytes),
  unpackedBytes: ({ rules }) =>
    rules.searchLimits.unpackedBytes(limits.unpackedBytes, limits.partBytes, limits.parts),
  pages: ({ rules }) => rules.searchLimits.pages(limits.checkedPages),
  time: ({ rules }) => rules.searchLimits.time(limits.attachmentTime / 1000),
  memory: ({ rules }) => rules.searchLimits.memory(limits.attachmentMemory),
};

/**
 * Attachments must not contain identity or bank card numbers, nor must their names. Checked are text files, Office files
 * of both generations, OFD, and the text of PDFs. A file that exceeds the `limits` of documents/ (size, unpacked size,
 * pages, time, memory) is reported, too, since it was not searched to its end.
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
  async *check({ catalogue, wanted, attachments, attachmentFacts, ownCodes, messages }) {
    for (const file of catalogue.attachments) {
      if (!wanted(file)) continue;
      const inName = new NumberSearch(ownCodes, "");
      inName.search(path.posix.basename(file), undefined);
      for (const { kind, first } of inName.results)
        yield {
          file,
          position: fileStart,
          ...messages.rules.personal(messages.personal[kind], masked(first)),
        };
      const { exceeded, numbers } = await attachmentFacts(file);
      if (exceeded) {
        const words = messages.rules.unsearched(attachments.size(file), limitWords[exceeded](messages));
        yield { file, position: fileStart, ...words };
      }
      for (const { kind, count, first, line = 1, page } of numbers) {
        const words = messages.rules.attachmentPersonal(messages.personal[kind], count, masked(first), page);
        yield { file, position: { ...fileStart, line }, ...words };
      }
    }
  },
});
