import { parseDay, type Agency, type CivilDay, type Report } from "../catalogue/index.js";

/** A report that every agency must publish each year about the year before. */
export type DutyId = "disclosure" | "lawful";

/** A period in which one rule was in force. */
export interface Era {
  /** First and last report year; the last is undefined while the rule is in force. */
  readonly since: number;
  readonly until: number | undefined;
  /** The deadline, as `MM-DD` of the following year. */
  readonly due: string;
  /** The deadline for governments of counties and above, if the rule gives them more time. */
  readonly dueForGovernments?: string;
}

export interface Duty {
  readonly id: DutyId;
  /** Earliest first. The texts are in the language's `duties.rules`, in the same order. */
  readonly eras: readonly Era[];
  /** Matches the titles of such reports. */
  readonly names: RegExp;
}

/**
 * The duties shown in the table and the calendar.
 *
 * - Disclosure: 《政府信息公开条例》 in its version of 2007 (国令492号), article 31, by 31 March; in that of 2019 (国令711号), article
 * 49, departments by 31 January, governments of counties and above by 31 March.
 * - Law-based government: 《法治政府建设与责任落实督察工作规定》, article 24, before 1 April; in force since 15 April 2019, so that the
 * report about 2019 was the first. A publication on 1 April itself still counts as in time.
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

/**
 * The title of a report ends with one of these words, perhaps followed by a remark in brackets; titles of notices about
 * reports do not.
 */
const ending = /(?:报告|汇报|总结|情况|年报)(?:[（(〔[【].*[）)〕\]】])?$/u;

/** Returns the duty that a report fulfils, by its title or its disclosure item. */
export function dutyOf({ title, disclosureItem }: Report): Duty | undefined {
  return duties.find(
    ({ names }) =>
      (names.test(title) && ending.test(title)) ||
      (disclosureItem !== undefined && names.test(disclosureItem)),
  );
}

/** Returns the year that a report is about: from its metadata, else from its title. */
export function yearReportedOn({ title, reportYear }: Report): number | undefined {
  const year = reportYear ?? /(?<!\d)((?:19|20)\d\d)\s*年/u.exec(title.normalize("NFKC"))?.[1];
  return year === undefined ? undefined : Number(year);
}

/** Returns the rule for a report year; undefined when there was none yet. */
export function eraOf({ eras }: Duty, year: number): Era | undefined {
  return eras.find(({ since, until }) => year >= since && (until === undefined || year <= until));
}

/** Returns the last day on which an agency's report about a year is in time. */
export function dueDay({ due, dueForGovernments }: Era, year: number, agency: Agency): CivilDay {
  const day = dueForGovernments !== undefined && isCountyOrAbove(agency) ? dueForGovernments : due;
  const parsed = parseDay(`${year + 1}-${day}`);
  if (!parsed) throw new RangeError(`${year + 1}-${day} is not a valid day`);
  return parsed;
}

/** Returns whether an agency is a people's government of a county or above, by its full name. */
export function isCountyOrAbove({ name, fullName = name }: Agency): boolean {
  return /(?:省|自治区|市|自治州|盟|县|区|旗)人民政府$/u.test(fullName);
}
