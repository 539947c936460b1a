/** Marks that editors type around an argument instead of `"`, which the shell takes for a part of it. */
const pairs: Readonly<Record<string, string>> = { "“": "”", "‘": "’", "「": "」", "『": "』", "＂": "＂" };

/**
 * Removes full-width quotation marks that are around a whole argument, or around the value in `name=value`. Arguments
 * that the shell divided at spaces within the marks are joined again.
 *
 * Marks that are a part of the text stay: `“十四五”规划`.
 */
export function withoutQuotationMarks(given: readonly string[]): string[] {
  const result: string[] = [];
  for (let index = 0; index < given.length;) {
    const [, name = "", open = ""] = /^([^“‘「『＂=]*=)?([“‘「『＂])/u.exec(given[index] ?? "") ?? [];
    const end = open === "" ? undefined : endOfQuotation(given, index, name.length, open);
    if (end === undefined) {
      result.push(given[index] ?? "");
      index += 1;
      continue;
    }
    const text = given.slice(index, end + 1).join(" ");
    result.push(name + text.slice(name.length + 1, -1));
    index = end + 1;
  }
  return result;
}

/** Returns the index of the argument whose last character closes the mark; undefined when the text goes on after it. */
function endOfQuotation(
  given: readonly string[],
  start: number,
  offset: number,
  open: string,
): number | undefined {
  const close = pairs[open] ?? open;
  let depth = 0;
  for (let index = start; index < given.length; index += 1) {
    const argument = given[index] ?? "";
    for (let at = index === start ? offset : 0; at < argument.length; at += 1) {
      const character = argument.charAt(at);
      if (character === open && (open !== close || depth === 0)) depth += 1;
      else if (character === close) depth -= 1;
      if (depth === 0) return at === argument.length - 1 ? index : undefined;
    }
  }
  return undefined;
}
