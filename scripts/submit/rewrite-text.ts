import { splitPath } from "./file-kinds.js";

/** A report, page or attachment that gets another path. */
export interface Renaming {
  /** Paths from the top of the work tree. */
  readonly from: string;
  readonly to: string;
}

/** A report that gets another index number. */
export interface Renumbering {
  readonly from: string;
  readonly to: string;
}

/**
 * Returns a text in which renamed files and renumbered reports are named as they are now. It is meant for files of
 * unsent commits only: in others the same name is another report.
 *
 * @param file path of the text
 */
export function rewriteText(
  text: string,
  file: string,
  renamings: readonly Renaming[],
  renumberings: readonly Renumbering[],
): string {
  let result = text;
  for (const { from, to } of renumberings)
    result = result.replace(new RegExp(`(?<![0-9A-Z])${escaped(from)}(?!\\d)`, "g"), () => to);
  for (const renaming of renamings) result = rewriteLinks(result, file, renaming);
  return result;
}

function rewriteLinks(text: string, file: string, { from, to }: Renaming): string {
  const [old, now] = [splitPath(from), splitPath(to)];
  if (old.extension !== ".md") {
    if (splitPath(file).folder !== old.folder) return text;
    const name = (parts: typeof old) => parts.name + parts.extension;
    return bothForms(name(old), name(now)).reduce(
      (result, [before, after]) =>
        result.replace(
          new RegExp(`${notInName.before}${escaped(before)}${notInName.after}`, "gu"),
          () => after,
        ),
      text,
    );
  }
  // Addresses of reports end in `/reports/2022/name/`, or in `../name/` on the page of another report of the year.
  const year = splitPath(`${old.folder}/`).name;
  return bothForms(old.name, now.name).reduce(
    (result, [before, after]) =>
      result.replace(
        new RegExp(
          `((?:/reports/${escaped(year)}/|\\]\\(\\s*<?\\.\\./))${escaped(before)}(?=[/?#)>\\s"']|$)`,
          "gu",
        ),
        (_all, start: string) => start + after,
      ),
    text,
  );
}

const notInName = { before: "(?<![\\p{L}\\p{N}_.%-])", after: "(?![\\p{L}\\p{N}_%-])" };

/** Returns the old and the new name as written and, if different, as browsers encode them. */
function bothForms(before: string, after: string): [string, string][] {
  const encoded = encodeURI(before);
  return [[before, after], ...(encoded === before ? [] : [[encoded, encodeURI(after)] as [string, string]])];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
