import { strToU8, zipSync } from "fflate";
import { blocksOf, type DocumentBlock } from "./blocks.js";
import { textWidth } from "./official-form.js";
import { documentParts, type OfficialDocument, type SizedPicture } from "./parts.js";

/** English Metric Units in a pixel. */
const unitsPerPixel = 9525;

/** Extensions of the pictures that Word shows, by media type. */
const pictureTypes: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpeg",
  "image/gif": "gif",
};

/**
 * Makes a Word document of the report on this page, in the form of an official document, and saves it as a download. It
 * is made from the page, so that it holds what readers see.
 *
 * @throws Error when the page has no report
 */
export async function saveDocx(): Promise<void> {
  const title = document.querySelector(".report__title")?.textContent.trim() ?? "";
  const prose = document.querySelector(".prose");
  if (!prose) throw new Error("the page has no text");
  const blocks = blocksOf(prose);
  const { pictures, files } = await loadPictures(blocks);
  const source = document.getElementById("cite-plain")?.textContent.replace(/\s+/g, " ").trim() ?? "";
  const bytes = packDocument({ title, blocks, source, pictures }, files);
  const link = document.createElement("a");
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = `${title.replace(/[\\/:*?"<>|\s]+/g, " ").slice(0, 80)}.docx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser may still be reading it
}

/** Returns the bytes of a Word document. @param files pictures, by their names */
export function packDocument(
  official: OfficialDocument,
  files: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(documentParts(official)).map(([name, text]) => [name, strToU8(text)] as const);
  const media = Object.entries(files).map(([name, bytes]) => [`word/media/${name}`, bytes] as const);
  return zipSync(Object.fromEntries([...parts, ...media]));
}

interface LoadedPictures {
  readonly pictures: Map<unknown, SizedPicture>;
  readonly files: Record<string, Uint8Array>;
}

/** Loads the pictures of a document. One that fails, or that Word cannot show, is left out. */
async function loadPictures(blocks: readonly DocumentBlock[]): Promise<LoadedPictures> {
  const pictures = new Map<unknown, SizedPicture>();
  const files: Record<string, Uint8Array> = {};
  const runs = blocks.flatMap((block) =>
    block.kind === "table"
      ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.runs))
      : block.runs,
  );
  for (const { picture } of runs) {
    if (!picture || pictures.has(picture)) continue;
    try {
      const response = await fetch(picture.currentSrc || picture.src);
      const blob = await response.blob();
      const extension = pictureTypes[blob.type];
      // eslint-disable-next-line gongkai/browser-apis -- others load pictures at once
      picture.loading = "eager";
      await picture.decode();
      if (!response.ok || extension === undefined) continue;
      const name = `p${pictures.size + 1}.${extension}`;
      const scale = Math.min(unitsPerPixel, textWidth / picture.naturalWidth);
      const width = Math.round(picture.naturalWidth * scale);
      pictures.set(picture, { name, width, height: Math.round(picture.naturalHeight * scale) });
      files[name] = new Uint8Array(await blob.arrayBuffer());
    } catch (error) {
      console.error(error); // its description remains
    }
  }
  return { pictures, files };
}
