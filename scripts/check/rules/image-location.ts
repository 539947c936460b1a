import { fileStart } from "../../catalogue/index.js";
import { defineCatalogueRule } from "../rule.js";

/** A JPEG file with a GPS latitude in its Exif block; each character is one byte. */
const located =
  "\xFF\xD8\xFF\xE1\x00\x34Exif\0\0II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1A\0\0\0\0\0\0\0\x01\0\x02\0\x05\0\x03\0\0\0\0\0\0\0";

/**
 * Pictures must not contain the GPS position at which they were taken, which telephones add: it may be somebody's home.
 */
export const imageLocation = defineCatalogueRule({
  id: "image-location",
  group: "privacy",
  severity: "warning",
  examples: {
    good: {
      reports: [{ text: "![样例办事大厅](图.jpg)" }],
      contents: { "reports/2022/图.jpg": "\xFF\xD8\xFF\xE0\x00\x04\0\0\xFF\xDA\x00\x04\0\0" },
    },
    bad: {
      reports: [{ text: "![样例办事大厅](图.jpg)" }],
      contents: { "reports/2022/图.jpg": located },
      findings: ["reports/2022/图.jpg:1"],
    },
  },
  async *check({ catalogue, wanted, attachmentFacts, messages }) {
    for (const file of catalogue.attachments) {
      if (wanted(file) && (await attachmentFacts(file)).located)
        yield { file, position: fileStart, ...messages.rules.imageLocation };
    }
  },
});
