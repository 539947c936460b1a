/**
 * The form of an official document after GB/T 9704-2012, in the units of Office Open XML: twips (twentieths of a point),
 * half-points for type.
 */

const twipsPerMillimetre = 1440 / 25.4;
const twips = (millimetres: number) => Math.round(millimetres * twipsPerMillimetre);

/** 5.1 and 5.2.1: A4, with a margin of 37 mm at the top and 28 mm at the binding; text takes 156 by 225 mm. */
export const pageSize = {
  width: twips(210),
  height: twips(297),
  top: twips(37),
  bottom: twips(297 - 37 - 225),
  left: twips(28),
  right: twips(210 - 28 - 156),
  /** From the paper's edge to the page number, which stands 7 mm below the text (7.5). */
  footer: twips(297 - 37 - 225 - 7 - 5),
} as const;

/** Width of the text in English Metric Units, for pictures. */
export const textWidth = 156 * 36_000;

/** 5.2.3: 22 lines on a page, 28 characters in a line. */
export const linePitch = Math.floor((225 * twipsPerMillimetre) / 22);
/** What is added to each character of 16 points, in 4096ths of a point. */
export const characterSpace = Math.round(((156 / 25.4) * (72 / 28) - 16) * 4096);

/** 号 in half-points: 2 for titles, 3 for text, 4 for page numbers. */
export const sizes = { title: 44, text: 32, note: 28 } as const;

/** 7.3: the faces of title, text and headings of each level. */
export const faces = {
  title: "方正小标宋简体",
  text: "仿宋_GB2312",
  headings: ["黑体", "楷体_GB2312", "仿宋_GB2312"],
  note: "宋体",
} as const;

/** Returns the face of a heading's level, from 1. */
export function headingFace(level: number): string {
  return faces.headings[level - 1] ?? faces.text;
}
