import type { Token } from "markdown-it";
import type { SourceLines } from "../catalogue/index.js";
import type { SourceRange } from "./hidden-text.js";
import type { FoundMark } from "./unclear-mark.js";

/** Finds links whose title readers do not see, which have no text, or whose target is no address. */
export function* unclearLinks(
  body: string,
  lines: SourceLines,
  { children, map }: Token,
): Generator<FoundMark> {
  for (const [index, token] of (children ?? []).entries()) {
    if (token.type !== "link_open" && token.type !== "image") continue;
    const title = token.attrGet("title");
    if (title) yield* titleMark(body, lines, title, map?.[0] ?? 0);
    const target = token.attrGet("href");
    if (target === null) continue;
    if (token.markup === "" && /^[^./#:]+$/.test(target))
      yield* targetMark(body, lines, target, map?.[0] ?? 0);
    if (children?.[index + 1]?.type !== "link_close") continue;
    const start = Math.max(0, body.indexOf("](", lines.start(map?.[0] ?? 0)) - 1);
    yield { start, end: start + 1, kind: "linkEmpty", text: target, paste: `[${target}](${target})` };
  }
}

function* titleMark(body: string, lines: SourceLines, title: string, line: number): Generator<FoundMark> {
  const start = body.indexOf(title, lines.start(line));
  if (start < 0) return;
  const range = { start, end: start + title.length };
  yield { ...range, kind: "linkTitle", text: title, paste: titleInText(body, lines, range) };
}

/** Returns the line of a title with the title behind its link, where readers see it. */
function titleInText(body: string, lines: SourceLines, { start, end }: SourceRange): string {
  const line = lines.lineAt(start);
  const lineStart = lines.start(line);
  const text = lines.text(line);
  const opening = /[ \t]{1,9}["'(]$/.exec(text.slice(Math.max(0, start - lineStart - 10), start - lineStart));
  const closing = /^["')]\)/.exec(text.slice(end - lineStart, end - lineStart + 2));
  if (!opening || !closing) return text;
  const before = text.slice(0, start - lineStart - opening[0].length);
  const after = text.slice(end - lineStart + closing[0].length);
  return `${before})（${body.slice(start, end)}）${after}`;
}

/** Yields a link's target that is no address: [2018](12) is a number. */
function* targetMark(body: string, lines: SourceLines, target: string, line: number): Generator<FoundMark> {
  const text = decodeTarget(target);
  const start = body.indexOf(`](${text}`, lines.start(line));
  if (start < 0) return;
  const range = { start, end: start + text.length + 3 };
  yield { ...range, kind: "linkTarget", text: `(${text})`, escapes: [start] };
}

function decodeTarget(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target; // not percent-encoded text
  }
}
