import path from "node:path";
import { attachmentTypes } from "../../catalogue/index.js";
import { fileBeside } from "../../markdown/index.js";
import { atField, defineLinkRule, inBody } from "../rule.js";

/** Every file that a report lists as an attachment or links to in its text must exist in its folder. */
export const attachmentMissing = defineLinkRule({
  id: "attachment-missing",
  group: "links",
  severity: "error",
  firm: true,
  examples: {
    good: {
      reports: [{ fields: { attachments: "[{ file: 表.pdf }]" }, text: "见[附表](表.pdf)。" }],
      files: ["表.pdf"],
    },
    bad: {
      reports: [{ fields: { attachments: "[{ file: 表.pdf }]" }, text: "见下图。\n\n![图](图.png)" }],
      findings: ["reports/2022/a.md:7", "reports/2022/a.md:11"],
    },
  },
  *check(report, { catalogue, links, messages }) {
    const folder = path.posix.dirname(report.file);
    const there = (file: string) => catalogue.attachments.has(`${folder}/${file}`);
    for (const { file } of report.attachments ?? []) {
      if (!there(file))
        yield atField(report, "attachments", messages.rules.attachmentMissing(file), messages);
    }
    for (const link of links(report)) {
      const file = link.kind === "relative" ? fileBeside(link.target) : undefined;
      if (file === undefined || there(file)) continue;
      if (!link.image && !attachmentTypes.has(path.posix.extname(file).slice(1).toLowerCase())) continue;
      const position = inBody(report, link.line, file);
      yield { position, ...messages.rules.attachmentMissing(file) };
    }
  },
});
