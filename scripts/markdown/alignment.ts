import type { Token } from "markdown-it";

/**
 * Marks how a table's cells are aligned by a class, where markdown-it writes a `style` attribute: the pages' policy
 * runs no inline style.
 */
export function alignByClass(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type !== "th_open" && token.type !== "td_open") continue;
    const side = /^text-align:(left|center|right)$/.exec(token.attrGet("style") ?? "")?.[1];
    if (side === undefined) continue;
    token.attrs = token.attrs?.filter(([name]) => name !== "style") ?? null;
    token.attrJoin("class", `align-${side}`);
  }
}
