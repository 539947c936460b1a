import path from "node:path";
import { fileStart } from "../../catalogue/index.js";
import { extensionsOf } from "../../documents/index.js";
import { defineCatalogueRule } from "../rule.js";

const archives = extensionsOf("archive");

/**
 * Archives are reported, since no rule reads the files in them: a person must check what an archive publishes.
 *
 * Source: 政府信息公开条例 (国令711号), article 15, for what must not be published.
 */
export const archiveUnread = defineCatalogueRule({
  id: "archive-unread",
  group: "privacy",
  severity: "warning",
  examples: {
    good: { reports: [{ text: "见[附表](表.xlsx)。" }], files: ["表.xlsx"] },
    bad: {
      reports: [{ text: "见[附表](表.zip)。" }],
      contents: { "reports/2022/表.zip": `PK\x05\x06${"\0".repeat(18)}` },
      findings: ["reports/2022/表.zip:1"],
    },
  },
  *check({ catalogue, messages }) {
    for (const file of catalogue.attachments) {
      if (!archives.has(path.posix.extname(file).slice(1).toLowerCase())) continue;
      yield { file, position: fileStart, ...messages.rules.archiveUnread };
    }
  },
});
