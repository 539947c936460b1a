import type MarkdownIt from "markdown-it";
import type { StateCore, Token } from "markdown-it";

/** The `meta` of a code block whose first line is made of the words after its opening mark. */
export const fenceWords = "words";

/**
 * Shows what markdown-it drops: words after the opening mark of a code block, as its first line, and cells of a table
 * beyond those of its header.
 */
export function useBlockWords(markdown: MarkdownIt): void {
  markdown.core.ruler.after("block", "block_words", (state) => {
    for (const token of state.tokens) if (token.type === "fence") showFenceWords(token);
    if (state.tokens.some(({ type }) => type === "table_open")) state.tokens = withWideRows(state);
  });
}

function showFenceWords(token: Token): void {
  const words = token.info.trim();
  if (words === "") return;
  token.content = `${words}\n${token.content}`;
  token.info = "";
  token.meta = fenceWords;
}

/** The rows of one table that have cells beyond its header. */
interface WideRows {
  /** Number of columns of the header. */
  columns: number;
  /** The additional cells, by index of the row's last token. */
  readonly cells: Map<number, readonly string[]>;
  /** Indexes of the last tokens of all rows. */
  readonly rows: number[];
}

function withWideRows(state: StateCore): Token[] {
  const lines = state.src.split("\n");
  const added = new Map<number, Token[]>();
  let table: WideRows = { columns: 0, cells: new Map(), rows: [] };
  let line = 0;
  state.tokens.forEach((token, index) => {
    if (token.type === "table_open") table = { columns: 0, cells: new Map(), rows: [] };
    else if (token.type === "th_open") table.columns += 1;
    else if (token.type === "tr_open") line = token.map?.[0] ?? 0;
    else if (token.type === "tr_close") {
      const further = table.rows.length === 0 ? [] : cellsOf(lines[line] ?? "").slice(table.columns);
      table.rows.push(index);
      if (further.length > 0) table.cells.set(index, further);
    } else if (token.type === "table_close" && table.cells.size > 0) {
      const width = [...table.cells.values()].reduce((most, cells) => Math.max(most, cells.length), 0);
      for (const row of table.rows) added.set(row, furtherCells(state, table.cells.get(row) ?? [], width));
    }
  });
  return added.size === 0
    ? state.tokens
    : state.tokens.flatMap((token, index) => [...(added.get(index) ?? []), token]);
}

/** Splits a row into cells as markdown-it does: `\|` does not separate, and neither does a bar at either end. */
function cellsOf(line: string): string[] {
  const cells = line
    .replace(/^[\s>]+/, "")
    .trim()
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll("\\|", "|"));
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells.map((cell) => cell.trim());
}

/**
 * Returns tokens for additional columns: a cell for each text, and one empty cell for the rest, so that one wide row
 * does not add many cells to all others.
 */
function furtherCells(state: StateCore, texts: readonly string[], width: number): Token[] {
  const rest = width - texts.length;
  return [...texts, ...(rest > 0 ? [""] : [])].flatMap((content, index) => {
    const [open, close] = [new state.Token("td_open", "td", 1), new state.Token("td_close", "td", -1)];
    open.block = close.block = true;
    if (index === texts.length && rest > 1) open.attrs = [["colspan", String(rest)]];
    const inline = new state.Token("inline", "", 0);
    return [open, Object.assign(inline, { block: true, content, children: [] }), close];
  });
}
