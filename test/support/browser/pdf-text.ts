import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Radicals as which some fonts name the characters that look the same; NFKC replaces those of another block. */
const radicals: Readonly<Record<string, string>> = {
  "⻅": "见",
  "⻆": "角",
  "⻋": "车",
  "⻔": "门",
  "⻚": "页",
};

/** A printed page: its size in points, and its text without spaces. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Texts of which a part is beyond the edge of the page. */
  readonly outside: readonly string[];
}

/** Returns the text of a page or of a PDF file, without spaces, so that both can be compared. */
export function withoutSpaces(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[⺀-⻿]/g, (radical) => radicals[radical] ?? radical);
}

/** Reads the pages of a PDF file. */
export async function readPrinted(file: Uint8Array): Promise<PrintedPage[]> {
  const loading = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await loading.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item] : []));
    const isOutside = ({ transform, width: length }: (typeof texts)[number]) => {
      const [x, y] = (transform as number[]).slice(4);
      return x === undefined || y === undefined || x < 0 || y < 0 || x + length > width || y > height;
    };
    pages.push({
      width,
      height,
      text: withoutSpaces(texts.map(({ str }) => str).join("")),
      outside: texts.filter(isOutside).map(({ str }) => str),
    });
  }
  await loading.destroy();
  return pages;
}
