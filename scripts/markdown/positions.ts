import type { MarkdownIt, Token } from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import type { SourceFragment, SourceLines } from "../catalogue/index.js";
import { BlockFinder, type SourceOffset } from "./block-offsets.js";

/** The text of an inline token, and the attributes of its links and images. */
export interface InlinePositions {
  /** In order; joined they are the text. */
  readonly fragments: readonly SourceFragment[];
  /** Titles and targets. */
  readonly attributes: readonly SourceFragment[];
}

/** The positions that a parser has found in one source; `env.positions` in its run. */
export class PositionRecorder {
  readonly #offsets = new WeakMap<readonly Token[], SourceOffset>();
  readonly #found = new WeakMap<object, InlinePositions>();
  /** The inline text being parsed; the label of an image is parsed within its paragraph. */
  current: PositionedState | undefined;

  constructor(readonly lines: SourceLines) {}

  /** Returns the positions of an inline token or an image. */
  of(token: Token): InlinePositions | undefined {
    return this.#found.get(token) ?? (token.children ? this.#found.get(token.children) : undefined);
  }

  set(key: object, positions: InlinePositions): void {
    this.#found.set(key, positions);
  }

  offsetOf(tokens: readonly Token[]): SourceOffset | undefined {
    return this.#offsets.get(tokens);
  }

  setOffset(tokens: readonly Token[], offset: SourceOffset): void {
    this.#offsets.set(tokens, offset);
  }
}

/**
 * A run of pending text by its indices, and the offset of its source. Its characters are read when the text is
 * complete: to read them after each addition would copy the text as often.
 */
interface PendingRun {
  readonly from: number;
  readonly to: number;
  readonly start: number;
}

interface PositionedState extends StateInline {
  /** Text that is in no token yet, and the runs that it was made of. */
  buffer: string;
  buffered: PendingRun[];
  /** Offset of the parser when it last read that text: text added afterwards comes from there. */
  readAt: number;
  readonly starts: Map<Token, number>;
  readonly texts: Map<Token, readonly SourceFragment[]>;
  readonly toSource: SourceOffset | undefined;
  readonly outer: PositionedState | undefined;
}

/** Makes a parser record the source of each character of inline text. Its output does not change. */
export function recordPositions(parser: MarkdownIt): MarkdownIt {
  parser.inline.State = positionedState(parser.inline.State);
  parser.inline.ruler2.before("fragments_join", "positions", (state) => {
    const positioned = state as PositionedState; // made by the class above
    const recorder = recorderOf(state.env);
    recorder.current = positioned.outer;
    recorder.set(state.tokens, inlinePositions(positioned));
    return false;
  });
  parser.core.ruler.before("inline", "block_offsets", ({ env, tokens }) => {
    const recorder = recorderOf(env);
    const finder = new BlockFinder(recorder.lines);
    for (const token of tokens) {
      finder.open(token);
      if (token.type === "inline" && token.children)
        recorder.setOffset(token.children, finder.offsets(token));
    }
  });
  // Rules after this one may replace the list of children.
  parser.core.ruler.after("footnote_tail", "inline_positions", ({ env, tokens }) => {
    const recorder = recorderOf(env);
    for (const token of tokens) {
      const positions = token.type === "inline" ? recorder.of(token) : undefined;
      if (positions) recorder.set(token, positions);
    }
  });
  return parser;
}

function recorderOf(env: unknown): PositionRecorder {
  return (env as { readonly positions: PositionRecorder }).positions; // each run of such a parser has one
}

/**
 * Returns a state class that records where pending text comes from. The parser adds text with `state.pending += …`,
 * which reads the property before it writes it: the parser's position at that read is where the added text starts.
 */
function positionedState(Base: typeof StateInline): typeof StateInline {
  class Positioned extends Base {
    declare buffer: string;
    declare buffered: PendingRun[];
    declare readAt: number;
    readonly starts = new Map<Token, number>();
    readonly texts = new Map<Token, readonly SourceFragment[]>();
    readonly toSource: SourceOffset | undefined;
    readonly outer: PositionedState | undefined;

    constructor(source: string, parser: MarkdownIt, env: unknown, tokens: Token[]) {
      super(source, parser, env, tokens);
      const recorder = recorderOf(env);
      this.toSource = recorder.offsetOf(tokens);
      if (!this.toSource && recorder.current) {
        this.outer = recorder.current;
        this.toSource = offsetWithin(recorder.current, source);
      }
      recorder.current = this;
    }

    override pushPending(): Token {
      const { buffered } = this;
      const token = super.pushPending();
      const fragments = buffered.map(({ from, to, start }): SourceFragment => {
        const text = token.content.slice(from, to);
        return { text, start, end: start + text.length, verbatim: true };
      });
      this.texts.set(token, fragments);
      return token;
    }

    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const { pos } = this;
      const token = super.push(type, tag, nesting);
      const before = this.tokens.at(-2);
      const run = type === "text" && before?.type === "text" ? (this.starts.get(before) ?? -1) : -1;
      // Each star of a run is a token, and all of them are made before the parser moves on.
      this.starts.set(token, run >= pos && this.src[pos] !== "~" ? run + 1 : pos);
      return token;
    }
  }
  Object.defineProperty(Positioned.prototype, "pending", {
    get(this: PositionedState): string {
      this.readAt = this.pos;
      return this.buffer;
    },
    set(this: PositionedState, value: string) {
      const { buffer = "", buffered = [], readAt = 0 } = this as Partial<PositionedState>;
      this.buffer = value;
      if (value.length > buffer.length)
        this.buffered.push({ from: buffer.length, to: value.length, start: readAt });
      else this.buffered = cut(buffered, value.length);
    },
  });
  return Positioned;
}

function offsetWithin({ src, pos, toSource }: PositionedState, label: string): SourceOffset | undefined {
  const start = src.startsWith(label, pos + 2) ? pos + 2 : src.indexOf(label, pos);
  return toSource && ((offset) => toSource(start + offset));
}

/** Returns the runs up to a length; the last one is cut there. */
function cut(runs: readonly PendingRun[], length: number): PendingRun[] {
  return runs.filter(({ from }) => from < length).map((run) => ({ ...run, to: Math.min(run.to, length) }));
}

function inlinePositions(state: PositionedState): InlinePositions {
  const { toSource } = state;
  if (!toSource) return { fragments: [], attributes: [] };
  const fragments: SourceFragment[] = [];
  const attributes: SourceFragment[] = [];
  let last = 0;
  for (const [index, token] of state.tokens.entries()) {
    for (const fragment of state.texts.get(token) ?? fragmentOf(token, state, last)) {
      fragments.push(...inSource(fragment, toSource));
      last = Math.max(last, fragment.end);
    }
    for (const fragment of attributesOf(token, index, state))
      attributes.push(...inSource(fragment, toSource));
  }
  return { fragments, attributes };
}

/** Returns the text of a token that was not made from pending text. Offsets are those of the inline text. */
function fragmentOf(token: Token, { src, starts }: PositionedState, last: number): SourceFragment[] {
  const { type, content, markup, info } = token;
  const start = Math.max(last, starts.get(token) ?? last);
  const verbatim = (at: number) => [{ text: content, start: at, end: at + content.length, verbatim: true }];
  const replaced = (text: string, end: number) => [{ text, start, end, verbatim: false }];
  if (type === "softbreak" || type === "hardbreak") return replaced("\n", src.indexOf("\n", start) + 1);
  if (type === "code_inline") {
    const at = start + markup.length;
    return verbatim(src.slice(at, at + content.length).replaceAll("\n", " ") === content ? at : at + 1);
  }
  if (content === "" || !/^text(?:_special)?$/.test(type)) return [];
  if (info === "entity" || info === "address") return replaced(content, start + markup.length);
  if (info === "escape") return verbatim(start + markup.length - content.length);
  return verbatim(src.startsWith(content, start) ? start : start + 1); // after the bracket of an address
}

/**
 * Returns the titles and targets of links and images, found by searching the source between the label and the next
 * token.
 */
function attributesOf(token: Token, index: number, state: PositionedState): SourceFragment[] {
  const { tokens, starts, texts, src } = state;
  if (!token.attrs || token.markup === "autolink") return [];
  const isImage = token.type === "image";
  let close = index;
  if (!isImage) while (close < tokens.length && tokens[close]?.type !== "link_close") close += 1;
  const after = tokens[close + 1];
  const start = starts.get(tokens[close] ?? token) ?? 0;
  const end = (after && (texts.get(after)?.[0]?.start ?? starts.get(after))) ?? src.length;
  return token.attrs.flatMap(([name, value]): SourceFragment[] => {
    if (value === "" || !["title", "href", "src"].includes(name)) return [];
    const text = name === "title" ? value : decoded(value);
    const at = src.slice(start, end).indexOf(text);
    if (at < 0) return [{ text, start, end, verbatim: false }];
    return [{ text, start: start + at, end: start + at + text.length, verbatim: true }];
  });
}

function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target; // not percent-encoded text
  }
}

/**
 * Returns a fragment with offsets in the source. Its characters may be apart there: a line of a quotation starts with
 * `>`.
 */
function inSource(fragment: SourceFragment, toSource: SourceOffset): SourceFragment[] {
  const { text, start, end, verbatim } = fragment;
  if (!verbatim)
    return [{ ...fragment, start: toSource(start), end: toSource(Math.max(start, end - 1)) + 1 }];
  const apart: SourceFragment[] = [];
  for (let at = start; at < end;) {
    const from = toSource(at);
    let next = at + 1;
    if (toSource(end - 1) - from === end - 1 - at) next = end;
    else while (next < end && toSource(next) - from === next - at) next += 1;
    const part = text.slice(at - start, next - start);
    apart.push({ text: part, start: from, end: from + next - at, verbatim: true });
    at = next;
  }
  return apart;
}
