import type MarkdownIt from "markdown-it";
import type { StateCore, StateInline, Token } from "markdown-it";

/** Characters of an address (RFC 3986); curly brackets, bars and quotation marks end it. */
const addressCharacter = /[!#-;=?-Z[\]_a-z~]/;
/** Characters that belong to the sentence or to bold marks when they are at the end of an address. */
const trailing = /[!?.,:;*_~'&]/;
const asciiPunctuation = /[!-/:-@[-`{-~]/;
const brackets: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["]", "["],
]);

/** One character of an address, and its length in the source in code units. */
interface AddressCharacter {
  readonly character: string;
  readonly length: number;
}

const bracketed = /<((?:https?:\/\/|mailto:)[^\s<>]+|[^\s<>@:/]+@[^\s<>@:/]+)>/iy;
/** Matches local part and domain with a top-level domain of letters (RFC 5321, without quoted forms). */
const mailAddress =
  /(?<![\w.%+@/-])[A-Za-z0-9][\w.%+-]*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}(?![\w@-])/g;

/**
 * Makes links of `http://`, `https://` and e-mail addresses in the text, and of nothing else: no bare domains, no other
 * schemes. An address ends before a Chinese character, full-width punctuation, and a closing bracket that it does not
 * open.
 */
export function useAddresses(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("newline", "address", readAddress);
  markdown.inline.ruler.at("autolink", readBracketed);
  markdown.core.ruler.push("mail_address", linkMailAddresses);
}

/** Reads `https://…` in the text. It is called at the colon, where the text rule stops. */
function readAddress(state: StateInline, silent: boolean): boolean {
  const { src, pos, linkLevel } = state as StateInline & { readonly linkLevel: number }; // missing in the types
  if (silent || linkLevel > 0 || !src.startsWith("://", pos)) return false;
  const scheme = /(?:^|[^A-Za-z0-9])(https?)$/i.exec(src.slice(Math.max(0, pos - 6), pos))?.[1];
  if (scheme === undefined || !state.pending.endsWith(scheme)) return false;
  const rest = addressAt(src, pos + 3, state.posMax);
  if (rest.length === 0) return false;
  state.pending = state.pending.slice(0, -scheme.length);
  const address = `${scheme}://${rest.map(({ character }) => character).join("")}`;
  const end = pos + 3 + rest.reduce((sum, { length }) => sum + length, 0);
  const [open, text, close] = linkTokens(state, address, address);
  state.pos -= scheme.length;
  append(state, open);
  // With backslashes and entities the source is longer than the address.
  append(state, Object.assign(text, { markup: src.slice(state.pos, end), info: "address" }));
  state.pos = end;
  append(state, close);
  return true;
}

function append(state: StateInline, { type, tag, nesting, attrs, content, markup, info }: Token): void {
  Object.assign(state.push(type, tag, nesting), { attrs, content, markup, info });
}

/** Returns the characters of an address after its `://`; empty when it has no host. */
function addressAt(source: string, start: number, end: number): AddressCharacter[] {
  if (!/[A-Za-z0-9[]/.test(source.charAt(start))) return [];
  const characters: AddressCharacter[] = [];
  const open: { readonly bracket: string; readonly index: number }[] = [];
  for (let offset = start; offset < end;) {
    const next = characterOf(source, offset);
    if (!next) break;
    const opening = brackets.get(next.character);
    if (opening !== undefined && open.pop()?.bracket !== opening) break;
    if (next.character === "(" || next.character === "[")
      open.push({ bracket: next.character, index: characters.length });
    characters.push(next);
    offset += next.length;
  }
  const [unclosed] = open;
  if (unclosed) characters.length = unclosed.index;
  while (trailing.test(characters.at(-1)?.character ?? "")) characters.pop();
  return characters;
}

/**
 * Returns the character at an offset, which a backslash escape or `&amp;` may represent with two or five code units.
 */
function characterOf(source: string, offset: number): AddressCharacter | undefined {
  if (source.startsWith("&amp;", offset)) return { character: "&", length: 5 };
  const escaped = source.charAt(offset) === "\\" && asciiPunctuation.test(source.charAt(offset + 1));
  const character = source.charAt(escaped ? offset + 1 : offset);
  return addressCharacter.test(character) ? { character, length: escaped ? 2 : 1 } : undefined;
}

/** Reads `<https://…>` and `<name@example.cn>`. */
function readBracketed(state: StateInline, silent: boolean): boolean {
  if (state.src.charAt(state.pos) !== "<") return false;
  bracketed.lastIndex = state.pos;
  const [whole, address] = bracketed.exec(state.src) ?? [];
  if (whole === undefined || address === undefined || bracketed.lastIndex > state.posMax) return false;
  if (!silent) {
    const [open, text, close] = linkTokens(
      state,
      address.includes(":") ? address : `mailto:${address}`,
      address,
    );
    append(state, open);
    append(state, text);
    state.pos += whole.length;
    append(state, close);
  } else state.pos += whole.length;
  return true;
}

function linkMailAddresses(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type !== "inline" || !token.content.includes("@")) continue;
    let depth = 0;
    token.children = (token.children ?? []).flatMap((child) => {
      if (child.type === "link_open" || child.type === "link_close") depth += child.nesting;
      return depth === 0 && child.type === "text" ? withMailAddresses(state, child) : [child];
    });
  }
}

function withMailAddresses(state: StateCore, token: Token): Token[] {
  const { content } = token;
  const parts: Token[] = [];
  let end = 0;
  for (const { 0: address, index } of content.matchAll(mailAddress)) {
    if (index > end) parts.push(textToken(state, content.slice(end, index)));
    parts.push(...linkTokens(state, `mailto:${address}`, address));
    end = index + address.length;
  }
  if (end === 0) return [token];
  if (end < content.length) parts.push(textToken(state, content.slice(end)));
  return parts;
}

function linkTokens(state: StateCore | StateInline, target: string, text: string): [Token, Token, Token] {
  const [open, close] = [new state.Token("link_open", "a", 1), new state.Token("link_close", "a", -1)];
  open.attrs = [["href", state.md.normalizeLink(target)]];
  for (const token of [open, close]) Object.assign(token, { markup: "autolink", info: "auto" });
  return [open, textToken(state, text), close];
}

function textToken(state: StateCore | StateInline, text: string): Token {
  const token = new state.Token("text", "", 0);
  token.content = text;
  return token;
}
