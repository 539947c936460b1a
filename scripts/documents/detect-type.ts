import { fileTypes, signatureOf, type FileType } from "./file-type.js";
import { ZipArchive } from "./zip.js";

/**
 * Returns the type of a file by its content, never by its name: names may be wrong, such as that of a saved web page
 * called .doc.
 *
 * @returns undefined for text, which has no signature, and for unknown types
 * @throws UnreadableDocument for a damaged ZIP archive, and for one with more parts than `limits` allows
 */
export function fileTypeOf(file: Uint8Array): FileType | undefined {
  const signature = signatureOf(file);
  switch (signature) {
    case "zip":
      return typeInZip(new ZipArchive(file).names) ?? "zip";
    case "ole":
      return typeInOle(file);
    default:
      return signature in fileTypes ? (signature as FileType) : undefined;
  }
}

const types = Object.keys(fileTypes) as FileType[];

function typeInZip(names: readonly string[]): FileType | undefined {
  return types.find((type) => {
    const { part } = fileTypes[type];
    return part !== undefined && names.some((name) => part.test(name));
  });
}

/** Looks for the names of streams anywhere in the file: they are in the container's directory, as UTF-16. */
function typeInOle(file: Uint8Array): FileType | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  return types.find((type) =>
    fileTypes[type].streams?.some((name) => bytes.includes(Buffer.from(`${name}\0`, "utf16le"))),
  );
}
