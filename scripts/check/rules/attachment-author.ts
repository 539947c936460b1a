import { fileStart } from "../../catalogue/index.js";
import { defineCatalogueRule } from "../rule.js";

/** A JPEG file whose Exif block names an artist; each character is one byte. */
const signed =
  "\xFF\xD8\xFF\xE1\x00\x2AExif\0\0II*\0\x08\0\0\0\x01\0\x3B\x01\x02\0\x08\0\0\0\x1A\0\0\0\0\0\0\0Zhang S\0";

/** Values that programs and devices write when no person's name is known. */
const nobody =
  /^(?:(?:mc )?(?:system|admin|administrator|user|users|guest|owner|root|unknown|author|office|microsoft(?: office)?(?: user)?|windows(?: user)?|windows 用户|微软用户|微软中国|用户|管理员|作者|wps(?: office)?|kingsoft|lenovo|hp|dell|asus|acer|pc|desktop|computer|apache poi|openpyxl|python-docx|xlsxwriter|deepin|uos|kylin)(?:[-_ ]?\w{0,12})?|[\d\s._-]*)$/i;

/**
 * Attachments must not name the person who made them. Properties of Office files, PDFs and pictures do, and so do
 * comments and tracked changes. Names of devices, programs and the site's own bodies are allowed.
 *
 * @see ECMA-376 part 2, 11 (core properties); ISO 32000-1, 14.3 (PDF); CIPA DC-008 (Exif)
 */
export const attachmentAuthor = defineCatalogueRule({
  id: "attachment-author",
  group: "privacy",
  severity: "warning",
  examples: {
    good: {
      reports: [{ text: "![样例办事大厅](图.jpg)" }],
      contents: { "reports/2022/图.jpg": signed.replace("Zhang S", "User\0\0\0") },
    },
    bad: {
      reports: [{ text: "![样例办事大厅](图.jpg)" }],
      contents: { "reports/2022/图.jpg": signed },
      findings: ["reports/2022/图.jpg:1"],
    },
  },
  async *check({ catalogue, wanted, attachmentFacts, messages }) {
    const bodies = [
      catalogue.site.name,
      ...catalogue.agencies.flatMap(({ name, fullName }) => [name, fullName]),
    ];
    const ofBody = (name: string) => bodies.some((body) => body !== undefined && body.includes(name));
    for (const file of catalogue.attachments) {
      if (!wanted(file)) continue;
      const { authors } = await attachmentFacts(file);
      const [first, ...others] = authors.filter((name) => !nobody.test(name) && !ofBody(name));
      if (first === undefined) continue;
      yield {
        file,
        position: fileStart,
        ...messages.rules.attachmentAuthor(masked(first), 1 + others.length),
      };
    }
  },
});

/** Returns the first character of a name: enough for those who know the person. */
function masked(name: string): string {
  const [first = "", ...rest] = name;
  return first + "*".repeat(Math.min(rest.length, 5));
}
