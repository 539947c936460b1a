/** Returns the parent folder of a path with `/`; `""` at the top level. */
export function parentOf(file: string): string {
  const slash = file.lastIndexOf("/");
  return slash < 0 ? "" : file.slice(0, slash);
}

/** Returns all folders that contain the files, each after its parents, without the top level. */
export function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    if (folders.has(parentOf(file))) continue;
    for (let end = file.indexOf("/"); end > 0; end = file.indexOf("/", end + 1))
      folders.add(file.slice(0, end));
  }
  return folders;
}
