import path from "node:path";

/**
 * Whether a path is a folder or lies below it.
 *
 * @param file absolute, without `.` and `..`, as the folder is
 */
export function isInFolder(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
