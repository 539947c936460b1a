import { yearOf, type Report } from "../../../catalogue/index.js";

/** Documents that article 20 of the regulation makes the annual disclosure report count. */
export const documentKinds = ["rules", "normative"] as const;
/** Decisions that it counts. The catalogue only knows those published in it. */
export const decisionKinds = ["licensing", "penalty", "coercion"] as const;

export type DocumentKind = (typeof documentKinds)[number];
export type DecisionKind = (typeof decisionKinds)[number];

/** The values of `disclosure_item` for each kind. */
const items: Readonly<Record<DocumentKind | DecisionKind, RegExp>> = {
  rules: /^(政府|部门|地方政府)?规章$/,
  normative: /^(行政)?规范性文件$/,
  licensing: /^行政许可/,
  penalty: /^行政处罚/,
  coercion: /^行政强制/,
};

/** Documents of one kind in a year. */
export interface DocumentFigures {
  /** Made in the year: generated in it or, when that day is unknown, published. */
  readonly made: number;
  /** Lapsed or repealed in the year. */
  readonly repealed: number;
  /** In force at the end of the year. */
  readonly inForce: number;
}

/** The figures of one year. */
export interface AnnualFigures extends Readonly<Record<DocumentKind, DocumentFigures>> {
  readonly year: string;
  /** Published in the year: all, and by openness. */
  readonly published: number;
  readonly active: number;
  readonly onRequest: number;
  /** Published earlier and changed in the year. */
  readonly changed: number;
  /** Published late in the year, with a note on the reason. */
  readonly backfilled: number;
  /** All reports that lapsed or were repealed in the year, and all in force at its end. */
  readonly repealed: number;
  readonly inForce: number;
  readonly decisions: Readonly<Record<DecisionKind, number>>;
}

/**
 * Returns figures for the annual disclosure report, by year, newest first.
 *
 * They are the part of 二、主动公开政府信息情况 that the catalogue knows. Applications, reviews and lawsuits (三 and 四) and fees are
 * not included.
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
  // A repeal announced for a later year does not add that year.
  const shown = [...years].filter((year) => year <= yearOf(last));
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

/** Documents that began and ended in one year; `begin` and `end` count only those in force at the end of some year. */
interface Documents {
  made: number;
  repealed: number;
  begin: number;
  end: number;
}

/** Counts of one year. */
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

/** Counts a report in each of its years. The time does not depend on the number of years. */
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
    if (repealed !== undefined && repealed <= year) continue; // in force at no end of a year
    counter[kind].begin += 1;
    if (repealed !== undefined) ofYear(repealed)[kind].end += 1;
  }
}

/**
 * Returns the year in which a report lapsed or was repealed; its year of publication when `status_since` is missing.
 */
function repealYear({ status, statusSince, published }: Report): string | undefined {
  if (status !== "失效" && status !== "废止") return undefined;
  return yearOf(statusSince ?? published);
}
