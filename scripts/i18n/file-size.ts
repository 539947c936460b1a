const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

/** Formats a number of bytes, 2.2 KB or 8 MB, the same in every language; KB and MB are powers of 1,024. */
export function fileSize(bytes: number): string {
  const [value, unit] = bytes < mebibyte ? [bytes / kibibyte, "KB"] : [bytes / mebibyte, "MB"];
  return `${Number(value.toFixed(1))} ${unit}`;
}
