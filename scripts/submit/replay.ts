import type { NewCommit, NewFileContent, ReadCommit, TreeChange, TreeFile } from "../git/index.js";
import type { MergePlan } from "./plan.js";
import type { ReadText } from "./report-moves.js";
import { rewriteText } from "./rewrite-text.js";

/**
 * Returns the unsent commits as they are to be on top of the shared ones, by a plan. Commits without changes are left
 * out.
 *
 * @param commits oldest first
 * @param local all changes of the commits together
 */
export async function replayCommits(
  commits: readonly ReadCommit[],
  local: readonly TreeChange[],
  plan: MergePlan,
  read: ReadText,
): Promise<NewCommit[]> {
  const last = new Map<string, number>();
  for (const [index, { changes }] of commits.entries()) for (const { path } of changes) last.set(path, index);
  const final = commits.length - 1;
  const replayed: NewCommit[] = [];
  for (const [index, { author, message, changes }] of commits.entries()) {
    const files = new Map<string, NewFileContent | undefined>();
    // What only a merge has changed goes into the last commit.
    const own = index === final ? [...changes, ...local.filter(({ path }) => !last.has(path))] : changes;
    for (const { path, after } of own) {
      const whole = local.find((change) => change.path === path);
      const filePlan = plan.files.get(path);
      if (!whole || !filePlan || filePlan.kind === "drop") continue;
      const isLast = (last.get(path) ?? final) === index;
      if (filePlan.kind === "keep")
        files.set(filePlan.path, await rewritten(path, isLast ? whole.after : after, plan, read));
      else if (isLast) {
        const text = rewriteText(filePlan.text, path, plan.renamings, plan.renumberings);
        files.set(filePlan.path, { mode: whole.after?.mode ?? "100644", bytes: Buffer.from(text) });
      }
    }
    if (files.size > 0) replayed.push({ author, message, files });
  }
  return replayed;
}

/** Returns the content of a file in which renamed and renumbered reports are named as they are now. */
async function rewritten(
  path: string,
  file: TreeFile | undefined,
  { renamings, renumberings }: MergePlan,
  read: ReadText,
): Promise<NewFileContent | undefined> {
  const isChanged = renamings.length > 0 || renumberings.length > 0;
  if (!file || !isChanged || !path.endsWith(".md")) return file;
  const text = await read(file);
  if (text === undefined) return file;
  const changed = rewriteText(text, path, renamings, renumberings);
  return changed === text ? file : { mode: file.mode, bytes: Buffer.from(changed) };
}
