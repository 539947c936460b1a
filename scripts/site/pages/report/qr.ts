import { encode } from "uqr";
import type { QrView } from "../../views/index.js";

/** Width of the light margin in modules: four by ISO/IEC 18004, 6.3.8. */
const quietZone = 4;

/**
 * Returns a QR code that opens an address on a phone.
 *
 * It always uses the same mask: readers accept any, and comparing all eight takes twenty times as long, which matters
 * for a hundred thousand pages.
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
