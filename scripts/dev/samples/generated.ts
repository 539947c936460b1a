import { creditCode } from "./codes.js";
import type { SampleLine, SampleReport, SampleSettings } from "./report.js";
import { sequence } from "./sequence.js";
import { createVocabulary, type Draw, type Vocabulary } from "./vocabulary.js";

export interface GeneratedOptions {
  readonly reports: number;
  /** Years of publication, the last of them 2024; newer years have more reports. Default 15. */
  readonly years?: number;
  /**
   * Fewest characters of a text, including punctuation; it ends with the paragraph that reaches them. Default 3,000.
   */
  readonly characters?: number;
  /** Another seed gives other texts. Default 1. */
  readonly seed?: number;
}

const lastYear = 2024;
const numerals = [..."一二三四五六七八九十"];
const genres = ["报告", "报告", "报告", "通知", "公告", "决定", "意见", "批复", "规划", "预算", "决算"];

const agencies = [
  "乡",
  "镇",
  "街道",
  "教育局",
  "民政局",
  "财政局",
  "司法局",
  "水利局",
  "农业局",
  "卫健局",
].map((kind, index) => ({ slug: `yangli-${index + 1}`, name: `样例${kind}`, code: creditCode(index + 1) }));
const topics = ["法治政府", "政务公开", "财政预决算", "生态环境", "乡村振兴", "安全生产", "民生保障"].map(
  (name, index) => ({ slug: `zhuti-${index + 1}`, name }),
);

/** Agencies and topics of generated samples; division 339999 does not exist, so no real body has these codes. */
export const generatedSettings: SampleSettings = {
  siteName: "样例目录",
  publisher: agencies[0]?.name ?? "",
  agencies,
  topics,
};

/** Yields invented reports, each marked as a sample in its title; the same options give the same reports. */
export function* generateReports(options: GeneratedOptions): Generator<SampleReport> {
  const { reports, years = 15, characters = 3000, seed = 1 } = options;
  const vocabulary = createVocabulary(sequence(seed));
  for (let serial = 1; serial <= reports; serial += 1) {
    // Each report has its own random sequence, so that it does not depend on the number of reports.
    const draw = sequence(seed * 1_000_003 + serial * 7919);
    for (let warmUp = 0; warmUp < 3; warmUp += 1) draw(2);
    yield generateReport(serial, years, characters, vocabulary, draw);
  }
}

function generateReport(
  serial: number,
  years: number,
  characters: number,
  vocabulary: Vocabulary,
  draw: Draw,
): SampleReport {
  const number = String(serial).padStart(6, "0");
  // The larger of two random numbers, so that newer years have more reports.
  const year = lastYear - years + 1 + Math.max(draw(years), draw(years));
  const two = (value: number) => String(value).padStart(2, "0");
  const published = `${year}-${two(1 + draw(12))}-${two(1 + draw(28))}`;
  const agency = agencies[draw(agencies.length)] ?? agencies[0];
  const topic = topics[draw(topics.length)]?.name ?? "";
  const genre = genres[draw(genres.length)] ?? "报告";
  const subject = `${vocabulary.term(draw)}${vocabulary.term(draw)}`;
  const about = genre === "报告" ? `${year - 1}年度` : "";
  const status = [...Array<string>(50).fill("有效"), "已修改", "失效", "废止"][draw(53)] ?? "有效";
  return {
    slug: `s${number}`,
    published,
    title: `样例${number}：${agency?.name ?? ""}${about}${subject}${genre === "报告" ? "工作情况的报告" : `的${genre}`}`,
    indexNumber: `${agency?.code ?? ""}/${year}-${number}`,
    agency: agency?.name ?? "",
    fields: {
      genre,
      ...(draw(10) > 0 ? { topic } : {}),
      ...(genre === "报告" ? { report_year: String(year - 1) } : {}),
      ...(draw(3) === 0 ? { document_number: `样例发〔${year}〕${1 + draw(200)}号` } : {}),
      ...(draw(2) === 0 ? { keywords: `${vocabulary.term(draw)}、${vocabulary.term(draw)}` } : {}),
      ...(draw(4) === 0 ? { summary: `样例概述。${sentence(vocabulary, draw)}` } : {}),
      ...(status === "有效" ? {} : { status, status_since: `${year + 1}-03-01` }),
    },
    lines: [...body(characters, vocabulary, draw)],
  };
}

/** Yields sections 一、 and （一） with paragraphs, until there are enough characters. */
function* body(characters: number, vocabulary: Vocabulary, draw: Draw): Generator<SampleLine> {
  let left = characters;
  const count = <T extends SampleLine>(line: T): T => {
    left -= [...line.text].length;
    return line;
  };
  yield count({ text: `本文是样例。${paragraph(vocabulary, draw)}` });
  for (let part = 0; left > 0; part += 1) {
    const heading = `${numeral(part)}、${vocabulary.term(draw)}${vocabulary.term(draw)}情况`;
    yield count({ text: heading, heading: 2 });
    const sections = 2 + draw(4);
    for (let section = 0; section < sections && (section === 0 || left > 0); section += 1) {
      const name = `（${numeral(section)}）${vocabulary.term(draw)}${vocabulary.term(draw)}。`;
      yield count({ text: name, heading: 3 });
      const paragraphs = 1 + draw(3);
      for (let index = 0; index < paragraphs && (index === 0 || left > 0); index += 1) {
        yield count({ text: paragraph(vocabulary, draw) });
      }
    }
  }
}

function paragraph(vocabulary: Vocabulary, draw: Draw): string {
  return Array.from({ length: 2 + draw(4) }, () => sentence(vocabulary, draw)).join("");
}

function sentence(vocabulary: Vocabulary, draw: Draw): string {
  const clause = () => Array.from({ length: 2 + draw(4) }, () => vocabulary.words(draw)).join("");
  return `${Array.from({ length: 2 + draw(3) }, clause).join("，")}。`;
}

/** Returns 一 to 九十九 for an index from 0. */
function numeral(index: number): string {
  const [tens, ones] = [Math.floor((index + 1) / 10), (index + 1) % 10];
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${numerals[tens - 1] ?? ""}十`;
  return head + (ones === 0 ? "" : (numerals[ones - 1] ?? ""));
}
