import { fileStart } from "../../catalogue/index.js";
import { defineCatalogueRule } from "../rule.js";

/** In bytes. Common static hosts refuse larger files (25 MiB with Cloudflare Pages). */
const largestFile = 25 * 1024 * 1024;
/** In characters. The longest official texts have some 100,000. */
const longestText = 500_000;

/** Files must be small enough to be published and to be opened on a telephone. */
export const fileSize = defineCatalogueRule({
  id: "file-size",
  group: "safety",
  severity: "warning",
  examples: {
    good: { reports: [{}] },
    bad: { reports: [{ text: "样例文字。\n".repeat(100_000) }], findings: ["reports/2022/a.md:1"] },
  },
  *check({ catalogue, attachments, messages }) {
    for (const { file, bodyLength } of catalogue.reports) {
      if (bodyLength > longestText)
        yield { file, position: fileStart, ...messages.rules.longText(bodyLength) };
    }
    for (const file of catalogue.attachments) {
      if (!attachments.readable(file)) continue;
      const size = attachments.size(file);
      if (size > largestFile)
        yield { file, position: fileStart, ...messages.rules.largeFile(Math.ceil(size / 1024 / 1024)) };
    }
  },
});
