import { yearOf, type Report } from "../catalogue/index.js";

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
  const years = new Set(
    reports.flatMap((report) => [yearOf(report.published), repealYear(report) ?? []].flat()),
  );
  const last = reports.reduce((latest, { published }) => (published > latest ? published : latest), "");
  const kinds = new Map(
    [...documentKinds, ...decisionKinds].map((kind) => [
      kind,
      reports.filter(({ disclosureItem = "" }) => items[kind].test(disclosureItem)),
    ]),
  );
  return [...years]
    .filter((year) => year <= last.slice(0, 4)) // a repeal that is announced for later has no year of its own yet
    .sort((a, b) => Number(b) - Number(a))
    .map((year) => figuresOf(year, reports, (kind) => kinds.get(kind) ?? []));
}

function figuresOf(
  year: string,
  reports: readonly Report[],
  ofKind: (kind: DocumentKind | DecisionKind) => readonly Report[],
): AnnualFigures {
  const isOfYear = (report: Report) => yearOf(report.published) === year;
  const published = reports.filter(isOfYear);
  const documents = (kind: DocumentKind): DocumentFigures => {
    const all = ofKind(kind);
    return {
      made: count(all, ({ generated, published: day }) => yearOf(generated ?? day) === year),
      repealed: count(all, (report) => repealYear(report) === year),
      inForce: count(all, (report) => inForceAtEnd(report, year)),
    };
  };
  return {
    year,
    published: published.length,
    active: count(published, ({ openness }) => openness === "主动公开"),
    onRequest: count(published, ({ openness }) => openness === "依申请公开"),
    changed: count(reports, ({ modified }) => modified !== undefined && yearOf(modified) === year),
    backfilled: count(published, ({ backfilled }) => backfilled !== undefined),
    repealed: count(reports, (report) => repealYear(report) === year),
    inForce: count(reports, (report) => inForceAtEnd(report, year)),
    rules: documents("rules"),
    normative: documents("normative"),
    decisions: {
      licensing: count(ofKind("licensing"), isOfYear),
      penalty: count(ofKind("penalty"), isOfYear),
      coercion: count(ofKind("coercion"), isOfYear),
    },
  };
}

function count(reports: readonly Report[], holds: (report: Report) => boolean): number {
  return reports.filter(holds).length;
}

/** The year in which a report lapsed or was repealed; that of its publication where its editor did not say since when. */
function repealYear({ status, statusSince, published }: Report): string | undefined {
  if (status !== "失效" && status !== "废止") return undefined;
  return yearOf(statusSince ?? published);
}

function inForceAtEnd(report: Report, year: string): boolean {
  const repealed = repealYear(report);
  return yearOf(report.published) <= year && (repealed === undefined || repealed > year);
}
