import { fileBeside } from "../../markdown/index.js";
import { attachmentTypes, type Catalogue } from "../../catalogue/index.js";
import path from "node:path";
import { defineLinkRule, inBody } from "../rule.js";

/**
 * Links within the site must have a target: a report, a content page, an attachment or an anchor of the page.
 *
 * Addresses of generated pages (/years/, /search/) are not checked.
 */
export const linkMissing = defineLinkRule({
  id: "link-missing",
  group: "links",
  severity: "error",
  examples: {
    good: {
      reports: [
        {
          text: "## 样例\n\n见[上文](#s1)、[另一份](/reports/2022/b/)、[网址](https://example.com/)和[年份](/years/2022/)。",
        },
        { text: "见[另一份](../a/)和[开头](../a/#s1)。" },
      ],
    },
    bad: {
      reports: [
        { text: "见[上文](#s9)。\n\n见[另一份](/reports/2022/没有/)。\n\n见[另一份](b.md)。\n\n[样例]()" },
      ],
      findings: [
        "reports/2022/a.md:8",
        "reports/2022/a.md:10",
        "reports/2022/a.md:12",
        "reports/2022/a.md:14",
      ],
    },
  },
  *check(report, { links, markdown, catalogue, messages }) {
    for (const { target, kind, image, line } of links(report)) {
      if (image && target !== "") continue; // attachment-missing and remote-image check pictures
      const position = () => inBody(report, line, target === "" ? "()" : target);
      if (target === "") yield { position: position(), ...messages.rules.linkEmpty };
      else if (kind === "anchor") {
        const id = decode(target.slice(1));
        if (id !== "" && !markdown(report).headings.some((heading) => heading.id === id)) {
          yield { position: position(), ...messages.rules.anchor(target) };
        }
      } else if (kind === "root" || kind === "relative") {
        if (kind === "relative" && isAttachment(target)) continue;
        const base = `http://site${encodeURI(report.url)}`;
        const address = URL.canParse(target, base) ? decode(new URL(target, base).pathname) : undefined;
        if (address === undefined || !leads(address, catalogue))
          yield { position: position(), ...messages.rules.linkMissing(target) };
      }
    }
  },
});

/** Returns whether the target is a file beside the report of an attachment type, which attachment-missing checks. */
function isAttachment(target: string): boolean {
  const file = fileBeside(target);
  return file !== undefined && attachmentTypes.has(path.posix.extname(file).slice(1).toLowerCase());
}

/** Matches addresses of pages that the site generates from the catalogue. */
const made =
  /^\/(?:$|(?:assets|catalogue|years|report-years|agencies|topics|search)(?:\/|$)|[^/]+\.(?:json|csv|jsonld|xml|txt)$)/;

function leads(address: string, catalogue: Catalogue): boolean {
  if (made.test(address)) return true;
  const known = knownAddresses(catalogue);
  const bare = address.replace(/index\.(?:html|md)$/, "");
  return known.has(bare) || known.has(`${bare}/`);
}

const tables = new WeakMap<Catalogue, Set<string>>();

function knownAddresses(catalogue: Catalogue): Set<string> {
  const known = tables.get(catalogue);
  if (known) return known;
  const made = new Set<string>();
  for (const { url, aliases, attachments } of catalogue.reports) {
    made.add(url);
    for (const alias of aliases ?? []) made.add(alias);
    for (const attachment of attachments ?? []) made.add(url + attachment.file);
  }
  for (const { url } of catalogue.pages) made.add(url);
  tables.set(catalogue, made);
  return made;
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target; // invalid percent-encoding: use the text unchanged
  }
}
