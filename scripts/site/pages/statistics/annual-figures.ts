import { yearOf, type Report } from "../../../catalogue/index.js";

/** Contents of article 20 of the regulation that the annual disclosure report counts by documents. */
export const documentKinds = ["rules", "normative"] as const;
/** Contents that it counts by decisions. The catalogue knows how many of them were published in it. */
export const decisionKinds = ["licensing", "penalty", "coercion"] as const;

export type DocumentKind = (typeof documentKinds)[number];
export type DecisionKind = (typeof decisionKinds)[number];

/** What `disclosure_item` says of each kind. */
const items: Readonly<Record<DocumentKind | DecisionKind, RegExp>> = {
  rules: /^(政府|部门|地方政府)?规章$/,
  normative: /^(行政)?规范性文件$/,
  licensing: /^行政许可/,
  penalty: /^行政处罚/,
  coercion: /^行政强制/,
};

/** Documents of one kind in a year. */
export interface DocumentFigures {
  /** Made in the year: generated in it or, where that day is not known, published. */
  readonly made: number;
  /** Lapsed or repealed in the year. */
  readonly repealed: number;
  /** In force at the year's end. */
  readonly inForce: number;
}

/** The figures of one year. */
export interface AnnualFigures extends Readonly<Record<DocumentKind, DocumentFigures>> {
  readonly year: string;
  /** Published in the year: all, and by openness. */
  readonly published: number;
  readonly active: number;
  readonly onRequest: number;
  /** Changed in the year after they were published. */
  readonly changed: number;
  /** Published in the year with a note on why so late. */
  readonly backfilled: number;
  /** Of all reports: lapsed or repealed in the year, and in force at its end. */
  readonly repealed: number;
  readonly inForce: number;
  readonly decisions: Readonly<Record<DecisionKind, number>>;
}

/**
 * Figures for the annual disclosure report, by year, newest first.
 *
 * They are what the catalogue can tell of 二、主动公开政府信息情况. Applications, reviews and lawsuits (三 and 四) and fees
 * are not in it.
 *
 * @see 国办公开办函〔2021〕30号, 政府信息公开工作年度报告格式
 */
export function annualFigures(reports: readonly Report[]): AnnualFigures[] {
  const counters = new Map<string, FigureCounter>();
  const ofYear = (year: string): FigureCounter => {
    const known = counters.get(year);
    if (known) return known;
    const counter = emptyCounter();
    counters.set(year, counter);
    return counter;
  };
  const years = new Set<string>();
  let last = "";
  for (const report of reports) {
    const repealed = repealYear(report);
    years.add(yearOf(report.published));
    if (repealed !== undefined) years.add(repealed);
    if (report.published > last) last = report.published;
    count(report, repealed, ofYear);
  }
  // A repeal that is announced for later has no year of its own yet.
  const shown = [...years].filter((year) => year <= last.slice(0, 4));
  const oldestFirst = shown.sort((a, b) => Number(a) - Number(b));
  const inForce = { all: 0, rules: 0, normative: 0 };
  const figures = oldestFirst.map((year): AnnualFigures => {
    const counter = ofYear(year);
    const { published, active, onRequest, changed, backfilled, decisions } = counter;
    const documents = (kind: keyof typeof inForce) => {
      const { made, repealed, begin, end } = counter[kind];
      return { made, repealed, inForce: (inForce[kind] += begin - end) };
    };
    const { repealed, inForce: all } = documents("all");
    return {
      year,
      ...{ published, active, onRequest, changed, backfilled, repealed },
      inForce: all,
      rules: documents("rules"),
      normative: documents("normative"),
      decisions,
    };
  });
  return figures.reverse();
}

/** Documents that come and go in one year; `begin` and `end` count those that are in force at some year's end. */
interface Documents {
  made: number;
  repealed: number;
  begin: number;
  end: number;
}

/** What happened in one year. */
interface FigureCounter {
  published: number;
  active: number;
  onRequest: number;
  changed: number;
  backfilled: number;
  readonly all: Documents;
  readonly rules: Documents;
  readonly normative: Documents;
  readonly decisions: Record<DecisionKind, number>;
}

function emptyCounter(): FigureCounter {
  const documents = (): Documents => ({ made: 0, repealed: 0, begin: 0, end: 0 });
  return {
    ...{ published: 0, active: 0, onRequest: 0, changed: 0, backfilled: 0 },
    ...{ all: documents(), rules: documents(), normative: documents() },
    decisions: { licensing: 0, penalty: 0, coercion: 0 },
  };
}

/** Each report is looked at once, whatever the number of years. */
function count(report: Report, repealed: string | undefined, ofYear: (year: string) => FigureCounter): void {
  const { published, generated, modified, openness, backfilled, disclosureItem } = report;
  const year = yearOf(published);
  const counter = ofYear(year);
  counter.published += 1;
  if (openness === "主动公开") counter.active += 1;
  if (openness === "依申请公开") counter.onRequest += 1;
  if (backfilled !== undefined) counter.backfilled += 1;
  if (modified !== undefined) ofYear(yearOf(modified)).changed += 1;
  const isOf = (kind: DocumentKind | DecisionKind) =>
    disclosureItem !== undefined && items[kind].test(disclosureItem);
  for (const kind of decisionKinds) if (isOf(kind)) counter.decisions[kind] += 1;
  for (const kind of ["all", ...documentKinds.filter(isOf)] as const) {
    ofYear(yearOf(generated ?? published))[kind].made += 1;
    if (repealed !== undefined) ofYear(repealed)[kind].repealed += 1;
    if (repealed !== undefined && repealed <= year) continue; // never in force at a year's end
    counter[kind].begin += 1;
    if (repealed !== undefined) ofYear(repealed)[kind].end += 1;
  }
}

/** The year in which a report lapsed or was repealed; that of its publication where its editor did not say since when. */
function repealYear({ status, statusSince, published }: Report): string | undefined {
  if (status !== "失效" && status !== "废止") return undefined;
  return yearOf(statusSince ?? published);
}
