import { viewOf } from "./word-streams.js";

/** One modification of a property: its code, and its operand without a length. */
export interface Sprm {
  readonly code: number;
  readonly operand: DataView;
}

/** Codes of the properties that are read (MS-DOC 2.6). All bits count: letter spacing differs from deletion in bit 6. */
export const sprm = {
  deleted: 0x0800,
  inserted: 0x0801,
  special: 0x0855,
  hidden: 0x083c,
  strike: 0x0837,
  doubleStrike: 0x2a53,
  position: 0x2a48,
  symbol: 0x6a09,
  characterStyle: 0x4a30,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  alignment: 0x2461,
  oldAlignment: 0x2403,
  outline: 0x2640,
  listLevel: 0x260a,
  list: 0x460b,
  tableColumns: 0xd608,
} as const;

const tabsSprm = 0xc615;
/** Bytes of an operand by the three highest bits of the code; 6 begins with its length. */
const operandBytes = [1, 1, 2, 4, 2, 2, undefined, 3] as const;

/** Yields the modifications of a list (`grpprl`); a truncated one ends it. */
export function* readSprms(list: Uint8Array): Generator<Sprm> {
  const view = viewOf(list);
  let at = 0;
  while (at + 3 <= list.length) {
    const code = view.getUint16(at, true);
    at += 2;
    let length: number | undefined = operandBytes[code >> 13];
    if (length === undefined) {
      if (code === sprm.tableColumns) {
        length = view.byteLength >= at + 2 ? view.getUint16(at, true) - 1 : 0;
        at += 2;
      } else {
        length = list[at] ?? 0;
        at += 1;
        if (code === tabsSprm && length === 255) {
          const deletions = list[at] ?? 0;
          length = 2 + deletions * 4 + (list[at + 1 + deletions * 4] ?? 0) * 3;
        }
      }
    }
    if (length < 0 || at + length > list.length) return;
    yield { code, operand: viewOf(list.subarray(at, at + length)) };
    at += length;
  }
}

/**
 * Codes of modifications that a piece abbreviates to one byte (Prm0, MS-DOC 2.9.214); all others do not change what
 * is read.
 */
const shortCodes: ReadonlyMap<number, number> = new Map([
  [0x41, sprm.deleted],
  [0x42, sprm.inserted],
  [0x57, sprm.strike],
  [0x5c, sprm.hidden],
  [0x68, sprm.position],
  [0x73, sprm.doubleStrike],
]);

/** Returns the list that a piece's abbreviation means. */
export function shortSprm(prm: number): Uint8Array {
  const code = shortCodes.get((prm >> 1) & 0x7f);
  return code === undefined ? new Uint8Array() : new Uint8Array([code & 0xff, code >> 8, prm >> 8]);
}
