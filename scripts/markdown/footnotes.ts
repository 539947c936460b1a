import type MarkdownIt from "markdown-it";
import type { StateCore, Token } from "markdown-it";
import footnotes from "markdown-it-footnote";

/** What the plugin keeps of notes that the text refers to. */
interface FootnoteEnvironment {
  readonly footnotes?: { readonly list?: readonly { readonly label: string; readonly count: number }[] };
}

interface Definition {
  readonly label: string;
  readonly tokens: Token[];
}

/** What a token of a note knows; the plugin's renderer reads `id` and `subId`. */
export interface FootnoteMeta {
  readonly id: number;
  readonly subId?: number;
  readonly label: string;
  /** What readers see as its number. */
  readonly caption: string;
  /** Why nothing in the text leads to a note: no reference has its name, or an earlier note has the same name. */
  readonly without?: "reference" | "name" | undefined;
  /** Whether some note of the text has another number than its position, which browsers would write. */
  readonly numbered?: boolean;
}

/**
 * Reads footnotes, `[^1]` with `[^1]: …` elsewhere, and shows every one of them at the end: those that the text refers
 * to in the order of its references, then those that it does not, and further ones of the same name. The plugin leaves
 * out the latter two. Notes `^[…]` inside the text are not read: 10^[3] is a number.
 *
 * A note keeps the number that was typed where all notes have numbers of their own.
 */
export function useFootnotes(markdown: MarkdownIt): void {
  markdown.use(footnotes).disable("footnote_inline");
  markdown.core.ruler.at("footnote_tail", moveToEnd);
  const { rules } = markdown.renderer;
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

/** Parts the definitions of notes from the text; a definition may be inside another one. */
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

/** A note with links back to its references, which stand in its last paragraph. */
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

/** @param token of a note */
export function noteOf(token: Token | undefined): FootnoteMeta {
  return token?.meta as FootnoteMeta;
}
