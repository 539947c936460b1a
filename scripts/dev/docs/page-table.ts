import { allPageKinds, type PageKind } from "../../site/index.js";

/** The comments before and after the table. */
const [start, end] = ["<!-- page kinds: npm run docs -->", "<!-- end -->"] as const;

/**
 * Returns a page of docs/ with its table of page kinds replaced by the current one.
 *
 * @throws Error for a page without the two comments
 */
export function withPageTable(markdown: string): string {
  const [first, last] = [markdown.indexOf(start), markdown.indexOf(end)];
  if (first < 0 || last < first) throw new Error(`no table between ${start} and ${end}`);
  return `${markdown.slice(0, first)}${start}\n\n${pageTable()}\n${markdown.slice(last)}`;
}

/** Returns the table in Markdown, with columns as wide as prettier makes them. */
function pageTable(): string {
  const rows = [["Address", "Page"], ...allPageKinds.map(rowOf)];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lineOf = (row: readonly string[], fill = " ") =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(" | ")} |\n`;
  const [head = [], ...body] = rows;
  return lineOf(head) + lineOf(["", ""], "-") + body.map((row) => lineOf(row)).join("");
}

function rowOf({ url, about, setting }: PageKind): string[] {
  const address = url === undefined ? "`aliases` of reports" : `\`${url}\``;
  return [address, setting === undefined ? about : `${about}; where \`site.yaml\` has \`${setting}\``];
}
