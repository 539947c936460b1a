import { encode } from "uqr";
import type { QrView } from "../../views/index.js";

/** Light modules around the code. ISO/IEC 18004, 6.3.8: four. */
const quietZone = 4;

/**
 * A QR code that opens an address on a phone.
 *
 * The mask is always the same one: any mask can be read, and weighing all eight takes twenty times as long, which counts
 * at a hundred thousand pages.
 */
export function qrCode(address: string): QrView {
  const { data, size } = encode(address, { ecc: "M", border: 0, maskPattern: 2 });
  let path = "";
  data.forEach((row, y) => {
    for (let x = row.indexOf(true); x >= 0;) {
      const light = row.indexOf(false, x);
      const end = light < 0 ? size : light;
      path += `M${x + quietZone} ${y + quietZone}h${end - x}v1h-${end - x}z`;
      x = row.indexOf(true, end);
    }
  });
  return { size: size + 2 * quietZone, path };
}
