import type { Counts, Report, Severity, Settings, Diagnostic } from "../catalogue/index.js";
import type { CheckOptions } from "./result.js";
import type { CheckedText } from "./checked-text.js";
import { createTextContext, type TextFacts } from "./context.js";
import { FindingCollector, roomFor } from "./finding-collector.js";
import { isWaived, type Rule, type RuleGroup, type TextContext } from "./rule.js";
import { severitiesOf } from "./severities.js";
import type { Messages } from "../i18n/index.js";

/**
 * The results of checking one text by itself, as plain data. They stay valid as long as text, settings and program do
 * not change.
 */
export interface TextFindings extends TextFacts {
  readonly found: readonly Diagnostic[];
  /** Number of findings beyond those kept. */
  readonly more: Counts;
}

/** Groups of rules that check drafts: a draft may be incomplete, but everyone who sees the repository can read it. */
const draftGroups: readonly RuleGroup[] = ["safety", "privacy", "language"];
const pageGroups: readonly RuleGroup[] = [...draftGroups, "links"];

/** Runs the rules that check one text alone. */
export class TextCheck {
  readonly #context: TextContext;
  readonly #severities: ReadonlyMap<Rule, Severity>;
  readonly #room: Record<Severity, number>;
  readonly #files: ReadonlySet<string> | undefined;

  constructor(settings: Settings, messages: Messages, { files, most }: CheckOptions = {}) {
    this.#context = createTextContext(settings, messages);
    this.#severities = severitiesOf(settings.site);
    this.#room = roomFor(most);
    this.#files = files;
  }

  report(report: Report): TextFindings {
    return this.#check(report, report.draft ? draftGroups : undefined, report.draft ? undefined : report);
  }

  page(page: CheckedText): TextFindings {
    return this.#check(page, pageGroups);
  }

  #check(text: CheckedText, groups?: readonly RuleGroup[], report?: Report): TextFindings {
    const found = new FindingCollector(this.#room, this.#context.messages);
    if (this.#files?.has(text.file) === false) return this.#result(text, found);
    const scan = this.#context.scan(text);
    for (const [rule, severity] of this.#severities) {
      if ((rule.scope !== "text" && rule.scope !== "report") || groups?.includes(rule.group) === false)
        continue;
      if (rule.needs?.every((set) => scan.has(set)) === false || rule.when?.test(text.body) === false)
        continue;
      if (isWaived(rule, text)) continue;
      if (rule.scope === "text") found.collect(text, rule, severity, rule.check(text, this.#context));
      else if (report) found.collect(text, rule, severity, rule.check(report, this.#context));
    }
    return this.#result(text, found);
  }

  #result(text: CheckedText, { kept, more }: FindingCollector): TextFindings {
    const { similarityHash } = this.#context.scan(text);
    const links = this.#context.links(text);
    // A substring keeps the whole text in memory, so findings are copied.
    return { found: detached(kept), more, similarityHash, links: detached(links) };
  }
}

function detached<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? [] : structuredClone(list);
}
