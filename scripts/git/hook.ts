import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { UserError } from "../errors/index.js";
import { readFolders, readGitSettings } from "./repository-settings.js";

/** The line by which the program recognises a hook that it has installed. */
const signature = "# gongkai: checks what is staged before each commit";

/** The command of the hook where the program is in the repository: git runs hooks at the top of the work tree. */
const here = "exec npm run --silent check -- --staged";

/**
 * When content/ is a repository of its own, npm changes to another folder than the one to which the name of the index
 * is relative.
 */
const fromContent = (program: string) => `content=$PWD
case "\${GIT_INDEX_FILE-}" in
"" | /* | ?:*) ;;
*) export GIT_INDEX_FILE="$PWD/$GIT_INDEX_FILE" ;;
esac
exec npm --prefix ${quoted(program)} run --silent check -- --staged --content "$content"`;

/** Quotes a text for a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * Installs a pre-commit hook in the hooks folder of the repository that contains the content.
 *
 * @returns the hook's file, and whether it is another hook, which is not changed
 * @throws UserError when git runs hooks from another folder; undefined outside of a work tree
 */
export function installHook(
  content: string,
): { readonly file: string; readonly inTheWay: boolean } | undefined {
  const folders = readFolders(content);
  if (!folders) return undefined;
  const hooks = path.join(folders.common, "hooks");
  const settings = readGitSettings("user", content).filter(({ key }) => key === "core.hookspath");
  const elsewhere = settings.findLast(({ origin }) => origin.startsWith("file:"))?.value;
  if (elsewhere !== undefined && path.resolve(folders.top, elsewhere) !== path.resolve(hooks))
    throw new UserError(({ git }) => git.hooksElsewhere(elsewhere));
  const file = path.join(hooks, "pre-commit");
  if (existsSync(file) && !readFileSync(file, "utf8").includes(signature)) return { file, inTheWay: true };
  const isOwn = realpathSync(folders.top) === realpathSync(content);
  mkdirSync(hooks, { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${signature}\n${isOwn ? fromContent(process.cwd()) : here}\n`);
  chmodSync(file, 0o755);
  return { file, inTheWay: false };
}
