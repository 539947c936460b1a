import { isRun, segments } from "../../../scripts/search/text/tokenizer.js";

/** A text cut into search's units, each with its place in the text. */
export interface Traced {
  readonly units: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Units before which a segment ends: no phrase goes across. */
  readonly breaks: ReadonlySet<number>;
}

/**
 * Cuts a text as search does, a character at a time, so that each unit's place is known: what search folds into several
 * units (㎡) has one place, and a run that folding joins (ＡＢ) reaches from its first character to its last.
 */
export function traceText(text: string): Traced {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const breaks = new Set<number>();
  let offset = 0;
  let open = false; // the last unit is a run that the next character may go on
  let broken = false;
  for (const [cluster] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const end = offset + cluster.length;
    if (/^\s/u.test(cluster)) {
      open = false;
      // Paragraphs of a page are wrapped where their source was; a line's end parts a phrase there, too.
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

/** A text has far fewer characters than places, so each is folded once. */
function foldCluster(cluster: string): string[][] {
  let folded = known.get(cluster);
  if (!folded) {
    folded = segments(cluster);
    known.set(cluster, folded);
  }
  return folded;
}
