import path from "node:path";
import { fileStart } from "../../catalogue/index.js";
import { extensionsOf, signatureBytes, signatureOf } from "../../documents/index.js";
import { defineCatalogueRule } from "../rule.js";

/** Names under which Office stores macros: a part of a ZIP file, or a storage of an OLE file (in UTF-16). */
const inZip = /vbaProject\.bin|xl\/macrosheets\//i;
const inOle = Buffer.from("_VBA_PROJECT", "utf16le");

const office = extensionsOf("office");

/**
 * Office attachments must not contain macros: opening a government's file must not run a program.
 *
 * Source: [MS-OVBA] 2.2.1 for the storage, ECMA-376 part 1 for the part's name.
 */
export const officeMacros = defineCatalogueRule({
  id: "office-macros",
  group: "safety",
  severity: "error",
  examples: {
    good: { reports: [{ text: "见[附表](表.xlsx)。" }], files: ["表.xlsx"] },
    bad: {
      reports: [{ text: "见[附表](表.xlsx)。" }],
      contents: {
        "reports/2022/表.xlsx": `PK\x03\x04\x14\0\0\0xl/vbaProject.binPK\x05\x06${"\0".repeat(18)}`,
      },
      findings: ["reports/2022/表.xlsx:1"],
    },
  },
  *check({ catalogue, attachments, messages }) {
    for (const file of catalogue.attachments) {
      const extension = path.posix.extname(file).slice(1).toLowerCase();
      if (!office.has(extension) || !attachments.readable(file)) continue;
      const signature = signatureOf(attachments.head(file, signatureBytes));
      if (signature !== "zip" && signature !== "ole") continue;
      const bytes = attachments.bytes(file);
      const hasMacros = signature === "ole" ? bytes.includes(inOle) : inZip.test(bytes.toString("latin1"));
      if (hasMacros) yield { file, position: fileStart, ...messages.rules.macros };
    }
  },
});
