import { suggestDay, type ReportKey } from "../../catalogue/index.js";
import { documentTerms } from "../../i18n/index.js";
import { plainText, type TextBlock } from "../types.js";
import type { AgencyName, ImportVocabularies } from "../vocabularies.js";
import type { DraftEntry } from "./metadata.js";

/** Values of fields that the text suggests without stating them, by field: an editor decides. */
export type Suggestions = ReadonlyMap<ReportKey, string>;

/** Number of first and last lines in which the issuing agency and its day are. */
const linesLookedAt = 6;

/** A line that consists of a day, as below a document or, in brackets, below its title. */
const dayLine =
  /^[（(]?([\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日)(?:印发|发布)?[)）]?$/u;

const opennessWords = Object.entries(documentTerms.opennessNotes).map(
  ([value, pattern]) => [value, new RegExp(pattern, "u")] as const,
);

/**
 * Returns what the text suggests for fields without a value: the agency that signed it or is named by its title, the
 * day below it, a note on its openness, and the year that it is about.
 */
export function suggestFields(
  entries: ReadonlyMap<ReportKey, DraftEntry>,
  blocks: readonly TextBlock[],
  { agencies }: Pick<ImportVocabularies, "agencies">,
): Suggestions {
  const lines = blocks.map((block) =>
    block.kind === "paragraph" ? plainText(block.runs).replace(/\s/gu, "") : "",
  );
  const ends = [...lines.slice(-linesLookedAt).reverse(), ...lines.slice(0, linesLookedAt)];
  const title = entries.get("title")?.value ?? "";
  const day = ends
    .map((line) => suggestDay(dayLine.exec(line)?.[1] ?? ""))
    .find((found) => found !== undefined);
  const found: Readonly<Partial<Record<ReportKey, string | undefined>>> = {
    agency: agencyIn(ends, title, agencies)?.name,
    generated: day,
    published: day,
    report_year: yearIn(blocks, title),
    openness: opennessWords.find(([, pattern]) => ends.some((line) => pattern.test(line)))?.[0],
  };
  const suggested = Object.entries(found) as [ReportKey, string | undefined][];
  return new Map(
    suggested.flatMap(([key, value]) =>
      value === undefined || entries.has(key) ? [] : [[key, value] as const],
    ),
  );
}

/** Returns the only agency whose name is a whole line or the letterhead, otherwise the one with which the title begins. */
function agencyIn(
  lines: readonly string[],
  title: string,
  agencies: readonly AgencyName[],
): AgencyName | undefined {
  const namesOf = ({ name, fullName }: AgencyName) => (fullName === undefined ? [name] : [fullName, name]);
  const signed = agencies.filter((agency) =>
    namesOf(agency).some((name) => lines.includes(name) || lines.includes(`${name}文件`)),
  );
  if (signed.length > 0) return signed.length === 1 ? signed[0] : undefined;
  const named = agencies.filter((agency) => namesOf(agency).some((name) => title.startsWith(name)));
  return named.length === 1 ? named[0] : undefined;
}

/** “2018年,” opens a report on that year; “2018年12月23日” is only a day. */
function yearIn([first]: readonly TextBlock[], title: string): string | undefined {
  const opening = first?.kind === "paragraph" ? plainText(first.runs).trim() : "";
  return /^((?:19|20)\d{2})\s*年度?[,，]/u.exec(opening)?.[1] ?? /((?:19|20)\d{2})\s*年度?/u.exec(title)?.[1];
}
