import { encode } from "uqr";

/** A QR code as one SVG path, in modules; the quiet zone around it is inside `size`. */
export interface QrView {
  readonly size: number;
  readonly path: string;
}

/** Light modules around the code. ISO/IEC 18004, 6.3.8: four. */
const quietZone = 4;

/**
 * A QR code that opens an address on a phone.
 *
 * The mask is always the same one: any mask can be read, and weighing all eight takes twenty times as long, which counts
 * at a hundred thousand pages.
 */
export function qrCode(address: string): QrView {
  const { data, size } = encode(address, { ecc: "M", border: quietZone, maskPattern: 2 });
  const path = data.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { size, path: path.join("") };
}

/** Start and length of each row of dark modules. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  });
  return found;
}
