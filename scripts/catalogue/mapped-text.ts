/** Text that readers see, and the range of the source from which it comes. */
export interface SourceFragment {
  readonly text: string;
  /** Offsets in the source, in code units. */
  readonly start: number;
  readonly end: number;
  /** Whether each character comes from the one at its own offset; otherwise the whole range gives the whole text. */
  readonly verbatim: boolean;
}

/** A text as readers see it, with the position of each of its characters in the source. */
export interface MappedText {
  /** Its lines end with `\n`. */
  readonly text: string;
  /** In order; joined they are the text. */
  readonly fragments: readonly SourceFragment[];
}

/** Returns the range of the source from which a range of the text comes, in code units. */
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
