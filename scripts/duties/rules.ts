import { parseDay, type Agency, type CivilDay, type Report } from "../catalogue/index.js";

/** A report that every agency must publish each year about the year before. */
export type DutyId = "disclosure" | "lawful";

/** A time in which one rule was in force. */
export interface Era {
  /** Years reported on, the first and the last; undefined while the rule is in force. */
  readonly since: number;
  readonly until: number | undefined;
  /** The last day, `MM-DD` of the year after. */
  readonly due: string;
  /** The same for governments of counties and above, where the rule gives them longer. */
  readonly dueForGovernments?: string;
}

export interface Duty {
  readonly id: DutyId;
  /** Earliest first; the words of each stand in the language's `duties.rules`, in the same order. */
  readonly eras: readonly Era[];
  /** What such a report's name says. */
  readonly names: RegExp;
}

/**
 * The duties that the matrix and the calendar show.
 *
 * - Disclosure: 《政府信息公开条例》 in its version of 2007 (国令492号), article 31, by 31 March; in that of 2019 (国令711号),
 *   article 49, departments by 31 January, the reports of governments from counties up by 31 March.
 * - Law-based government: 《法治政府建设与责任落实督察工作规定》, article 24, before 1 April; in force since 15 April 2019, so
 *   that the report on 2019 was the first. 1 April itself is not held against anyone.
 */
export const duties: readonly Duty[] = [
  {
    id: "disclosure",
    eras: [
      { since: 2008, until: 2018, due: "03-31" },
      { since: 2019, until: undefined, due: "01-31", dueForGovernments: "03-31" },
    ],
    names: /信息公开.*(?:年度报告|年报|工作报告)/u,
  },
  {
    id: "lawful",
    eras: [{ since: 2019, until: undefined, due: "04-01" }],
    names: /法治政府建设.*(?:报告|汇报|总结|情况)/u,
  },
];

/** A report itself ends with such a word, perhaps with a remark in brackets; notices about reports do not. */
const ending = /(?:报告|汇报|总结|情况|年报)(?:[（(〔[【].*[）)〕\]】])?$/u;

/** The duty that a report fulfils, by its name or by the item of disclosure that it names. */
export function dutyOf({ title, disclosureItem }: Report): Duty | undefined {
  return duties.find(
    ({ names }) =>
      (names.test(title) && ending.test(title)) ||
      (disclosureItem !== undefined && names.test(disclosureItem)),
  );
}

/** The year that a report is about: what the editor says, or else what its name says. */
export function yearReportedOn({ title, reportYear }: Report): number | undefined {
  const year = reportYear ?? /(?<!\d)((?:19|20)\d\d)\s*年/u.exec(title.normalize("NFKC"))?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The rule for a year reported on; undefined where there was none yet. */
export function eraOf({ eras }: Duty, year: number): Era | undefined {
  return eras.find(({ since, until }) => year >= since && (until === undefined || year <= until));
}

/** The last day on which an agency's report on a year is in time. */
export function dueDay({ due, dueForGovernments }: Era, year: number, agency: Agency): CivilDay {
  const day = dueForGovernments !== undefined && isCountyOrAbove(agency) ? dueForGovernments : due;
  const parsed = parseDay(`${year + 1}-${day}`);
  if (!parsed) throw new RangeError(`${year + 1}-${day} is no day`);
  return parsed;
}

/** Whether an agency is a people's government of a county or above, by its full name. */
export function isCountyOrAbove({ name, fullName = name }: Agency): boolean {
  return /(?:省|自治区|市|自治州|盟|县|区|旗)人民政府$/u.test(fullName);
}
