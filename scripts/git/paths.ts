/** Returns the paths in git's output with `-z`, each of which ends in a NUL. */
export function pathsIn(output: string): string[] {
  return output.split("\0").filter((file) => file !== "");
}
