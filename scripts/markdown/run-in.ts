import type { Token } from "markdown-it";

/**
 * Joins a run-in heading with its paragraph.
 *
 * In official documents a second-level heading ends with a full stop and the text continues in the same line:
 * “(一)强化组织领导。源东乡政府成立了……”. In Markdown it is a heading line that ends with 。 and the paragraph below it. Both are put
 * into one box, with no white space between them, so that the page reads as the original did.
 */
export function joinRunIns(tokens: Token[]): void {
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const parts = tokens.slice(index, index + 6);
    if (!isRunIn(parts)) continue;
    for (const token of parts) token.block = false; // so that the renderer adds no line ends
    const [first] = parts;
    if (!first) continue;
    tokens.splice(index + 6, 0, box(first, -1));
    tokens.splice(index, 0, box(first, 1));
  }
}

const shape = ["heading_open", "inline", "heading_close", "paragraph_open", "inline", "paragraph_close"];

function isRunIn(parts: readonly Token[]): boolean {
  return shape.every((type, index) => parts[index]?.type === type) && /。\s*$/.test(parts[1]?.content ?? "");
}

function box(like: Token, nesting: 1 | -1): Token {
  const TokenClass = like.constructor as new (type: string, tag: string, nesting: 1 | -1) => Token;
  const token = new TokenClass(nesting === 1 ? "run_in_open" : "run_in_close", "div", nesting);
  if (nesting === 1) token.attrSet("class", "run-in");
  token.block = nesting === -1;
  return token;
}
