type TableRow = readonly string[];

/**
 * Replaces a generated table of a document.
 *
 * @param markdown has the comments `<!-- NAME: npm run docs -->` and `<!-- end NAME -->`, between which the table is
 * @param rows the first is the head
 * @throws Error when the comments are missing
 */
export function withTable(markdown: string, name: string, rows: readonly TableRow[]): string {
  const [start, end] = [`<!-- ${name}: npm run docs -->`, `<!-- end ${name} -->`];
  const [first, last] = [markdown.indexOf(start), markdown.indexOf(end)];
  if (first < 0 || last < first) throw new Error(`no table between ${start} and ${end}`);
  return `${markdown.slice(0, first)}${start}\n\n${tableOf(rows)}\n${markdown.slice(last)}`;
}

/** Returns a table in Markdown, with columns as wide as prettier makes them. */
function tableOf([head = [], ...body]: readonly TableRow[]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...body].map((row) => widthOf(row[column] ?? ""))),
  );
  const lineOf = (row: TableRow) =>
    `| ${widths.map((width, column) => padded(row[column] ?? "", width)).join(" | ")} |\n`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |\n`;
  return lineOf(head) + rule + body.map(lineOf).join("");
}

function padded(cell: string, width: number): string {
  return cell + " ".repeat(width - widthOf(cell));
}

/** Returns the columns that a text takes in a fixed-width font: two for each wide character. */
function widthOf(text: string): number {
  const wide = text.match(/[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60]/gu)?.length ?? 0;
  return [...text].length + wide;
}
