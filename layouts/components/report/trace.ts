import { isRun, segments } from "../../../scripts/search/text/tokenizer.js";

/** A text split into tokens as in search, each with its offsets in the text. */
export interface Traced {
  readonly units: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Indexes of tokens before which a segment ends: no phrase crosses it. */
  readonly breaks: ReadonlySet<number>;
}

/**
 * Splits a text as search does, character by character, so that the offsets of each token are known: tokens that
 * folding makes of one character (㎡) have the same offsets, and a run that folding joins (ＡＢ) extends from its first to
 * its last character.
 */
export function traceText(text: string): Traced {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const breaks = new Set<number>();
  let offset = 0;
  let open = false; // the last token is a run that the next character may continue
  let broken = false;
  for (const [cluster] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const end = offset + cluster.length;
    if (/^\s/u.test(cluster)) {
      open = false;
      // Line breaks in a page's paragraphs come from the source; a line end separates phrases there, too.
      if (cluster.startsWith("\n")) broken = true;
    } else {
      const folded = foldCluster(cluster);
      if (folded.length === 0) {
        open = false;
        broken = true;
      }
      for (const unit of folded.flat()) {
        const last = units.length - 1;
        if (open && isRun(unit)) {
          units[last] = (units[last] ?? "") + unit;
          ends[last] = end;
        } else {
          if (broken) breaks.add(units.length);
          units.push(unit);
          starts.push(offset);
          ends.push(end);
          open = isRun(unit);
        }
        broken = false;
      }
    }
    offset = end;
  }
  return { units, starts, ends, breaks };
}

const known = new Map<string, string[][]>();

/** Returns the tokens of a folded character. Cached, since a text has few different characters. */
function foldCluster(cluster: string): string[][] {
  let folded = known.get(cluster);
  if (!folded) {
    folded = segments(cluster);
    known.set(cluster, folded);
  }
  return folded;
}
