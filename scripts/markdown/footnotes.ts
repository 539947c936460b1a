import type MarkdownIt from "markdown-it";
import type { StateCore, Token } from "markdown-it";
import footnotes from "markdown-it-footnote";

/** The plugin's data about referenced notes. */
interface FootnoteEnvironment {
  readonly footnotes?: { readonly list?: readonly { readonly label: string; readonly count: number }[] };
}

interface Definition {
  readonly label: string;
  readonly tokens: Token[];
}

/** Data of a note's token; the plugin's renderer reads `id` and `subId`. */
export interface FootnoteMeta {
  readonly id: number;
  readonly subId?: number;
  readonly label: string;
  /** The number that readers see. */
  readonly caption: string;
  /** Why no reference leads to a note: none has its name, or an earlier note has the same name. */
  readonly without?: "reference" | "name" | undefined;
  /** Whether some note of the text has another number than its position, which browsers would show. */
  readonly numbered?: boolean;
}

/**
 * Reads footnotes, `[^1]` with `[^1]: …` elsewhere, and shows all of them at the end: first those with references, in
 * the order of the references, then those without, and repeated ones of the same name. The plugin drops the latter two.
 * Notes `^[…]` inside of the text are not read, since 10^[3] is a number.
 *
 * Notes keep the typed numbers when each has its own.
 */
export function useFootnotes(markdown: MarkdownIt): void {
  markdown.use(footnotes).disable("footnote_inline");
  markdown.core.ruler.at("footnote_tail", moveToEnd);
  const { rules } = markdown.renderer;
  // A section would need a heading, which is not part of the text.
  rules["footnote_block_open"] = () =>
    '<hr class="footnotes-sep">\n<div class="footnotes">\n<ol class="footnotes-list">\n';
  rules["footnote_block_close"] = () => "</ol>\n</div>\n";
  rules["footnote_caption"] = (tokens, index) => {
    const { caption, subId = 0 } = noteOf(tokens[index]);
    return `[${caption}${subId > 0 ? `:${subId}` : ""}]`;
  };
  const open = rules["footnote_open"];
  rules["footnote_open"] = (tokens, index, options, env, self) => {
    const { caption, numbered } = noteOf(tokens[index]);
    const html = open?.(tokens, index, options, env, self) ?? "";
    return numbered ? html.replace("<li ", `<li value="${caption}" `) : html;
  };
}

function moveToEnd(state: StateCore): void {
  const { text, definitions } = partDefinitions(state.tokens);
  if (definitions.length === 0) return;
  const { list = [] } = (state.env as FootnoteEnvironment).footnotes ?? {};
  const labels = definitions.map(({ label }) => label);
  const keepsNumbers =
    new Set(labels).size === labels.length && labels.every((label) => /^[1-9]\d{0,4}$/.test(label));
  const captionOf = (label: string, id: number) => (keepsNumbers ? label : String(id + 1));
  for (const token of references(state.tokens)) {
    const meta = token.meta as FootnoteMeta;
    token.meta = { ...meta, caption: captionOf(meta.label, meta.id) };
  }
  const byLabel = new Map([...definitions].reverse().map((definition) => [definition.label, definition]));
  const referred = new Set(list.flatMap(({ label }) => byLabel.get(label) ?? []));
  const inOrder = [...referred, ...definitions.filter((definition) => !referred.has(definition))];
  const numbered = inOrder.some(({ label }, id) => captionOf(label, id) !== String(id + 1));
  const notes = inOrder.flatMap((definition, id) => {
    const { label } = definition;
    const without =
      byLabel.get(label) !== definition ? "name" : referred.has(definition) ? undefined : "reference";
    const meta = { id, label, caption: captionOf(label, id), numbered, without } as const;
    return noteTokens(state, definition, meta, without === undefined ? (list[id]?.count ?? 0) : 0);
  });
  state.tokens = [
    ...text,
    new state.Token("footnote_block_open", "", 1),
    ...notes,
    new state.Token("footnote_block_close", "", -1),
  ];
}

/** Separates the definitions of notes from the text; a definition may be inside of another one. */
function partDefinitions(tokens: readonly Token[]): { text: Token[]; definitions: readonly Definition[] } {
  const text: Token[] = [];
  const definitions: Definition[] = [];
  const open: Definition[] = [];
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      const { label } = token.meta as { readonly label: string };
      const definition: Definition = { label, tokens: [] };
      definitions.push(definition);
      open.push(definition);
    } else if (token.type === "footnote_reference_close") open.pop();
    else (open.at(-1)?.tokens ?? text).push(token);
  }
  return { text, definitions };
}

/** Returns the tokens of a note, with links back to its references in its last paragraph. */
function noteTokens(state: StateCore, { tokens }: Definition, meta: FootnoteMeta, count: number): Token[] {
  const open = new state.Token("footnote_open", "", 1);
  open.meta = meta;
  const anchors = Array.from({ length: count }, (_, subId) => {
    const anchor = new state.Token("footnote_anchor", "", 0);
    anchor.meta = { ...meta, subId };
    return anchor;
  });
  const inParagraph = tokens.at(-1)?.type === "paragraph_close" ? -1 : tokens.length;
  const content = [...tokens.slice(0, inParagraph), ...anchors, ...tokens.slice(inParagraph)];
  return [open, ...content, new state.Token("footnote_close", "", -1)];
}

function* references(tokens: readonly Token[]): Generator<Token> {
  for (const { children } of tokens)
    for (const child of children ?? []) if (child.type === "footnote_ref") yield child;
}

/**
 * Returns the data that the footnote parser stores in a token.
 *
 * @param token of a note
 */
export function noteOf(token: Token | undefined): FootnoteMeta {
  return token?.meta as FootnoteMeta;
}
