import { fileStart } from "../../catalogue/index.js";
import { text } from "../../i18n/index.js";
import { fileTypeOf } from "../../documents/index.js";
import { defineCatalogueRule } from "../rule.js";

/** Where Office keeps macros: a part of a ZIP file, a storage of an OLE file (its names are UTF-16). */
const inZip = /vbaProject\.bin|xl\/macrosheets\//i;
const inOle = Buffer.from("_VBA_PROJECT", "utf16le");

/**
 * Office attachments hold no macros: a citizen who opens a government's file must not run a program.
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
  *check({ catalogue, attachments }) {
    for (const file of catalogue.attachments) {
      if (!/\.(?:docx?|xlsx?|pptx?|wps|et|dps)$/i.test(file) || !attachments.readable(file)) continue;
      const kind = fileTypeOf(attachments.head(file, 1024));
      if (kind !== "zip" && kind !== "ole") continue;
      const bytes = attachments.bytes(file);
      const found = kind === "ole" ? bytes.includes(inOle) : inZip.test(bytes.toString("latin1"));
      if (found) yield { file, position: fileStart, ...text.rules.macros };
    }
  },
});
