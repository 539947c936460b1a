/** Characters that readers see, and the part of a source that they come from. */
export interface SourceFragment {
  readonly text: string;
  /** Offsets in the source, in code units. */
  readonly start: number;
  readonly end: number;
  /** Whether each character comes from the one at its own offset; otherwise all of the part gives all of the text. */
  readonly verbatim: boolean;
}

/** A text as readers see it, with the position in the source of each of its characters. */
export interface MappedText {
  /** Its lines end with `\n`. */
  readonly text: string;
  /** In order: together they are the text. */
  readonly fragments: readonly SourceFragment[];
}

/** The part of the source that a part of a text comes from, as offsets in code units. */
export function sourceRange(
  { fragments }: MappedText,
  start: number,
  length: number,
): { readonly start: number; readonly end: number } {
  let offset = 0;
  let from: number | undefined;
  let to = 0;
  for (const { text, start: first, end, verbatim } of fragments) {
    const next = offset + text.length;
    if (next > start && offset < start + length) {
      from ??= verbatim ? first + Math.max(0, start - offset) : first;
      to = verbatim ? first + Math.min(text.length, start + length - offset) : end;
    }
    offset = next;
  }
  return { start: from ?? 0, end: Math.max(to, from ?? 0) };
}
