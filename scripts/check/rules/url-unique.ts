import { fileStart } from "../../catalogue/index.js";
import type { Messages } from "../../i18n/index.js";
import { atField, defineCatalogueRule, type Context, type Finding } from "../rule.js";

/**
 * Every address must be used once: addresses of reports, content pages, aliases and generated pages must not collide,
 * not even when letter case is ignored.
 */
export const urlUnique = defineCatalogueRule({
  id: "url-unique",
  group: "data",
  severity: "error",
  firm: true,
  examples: {
    good: { reports: [{ fields: { aliases: "/old/1.html" } }] },
    bad: {
      reports: [
        { name: "a", fields: { aliases: "/search/" } },
        { name: "A" },
        { name: "c", fields: { aliases: "/reports/2022/b/history/" } },
      ],
      findings: ["reports/2022/a.md:1", "reports/2022/a.md:7", "reports/2022/c.md:7"],
    },
  },
  async *check({ catalogue, messages }) {
    // Imported on demand, when the whole catalogue is checked: threads that check single texts need not load the site
    // module.
    const { reservedNames } = await import("../../site/index.js");
    const owners = new Map<string, string>();
    // Pages in additional languages are below a folder named after the language.
    const languages = new Set(catalogue.site.languages.slice(1).map((tag) => tag.toLowerCase()));
    for (const { url, file, finding, owned, old } of claims(catalogue, messages)) {
      const key = url.toLowerCase().replace(/\/(index\.html)?$/, "");
      const other = owners.get(key);
      const first = key.split("/")[1] ?? "";
      if (!owned && (key === "" || reservedNames.has(first) || languages.has(first) || isRootFile(key)))
        yield finding(messages.rules.reserved(url));
      else if (other !== undefined)
        yield finding(old ? messages.rules.aliasTwice(url, other) : messages.rules.urlTwice(url, other));
      else owners.set(key, file);
    }
  },
});

/** Addresses of pages with the revisions of a report. */
const historyPage = /^\/reports\/[^/]+\/[^/]+\/history\/?$/i;

/** Returns whether the address is a file at the site's root, such as /feed.xml. */
function isRootFile(key: string): boolean {
  return /^\/[^/]+\.(html|json|csv|xml|txt|jsonld|ndjson|xlsx|ttl|gz)$/.test(key);
}

interface Claim {
  readonly url: string;
  readonly file: string;
  /** True for addresses below /reports/ that belong to a report. */
  readonly owned: boolean;
  /** Whether it is an alias, an earlier address. */
  readonly old: boolean;
  readonly finding: (words: { message: string; hint: string }) => Finding;
}

function* claims(catalogue: Context["catalogue"], messages: Messages): Generator<Claim> {
  for (const report of catalogue.reports) {
    const finding = (words: { message: string; hint: string }): Finding => {
      return { file: report.file, source: report.fileText, position: fileStart, ...words };
    };
    yield { url: report.url, file: report.file, owned: true, old: false, finding };
  }
  for (const page of catalogue.pages) {
    yield {
      url: page.url,
      file: page.file,
      owned: false,
      old: false,
      finding: (words) => ({ file: page.file, position: fileStart, ...words }),
    };
  }
  for (const report of catalogue.reports) {
    for (const url of report.aliases ?? []) {
      // An alias below /reports/ is the address that a report had before it was moved.
      const owned = url.startsWith("/reports/") && !historyPage.test(url);
      const finding = (words: { message: string; hint: string }) =>
        atField(report, "aliases", words, messages);
      yield { url, file: report.file, owned, old: true, finding };
    }
  }
}
