/**
 * The numbers at the beginning of sections and items of official documents, from the highest level to the lowest.
 *
 * From 党政机关公文格式 GB/T 9704-2012, 7.3.3 (一、 (一) 1. (1)), and the parts of a regulation (编, 章, 节).
 */
const markers = [
  { name: "part", level: 1, pattern: /^第[一二三四五六七八九十百零〇\d]+(?:编|篇|部分)(?=[\s：:、]|$)/u },
  { name: "chapter", level: 1, pattern: /^第[一二三四五六七八九十百零〇\d]+章(?=[\s：:、]|$|\p{L})/u },
  { name: "section", level: 2, pattern: /^第[一二三四五六七八九十百零〇\d]+节(?=[\s：:、]|$|\p{L})/u },
  { name: "han", level: 1, pattern: /^[一二三四五六七八九十]{1,4}\s*、/u },
  { name: "han-brackets", level: 2, pattern: /^[(（]\s*[一二三四五六七八九十]{1,4}\s*[)）]/u },
  { name: "digit", level: 3, pattern: /^\d{1,2}\s*(?:[.．](?!\d)|、)/u },
  { name: "digit-brackets", level: 4, pattern: /^[(（]\s*\d{1,2}\s*[)）]/u },
] as const;

export interface Marker {
  readonly name: (typeof markers)[number]["name"];
  /** Level from 1, as in GB/T 9704; the writer adds the level of the title. */
  readonly level: number;
  /** Length of the number in characters of the line. */
  readonly length: number;
}

/** Returns the number at the start of a line, if any. */
export function markerOf(line: string): Marker | undefined {
  for (const { name, level, pattern } of markers) {
    const match = pattern.exec(line);
    if (match) return { name, level, length: match[0].length };
  }
  return undefined;
}
