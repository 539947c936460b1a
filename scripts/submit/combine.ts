import path from "node:path";
import { UserError } from "../errors/index.js";
import { commitsBetween, gitMessage, treeChanges, writeCommits } from "../git/index.js";
import { ExistingReports } from "../import/index.js";
import type { Messages } from "../i18n/index.js";
import { planMerge, type MergePlan, type SubmitNote } from "./plan.js";
import { replayCommits } from "./replay.js";
import { reportChanges } from "./report-moves.js";
import { backUp, backupFolder, type Backup } from "./backup.js";
import { TextReader } from "./text-reader.js";
import { commitOf, outputOrNothing, type UserGit } from "./upstream.js";

/** What was done to put local commits on top of those of others. */
export interface Combined {
  readonly notes: readonly SubmitNote[];
  readonly backups: readonly Backup[];
}

/** Location of the content folder in its work tree. */
interface WorkTree {
  readonly top: string;
  /** Path of the content folder from the top, ending in a slash; empty when it is the top. */
  readonly prefix: string;
}

/**
 * Puts the unsent commits on top of the fetched ones, so that no conflict remains: files of both sides are merged, new
 * ones get another name or number where somebody else has used theirs, and where two have changed the same lines, the
 * shared version stays and the local one is copied out of the way.
 *
 * Until the last step, nothing changes in the work tree and its branch.
 *
 * @param content the content folder, all of whose changes are committed
 * @throws UserError when git refuses
 */
export async function combine(content: string, git: UserGit, messages: Messages): Promise<Combined> {
  const tree = await workTree(git);
  const reader = new TextReader(content);
  try {
    const [head, upstream] = [await commitOf(git, "HEAD"), await commitOf(git, "@{upstream}")];
    const base = (await git({ name: "merge-base", operands: [head, upstream] })).trim();
    const local = await treeChanges(content, base, head);
    const others = await treeChanges(content, base, upstream);
    const files = await git({
      name: "ls-files",
      options: ["-z", "--full-name"],
      files: [path.resolve(content)],
    });
    const existing = await ExistingReports.read(content);
    const plan = await planMerge({
      prefix: tree.prefix,
      local,
      upstream: others,
      localReports: await reportChanges(local, tree.prefix, reader.read),
      upstreamReports: await reportChanges(others, tree.prefix, reader.read),
      read: reader.read,
      paths: files.split("\0").filter((file) => file !== ""),
      indexNumbers: [...existing.indexNumbers()],
    });
    const commits = await commitsBetween(content, upstream, head);
    const replayed = await replayCommits(commits, local, plan, reader.read);
    const result = await writeCommits(content, upstream, replayed);
    const folder = backupFolder(tree.top, tree.prefix, messages.submit.folder);
    const backups = await copies(plan, tree, folder, git);
    const dirty = await backUpUncommitted(tree, folder, [head, result], git);
    await git({ name: "reset", options: ["--quiet", "--keep", result] });
    await outputOrNothing(git({ name: "update-ref", options: ["-d", "refs/gongkai/submit"] }));
    return { notes: plan.notes, backups: [...backups, ...dirty] };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError((messages) => messages.submit.notTogether(gitMessage(error, messages)));
  } finally {
    reader.close();
  }
}

async function workTree(git: UserGit): Promise<WorkTree> {
  const options = ["--path-format=absolute", "--show-toplevel", "--show-prefix"];
  const [top = "", prefix = ""] = (await git({ name: "rev-parse", options })).split("\n");
  return { top, prefix };
}

/** Copies the local versions of files in conflict. Their newest version is in the work tree. */
async function copies(
  { conflicts, attachments }: MergePlan,
  { top }: WorkTree,
  folder: string,
  git: UserGit,
): Promise<Backup[]> {
  const found: Backup[] = await Promise.all(
    [...conflicts].map(async ([file, theirs]) => {
      const person = await outputOrNothing(
        git({
          name: "log",
          options: ["-1", "--format=%an"],
          operands: ["HEAD..@{upstream}"],
          files: [path.resolve(top, theirs)],
        }),
      );
      return { reason: "conflict", file, theirs, person, copy: await backUp(top, file, folder) } as const;
    }),
  );
  for (const file of attachments)
    found.push({
      reason: "attachment",
      file,
      theirs: file,
      person: "",
      copy: await backUp(top, file, folder),
    });
  return found;
}

/**
 * Copies files outside of the content that have uncommitted changes and that somebody else has changed, and restores
 * them: git would refuse to replace them. Programs such as npm change files that nobody means to commit.
 */
async function backUpUncommitted(
  { top }: WorkTree,
  folder: string,
  [head, result]: readonly [head: string, result: string],
  git: UserGit,
): Promise<Backup[]> {
  const list = async (operands: readonly string[]) =>
    (await git({ name: "diff", options: ["--name-only", "-z", "--no-renames"], operands }))
      .split("\0")
      .filter((file) => file !== "");
  const changed = await list(["HEAD"]);
  if (changed.length === 0) return [];
  const replaced = new Set(await list([head, result]));
  const files = changed.filter((file) => replaced.has(file));
  const found: Backup[] = [];
  for (const file of files) {
    const copy = await backUp(top, file, folder).catch(() => ""); // a removed file has nothing to copy
    found.push({ reason: "uncommitted", file, theirs: file, person: "", copy });
  }
  const absolute = files.map((file) => path.resolve(top, file));
  if (files.length > 0) await git({ name: "checkout", options: ["--quiet", "HEAD"], files: absolute });
  return found;
}
