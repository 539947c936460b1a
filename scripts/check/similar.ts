/** A text's sketch: the smallest of its lines' hashes, in order. Empty when the text says too little. */
export type Sketch = readonly number[];

/** Lines kept of a text. Two sketches that agree in nine of ten stand for texts that do. */
const kept = 16;
const shortestLine = 12;
const shortestText = 60;
const alike = 0.9;

/** Sketches a text by its lines; punctuation, spaces and width do not count. Linear in the text's length. */
export function sketchOf(body: string): Sketch {
  if (body.length < shortestText) return [];
  const hashes = new Set<number>();
  let hash = start;
  let length = 0;
  let total = 0;
  for (let at = 0; at <= body.length; at += 1) {
    const unit = at === body.length ? newline : body.charCodeAt(at);
    if (unit === newline) {
      if (length >= shortestLine) hashes.add(hash >>> 0);
      total += length;
      [hash, length] = [start, 0];
    } else if (counts(unit)) {
      hash = Math.imul(hash ^ unit, 0x01000193); // FNV-1a, by code unit
      length += 1;
    }
  }
  if (total < shortestText) return [];
  return [...hashes].sort((a, b) => a - b).slice(0, kept);
}

const start = 0x811c9dc5 | 0;
const newline = 10;

/** Letters, digits and Han characters; not spaces, ASCII and CJK punctuation, and full-width forms. */
function counts(unit: number): boolean {
  if (unit < 0x80)
    return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  return unit >= 0x3400 ? unit < 0xff00 : unit < 0x2000;
}

/**
 * The texts that are nearly the same as an earlier one.
 *
 * @returns pairs of places in the list, the later first, each later text once
 */
export function similar(sketches: readonly Sketch[]): [later: number, earlier: number][] {
  // Nearly every line is in one text only, so that a list for each would fill the memory.
  const holders = new Map<number, number | number[]>();
  const found: [number, number][] = [];
  sketches.forEach((sketch, place) => {
    const shared = new Map<number, number>();
    for (const hash of sketch) {
      const earlier = holders.get(hash);
      if (earlier === undefined) holders.set(hash, place);
      else if (typeof earlier === "number") {
        shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
        holders.set(hash, [earlier, place]);
      } else {
        for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + 1);
        // A line that very many texts share (an address, a phrase of courtesy) tells nothing.
        if (earlier.length < most) earlier.push(place);
      }
    }
    for (const [other, count] of shared) {
      if (count < alike * Math.max(sketch.length, sketches[other]?.length ?? 0)) continue;
      found.push([place, other]);
      break;
    }
  });
  return found;
}
const most = 20;
