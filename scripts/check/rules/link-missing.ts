import { fileBeside } from "../../markdown/index.js";
import { attachmentTypes, type Catalogue } from "../../catalogue/index.js";
import path from "node:path";
import { defineLinkRule, inBody } from "../rule.js";
import type { SiteAddresses } from "../site-addresses.js";

/**
 * Links within the site must have a target: a report, a content page, an attachment, an anchor of the page, or a page or
 * file that the site makes with its settings. Of a list, such as that of a year, only the form of the address is checked.
 */
export const linkMissing = defineLinkRule({
  id: "link-missing",
  group: "links",
  severity: "error",
  examples: {
    good: {
      reports: [
        {
          text: "## 样例\n\n见[上文](#s1)、[另一份](/reports/2022/b/)、[网址](https://example.com/)、[年份](/years/2022/)、[统计](/statistics/)和[数据](/years/2022/catalogue.csv)。",
        },
        { text: "见[另一份](../a/)和[开头](../a/#s1)。" },
      ],
    },
    bad: {
      reports: [
        {
          text: "见[上文](#s9)。\n\n见[另一份](/reports/2022/没有/)。\n\n见[另一份](b.md)。\n\n[样例]()\n\n见[离线](/offline/)。",
        },
      ],
      findings: [
        "reports/2022/a.md:8",
        "reports/2022/a.md:10",
        "reports/2022/a.md:12",
        "reports/2022/a.md:14",
        "reports/2022/a.md:16",
      ],
    },
  },
  *check(report, { links, markdown, catalogue, addresses, messages }) {
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
        if (address === undefined || !leads(address, catalogue, addresses))
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

function leads(address: string, catalogue: Catalogue, { isMadeAddress }: SiteAddresses): boolean {
  if (isMadeAddress(address, catalogue.site)) return true;
  const known = knownAddresses(catalogue);
  const bare = withoutLanguage(address, catalogue.site).replace(/index\.(?:html|md)$/, "");
  return [bare, `${bare}/`, bare.replace(/history\/?$/, "")].some((one) => known.has(one));
}

/** Returns the address of the same page in the first language, which has all pages. */
function withoutLanguage(address: string, { languages }: Catalogue["site"]): string {
  const folder = languages.slice(1).find((tag) => address.startsWith(`/${tag}/`));
  return folder === undefined ? address : address.slice(folder.length + 1);
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
