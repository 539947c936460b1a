import chineseDays from "chinese-days";
import ICAL from "ical.js";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseDay, type CivilDay } from "../../scripts/catalogue/index.js";
import {
  dutyMatrix,
  knownYears,
  slowReports,
  type DutyCell,
  type DutyId,
} from "../../scripts/duties/index.js";
import { distance } from "../../scripts/duties/working-days.js";
import { exportSample } from "../support/export/samples.js";

function day(text: string): CivilDay {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(text);
  return parsed;
}

describe("working days", () => {
  test("every day of the table agrees with an independent calendar", () => {
    const wrong: string[] = [];
    const [first = 0, last = 0] = [knownYears[0], knownYears.at(-1)];
    for (let at = Date.UTC(first, 0, 2); at <= Date.UTC(last, 11, 31); at += 86_400_000) {
      const [before, today] = [at - 86_400_000, at].map((time) => new Date(time).toISOString().slice(0, 10));
      const counted = distance(day(before ?? ""), day(today ?? "")).days === 1;
      if (counted !== chineseDays.isWorkday(today)) wrong.push(today ?? "");
    }
    expect(wrong).toEqual([]);
    expect(last - first).toBe(knownYears.length - 1);
  });

  test.each([
    ["2022-09-30", "2022-10-08", 1, "working"], // the National Day holiday, and a Saturday that is worked
    ["2021-04-01", "2021-04-30", 21, "working"],
    ["2022-05-31", "2022-05-31", 0, "working"],
    ["2022-06-01", "2022-05-31", 0, "working"],
    ["2007-12-31", "2008-01-02", 2, "calendar"],
    ["2098-01-01", "2099-01-01", 365, "calendar"],
  ])("from %s to %s there are %i", (from, to, days, unit) => {
    expect(distance(day(from), day(to))).toEqual({ days, unit });
  });
});

interface Sample {
  readonly title: string;
  readonly published: string;
  readonly agency?: string;
  readonly more?: string;
}

const agencies = `- { slug: xiang, name: 样例乡, full_name: 样例县样例乡人民政府 }
- { slug: xian, name: 样例县, full_name: 样例县人民政府 }
`;
const settings = (more = "") => `name: 样例\npublisher: 样例乡\nurl: https://example.gov.cn\n${more}`;

async function sampleOf(reports: readonly Sample[], site = settings()) {
  const files = reports.map(({ title, published, agency = "样例乡", more = "" }, index) => [
    `reports/${published.slice(0, 4)}/r${index}.md`,
    `---\ntitle: ${title}\nindex_number: 113307037368775858/2022-9${String(index).padStart(5, "0")}\n` +
      `agency: ${agency}\npublished: ${published}\nopenness: 主动公开\n${more}---\n样例。\n`,
  ]);
  return exportSample([], {
    "site.yaml": site,
    "agencies.yaml": agencies,
    ...(Object.fromEntries(files) as Record<string, string>),
  });
}

/** Returns the cells of one duty: the state by `样例乡 2021`. */
async function cells(
  id: DutyId,
  reports: readonly Sample[],
  site?: string,
): Promise<Record<string, DutyCell>> {
  const sample = await sampleOf(reports, site);
  const { years, tables } = dutyMatrix(sample.catalogue);
  await rm(sample.folder, { recursive: true });
  const rows = tables.find(({ duty }) => duty.id === id)?.rows ?? [];
  return Object.fromEntries(
    rows.flatMap(({ agency, cells: row }) =>
      row.map((cell, index) => [`${agency.name} ${years[index] ?? ""}`, cell] as const),
    ),
  );
}

describe("the table of duties", () => {
  test("shows what is in time, late and missing, by the rule of the year and the kind of agency", async () => {
    const found = await cells("disclosure", [
      { title: "2018年政府信息公开年报", published: "2019-03-31" },
      { title: "样例乡2019年度政府信息公开工作年度报告", published: "2020-02-03" },
      { title: "样例县2019年政府信息公开工作年度报告（摘要）", published: "2020-03-31", agency: "样例县" },
      { title: "样例", published: "2021-02-01" },
    ]);
    const state = (key: string) => found[key]?.state;
    expect(state("样例乡 2018")).toBe("present");
    expect(found["样例乡 2019"]).toMatchObject({
      state: "late",
      by: { days: 1, unit: "working" },
      due: "2020-01-31",
    });
    expect(state("样例县 2019")).toBe("present");
    expect(found["样例乡 2020"]).toEqual({ state: "missing", due: "2021-01-31" });
    expect(state("样例县 2020")).toBe("none"); // due on 31 March, which has not come
    expect(state("样例县 2018")).toBe("missing");
  });

  test("shows nothing as missing before a rule was in force, and lateness only for information", async () => {
    const found = await cells("lawful", [
      { title: "样例乡2018年法治政府建设工作情况汇报", published: "2022-05-31" },
    ]);
    expect(found["样例乡 2018"]).toMatchObject({
      state: "voluntary",
      due: "2019-04-01",
      by: { days: 789, unit: "working" },
    });
    expect(found["样例县 2018"]?.state).toBe("none");
    expect(found["样例乡 2019"]).toEqual({ state: "missing", due: "2020-04-01" });
    expect(found["样例乡 2022"]).toBeUndefined();
  });

  test("ignores notices about reports, accepts a disclosure item, and uses the earliest of several reports", async () => {
    const found = await cells("lawful", [
      { title: "关于报送2020年法治政府建设年度报告的通知", published: "2021-03-01" },
      {
        title: "上年工作",
        published: "2021-03-02",
        more: "disclosure_item: 法治政府建设年度报告\nreport_year: 2020\n",
      },
      { title: "2020年法治政府建设年度报告（更正）", published: "2021-06-01" },
    ]);
    expect(found["样例乡 2020"]).toMatchObject({ state: "present", report: { title: "上年工作" } });
  });

  test("covers the years set in site.yaml", async () => {
    const site = settings("duties: { since: 2020, as_of: 2023-02-01 }\n");
    const found = await cells("disclosure", [{ title: "样例", published: "2018-01-01" }], site);
    expect(Object.keys(found)).toEqual(
      [2022, 2021, 2020]
        .map((year) => `样例乡 ${year}`)
        .concat([2022, 2021, 2020].map((year) => `样例县 ${year}`)),
    );
    expect(found["样例乡 2022"]?.state).toBe("missing");
    expect(found["样例县 2022"]?.state).toBe("none");
  });

  test("keeps a report without a year, and has no years for an empty catalogue", async () => {
    const sample = await sampleOf([{ title: "法治政府建设情况报告", published: "2021-03-01" }]);
    const undated = dutyMatrix(sample.catalogue).tables.flatMap((table) => table.undated);
    expect(undated.map(({ title }) => title)).toEqual(["法治政府建设情况报告"]);
    const empty = dutyMatrix({ ...sample.catalogue, reports: [] });
    expect([empty.years, empty.asOf]).toEqual([[], undefined]);
    await rm(sample.folder, { recursive: true });
  });
});

test("reports that took more than 20 working days are listed, slowest first", async () => {
  const sample = await sampleOf([
    { title: "样例二十", published: "2022-06-29", more: "generated: 2022-05-31\n" },
    { title: "样例二十一", published: "2022-06-30", more: "generated: 2022-05-31\n" },
    { title: "样例久", published: "2022-12-30", more: "generated: 2022-05-31\n" },
    { title: "样例旧", published: "2019-12-30", more: "generated: 2019-05-14\n" },
  ]);
  const slow = slowReports(sample.catalogue.reports);
  expect(slow.map(({ report, by }) => [report.title, by.days])).toEqual([
    ["样例久", 148],
    ["样例二十一", 21],
  ]);
  await rm(sample.folder, { recursive: true });
});

test("ical.js reads the calendar: whole days that repeat each year, with their article", async () => {
  const sample = await sampleOf([{ title: "样例", published: "2021-02-01" }]);
  const source = await readFile(path.join(sample.folder, "out/duties.ics"), "utf8");
  await rm(sample.folder, { recursive: true });
  const events = ICAL.Component.fromString(source)
    .getAllSubcomponents("vevent")
    .map((each) => new ICAL.Event(each));
  expect(events.map(({ startDate, summary }) => [startDate.toString(), startDate.isDate, summary])).toEqual([
    ["2020-01-31", true, "政府信息公开工作年度报告：公开期限"],
    ["2020-03-31", true, "政府信息公开工作年度报告：公开期限"],
    ["2020-04-01", true, "法治政府建设年度报告：公开期限"],
  ]);
  for (const event of events) {
    expect(event.description).toMatch(/第(四十九|二十四)条/);
    const next = event.iterator();
    expect([next.next(), next.next()].map(({ year }) => year)).toEqual([2020, 2021]);
  }
  for (const line of source.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
