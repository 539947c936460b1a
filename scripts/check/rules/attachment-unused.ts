import { fileStart } from "../../catalogue/index.js";
import { filesOf } from "../../markdown/index.js";
import { defineCatalogueRule } from "../rule.js";

/** Every file beside reports must be linked or listed by one of them, since readers cannot reach it otherwise. */
export const attachmentUnused = defineCatalogueRule({
  id: "attachment-unused",
  group: "links",
  severity: "warning",
  examples: {
    good: { reports: [{ text: "见[附表](表.pdf)。" }], files: ["表.pdf"] },
    bad: { reports: [{}], files: ["表.pdf"], findings: ["reports/2022/表.pdf:1"] },
  },
  *check({ catalogue, links, messages }) {
    const unused = new Set(catalogue.attachments);
    if (unused.size === 0) return;
    for (const report of [...catalogue.reports, ...catalogue.drafts]) {
      for (const file of filesOf(report, { links: links(report) })) unused.delete(file);
    }
    for (const file of unused) {
      if (file.startsWith("reports/"))
        yield { file, position: fileStart, ...messages.rules.attachmentUnused };
    }
  },
});
