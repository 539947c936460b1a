import path from "node:path";

/**
 * Returns whether a path is a folder or is below it.
 *
 * @param file absolute, without `.` and `..`, like the folder
 */
export function isInFolder(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
