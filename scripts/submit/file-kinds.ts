import path from "node:path";

/** A file of the repository: a report, a content page, a file beside them, or any other file. */
export type FileKind = "report" | "page" | "attachment" | "other";

/** Returns the kind of a file by its path from the top of the work tree. @param prefix of the content folder */
export function kindOf(file: string, prefix: string): FileKind {
  if (!file.startsWith(prefix)) return "other";
  const below = file.slice(prefix.length);
  if (/^reports\/\d{4}\/[^/]+\.md$/.test(below)) return "report";
  if (/^pages\/[^/]+\.md$/.test(below)) return "page";
  return /^(?:reports\/\d{4}|pages)\/[^/]+$/.test(below) ? "attachment" : "other";
}

/** Returns the key under which paths are compared that some file systems cannot tell apart. */
export function pathKey(file: string): string {
  return file.normalize("NFC").toLowerCase();
}

/** Splits a path into its folder, its name without extension, and its extension. */
export function splitPath(file: string): { folder: string; name: string; extension: string } {
  const { dir: folder, name, ext: extension } = path.posix.parse(file);
  return { folder, name, extension };
}
