import {
  DiagnosticList,
  sortDiagnostics,
  type Catalogue,
  type Report,
  type Severity,
  type Diagnostic,
} from "../catalogue/index.js";
import type { CatalogueCheckOptions, CheckResult } from "./result.js";
import { pageText, type CheckedText } from "./checked-text.js";
import { createContext, type CatalogueContext } from "./context.js";
import { FindingCollector, roomFor } from "./finding-collector.js";
import { isWaived, type Rule } from "./rule.js";
import { loadSiteAddresses, type SiteAddresses } from "./site-addresses.js";
import { severitiesOf, unknownStrictness, unknownWaivers } from "./severities.js";
import { TextCheck, type TextFindings } from "./text-check.js";
import { waivers } from "./waivers.js";
import type { Messages } from "../i18n/index.js";

/**
 * Runs every rule over the catalogue.
 *
 * Findings that a report waives (`waive`) are left out, and site.yaml may change the severity of each rule. Rules that
 * the build relies on (`firm`) can be neither waived nor switched off.
 */
export async function checkCatalogue(
  catalogue: Catalogue,
  messages: Messages,
  options: CatalogueCheckOptions = {},
): Promise<CheckResult> {
  const check = new TextCheck(catalogue, messages, options);
  const texts = new Map<string, TextFindings>();
  for (const report of [...catalogue.reports, ...catalogue.drafts])
    texts.set(report.file, check.report(report));
  return checkAcrossReports(catalogue, texts, options, messages);
}

/**
 * Runs the rules on one report alone, synchronously.
 *
 * @param report a report of the catalogue, or one that may be added to it
 * @param addresses from `loadSiteAddresses`
 */
export function checkReport(
  report: Report,
  catalogue: Catalogue,
  addresses: SiteAddresses,
  messages: Messages,
): readonly Diagnostic[] {
  const text = new TextCheck(catalogue, messages).report(report);
  const together = new TogetherCheck(catalogue, new Map([[report.file, text]]), {}, addresses, messages);
  together.links(report);
  return [...text.found, ...together.found.kept];
}

/**
 * Runs the rules that need more than one text, and those for content pages.
 *
 * @param texts findings that each report has by itself, by file
 */
export async function checkAcrossReports(
  catalogue: Catalogue,
  texts: ReadonlyMap<string, TextFindings>,
  options: CatalogueCheckOptions,
  messages: Messages,
): Promise<CheckResult> {
  const log = new DiagnosticList<Diagnostic>(options.files, options.most);
  for (const diagnostic of unknownWaivers(catalogue, messages)) log.push(diagnostic);
  log.push(...unknownStrictness(catalogue, messages));
  const pages = new TextCheck(catalogue, messages, options);
  const found = [...texts.values(), ...catalogue.pages.map((page) => pages.page(pageText(page, catalogue)))];
  for (const { found: kept, more } of found) {
    for (const diagnostic of kept) log.push(diagnostic);
    log.count(more);
  }
  const together = new TogetherCheck(catalogue, texts, options, await loadSiteAddresses(), messages);
  for (const report of catalogue.reports) together.links(report);
  for (const page of catalogue.pages) together.links(pageText(page, catalogue));
  await together.catalogue();
  for (const diagnostic of together.found.kept) log.push(diagnostic);
  log.count(together.found.more);
  return { found: sortDiagnostics(log.kept), counts: log.counts };
}

/** Runs the rules that need more than one text. */
class TogetherCheck {
  readonly found: FindingCollector;
  readonly #context: CatalogueContext;
  readonly #severities: ReadonlyMap<Rule, Severity>;

  constructor(
    catalogue: Catalogue,
    texts: ReadonlyMap<string, TextFindings>,
    { most, ...options }: CatalogueCheckOptions,
    addresses: SiteAddresses,
    messages: Messages,
  ) {
    this.found = new FindingCollector(roomFor(most), messages);
    this.#context = createContext(catalogue, texts, addresses, messages, options);
    this.#severities = severitiesOf(catalogue.site);
  }

  /** Runs the rules on links and attachments of a text. */
  links(text: CheckedText): void {
    const { links, wanted } = this.#context;
    if (!wanted(text.file) || (text.attachments === undefined && links(text).length === 0)) return;
    for (const [rule, severity] of this.#severities) {
      if (rule.scope !== "links" || isWaived(rule, text)) continue;
      this.found.collect(text, rule, severity, rule.check(text, this.#context));
    }
  }

  async catalogue(): Promise<void> {
    const waived = waivers(this.#context);
    try {
      for (const [rule, severity] of this.#severities) {
        if (rule.scope !== "catalogue") continue;
        for await (const finding of rule.check(this.#context)) {
          if (!this.#context.wanted(finding.file)) continue;
          if (rule.firm || !waived(finding.file, rule.id)) this.found.add(rule, severity, finding);
        }
      }
    } finally {
      this.#context.close();
    }
  }
}
