import { refusedByWindows } from "./windows-names.js";

/** What the file name of a report is made from. */
export interface ReportNameSource {
  /** The slug of the agency; undefined where the agency is not known yet. */
  readonly agency: string | undefined;
  readonly indexNumber: string | undefined;
  /** The name of the source file without extension, for a report without an index number. */
  readonly source?: string | undefined;
}

/** Most bytes of a name: images beside the report have longer ones, and file systems allow 255. */
const mostBytes = 150;

/** Most characters that are taken from the name of a source file. */
const mostCharacters = 60;

/**
 * Returns the file name of a new report, without `.md`: the agency's slug and the serial of the index number, or the
 * name of the source where there is no number. Two offices thus never give two reports one name.
 *
 * Import, `npm run new` and the editor in the browser all use this function.
 */
export function reportName({ agency = "", indexNumber = "", source = "" }: ReportNameSource): string {
  const serial = /[/-]\d{4}-(\d{1,12})$/.exec(indexNumber.trim())?.[1];
  const own = serial ?? writableName(safeName(source));
  if (agency === "") return shortened(own);
  return shortened(own === agency || own.startsWith(`${agency}-`) ? own : `${agency}-${own}`);
}

/**
 * Returns the name itself, or the first of `name-2`, `name-3`… that is free.
 *
 * @param isTaken called with each name until one is free
 */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (const candidate of nameCandidates(name)) if (!isTaken(candidate)) return candidate;
  return name;
}

/** Yields a name, `name-2`, `name-3` and so on, without end. */
export function* nameCandidates(name: string): Generator<string, void, undefined> {
  yield name;
  for (let copy = 2; ; copy += 1) yield `${name}-${copy}`;
}

/** Replaces the characters that names of reports cannot have. */
function safeName(name: string): string {
  const safe = name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}\p{M}_-]+/gu, "-")
    .replace(/^[^\p{L}\p{N}]+|(?<!-)-+$/gu, "");
  return [...safe].slice(0, mostCharacters).join("");
}

function writableName(name: string): string {
  if (name === "") return "report";
  return refusedByWindows.test(name) ? `report-${name}` : name;
}

function shortened(name: string): string {
  const encoder = new TextEncoder();
  const characters = [...name];
  while (encoder.encode(characters.join("")).length > mostBytes) characters.pop();
  return characters.join("");
}
