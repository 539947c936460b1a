import path from "node:path";
import { fileStart } from "../../catalogue/index.js";
import { signatureBytes, signatureOf, signaturesOfExtension } from "../../documents/index.js";
import { defineCatalogueRule } from "../rule.js";

/**
 * The first bytes of an attachment must match its extension, so that readers can open it and no program is disguised.
 */
export const attachmentType = defineCatalogueRule({
  id: "attachment-type",
  group: "safety",
  severity: "error",
  examples: {
    good: { reports: [{ text: "见[附表](表.pdf)、[照片](图.png)。" }], files: ["表.pdf", "图.png"] },
    bad: {
      reports: [{ text: "见[附表](表.pdf)。" }],
      contents: { "reports/2022/表.pdf": "MZ\x90\x00" },
      findings: ["reports/2022/表.pdf:1"],
    },
  },
  *check({ catalogue, attachments, messages }) {
    for (const file of catalogue.attachments) {
      if (!attachments.readable(file)) {
        yield {
          file,
          position: fileStart,
          ...messages.files.unreadable(path.posix.basename(file), "EACCES"),
        };
        continue;
      }
      const extension = path.posix.extname(file).slice(1).toLowerCase();
      const signature = signatureOf(attachments.head(file, signatureBytes));
      const expected = signaturesOfExtension(extension);
      if (expected.includes(signature)) continue;
      const locked = signature === "ole" && expected.includes("zip");
      yield {
        file,
        position: fileStart,
        ...(locked
          ? messages.rules.lockedFile
          : messages.rules.otherType(extension, messages.fileKinds[signature])),
      };
    }
  },
});
