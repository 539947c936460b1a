import { collectOutput, gitOutput, startGit } from "./run.js";
import type { TreeFile } from "./tree-changes.js";

/** The content of a file in a new commit: an object of the repository, or new bytes. */
export type NewFileContent = TreeFile | { readonly mode: string; readonly bytes: Uint8Array };

export interface NewCommit {
  /** `Name <e-mail> seconds zone`. */
  readonly author: string;
  readonly message: string;
  /** Content by path from the top of the work tree; undefined removes the file. */
  readonly files: ReadonlyMap<string, NewFileContent | undefined>;
}

/** Keeps new commits from git's garbage collection until the branch contains them. */
const temporaryRef = "refs/gongkai/submit";

/**
 * Writes commits one after the other on top of a commit. The work tree, its index and its branch are not changed.
 *
 * @param parent hash of the commit before the first one
 * @returns the hash of the last commit
 * @throws GitError
 */
export async function writeCommits(
  folder: string,
  parent: string,
  commits: readonly NewCommit[],
): Promise<string> {
  if (commits.length === 0) return parent;
  const committer = (
    await gitOutput("user", folder, { name: "var", options: ["GIT_COMMITTER_IDENT"] })
  ).trim();
  const parts: Uint8Array[] = [];
  const add = (text: string) => parts.push(Buffer.from(text));
  const data = (bytes: Uint8Array) =>
    parts.push(Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from("\n"));
  for (const [index, { author, message, files }] of commits.entries()) {
    add(`commit ${temporaryRef}\nmark :${index + 1}\nauthor ${author}\ncommitter ${committer}\n`);
    data(Buffer.from(message));
    add(`from ${index === 0 ? parent : `:${index}`}\n`);
    for (const [path, content] of inOrder(files)) {
      if (content === undefined) add(`D ${quotedPath(path)}\n`);
      else if ("objectId" in content) add(`M ${content.mode} ${content.objectId} ${quotedPath(path)}\n`);
      else {
        add(`M ${content.mode} inline ${quotedPath(path)}\n`);
        data(content.bytes);
      }
    }
  }
  add(`get-mark :${commits.length}\n`);
  const options = ["--quiet", "--force"];
  const output = await collectOutput(
    startGit("user", folder, { name: "fast-import", options }),
    Buffer.concat(parts),
  );
  return output.toString("utf8").trim();
}

/** Returns removed files first, so that a file can follow a folder of its name. */
function inOrder(files: NewCommit["files"]): [string, NewFileContent | undefined][] {
  return [...files].sort(([, one], [, other]) => Number(one !== undefined) - Number(other !== undefined));
}

/** Quotes a path as git-fast-import(1) expects it. */
function quotedPath(path: string): string {
  return `"${path.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}
