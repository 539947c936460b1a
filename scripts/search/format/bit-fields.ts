/** Which bytes and bits of a row hold a field. */
interface BitField<Name> {
  readonly name: Name;
  readonly bits: number;
  /** Index of the byte that holds the lowest bit. */
  readonly byte: number;
  /** Number of bytes that hold some of the field's bits. */
  readonly bytes: number;
  /** Bit position of the lowest bit in that first byte. */
  readonly shift: number;
}

export interface BitFields<Name> {
  readonly fields: readonly BitField<Name>[];
  /** Size of a row in bytes. */
  readonly bytes: number;
}

/**
 * Lays out numbers of fixed widths without gaps, lowest bit first. The size of the row is rounded up to whole bytes.
 *
 * @param fields the width of each in bits, from 1 to 24
 * @throws RangeError for any other width
 */
export function bitFields<Name extends string>(
  fields: readonly { readonly id: Name; readonly bits: number }[],
): BitFields<Name> {
  let start = 0;
  const all = fields.map(({ id: name, bits }) => {
    if (!Number.isInteger(bits) || bits < 1 || bits > 24)
      throw new RangeError(`${name} has an unsupported width of ${bits} bits`);
    const shift = start % 8;
    const byte = (start - shift) / 8;
    start += bits;
    return { name, bits, byte, bytes: Math.ceil((shift + bits) / 8), shift };
  });
  return { fields: all, bytes: Math.ceil(start / 8) };
}

/** Writes numbers to a row. @throws RangeError when a number does not fit its field */
export function writeBits<Name extends string>(
  { fields }: BitFields<Name>,
  view: DataView,
  at: number,
  numbers: Readonly<Record<Name, number>>,
): void {
  for (const { name, bits, byte, bytes, shift } of fields) {
    const number = fitting(name, numbers[name], bits) << shift;
    const mask = (2 ** bits - 1) << shift;
    for (let index = 0; index < bytes; index += 1) {
      const others = view.getUint8(at + byte + index) & ~(mask >>> (8 * index));
      view.setUint8(at + byte + index, others | (number >>> (8 * index)));
    }
  }
}

export function readBits<Name extends string>(
  { fields }: BitFields<Name>,
  view: DataView,
  at: number,
): Record<Name, number> {
  const numbers = {} as Record<Name, number>; // the loop below adds every name
  for (const { name, bits, byte, bytes, shift } of fields) {
    let number = 0;
    for (let index = bytes - 1; index >= 0; index -= 1)
      number = (number << 8) | view.getUint8(at + byte + index);
    numbers[name] = (number >>> shift) & (2 ** bits - 1);
  }
  return numbers;
}

/**
 * Returns `number` unchanged. @throws RangeError when it does not fit into `bits` bits, since it would be read back as
 * another number
 */
export function fitting(name: string, number: number, bits: number): number {
  if (Number.isInteger(number) && number >= 0 && number < 2 ** bits) return number;
  throw new RangeError(`${name} is ${number}, but its ${bits} bits hold 0 to ${2 ** bits - 1}`);
}
