import path from "node:path";
import { type Artifact } from "../cache/index.js";
import type { Report } from "../catalogue/index.js";
import { shardFrom, type ShardJob, type PreviousShardJob, type JobData } from "./jobs.js";
import { jobTask, type CachedArtifact, type Task, type TaskContext } from "./tasks.js";
import { sha256 } from "../fs/index.js";

/** When a larger share of the reports has changed, a shard is made from the texts. */
const mostChanged = 1 / 8;

/** Cost of copying a report from another shard, compared with indexing it. */
const keptWeight = 1 / 16;

/**
 * Returns the tasks of shards. A shard that is not in the cache is made from one of the last build of this content, if
 * that had nearly the same reports.
 *
 * @param reports of each job, in its order
 */
export function shardTasks(
  jobs: readonly { readonly job: ShardJob; readonly reports: readonly Report[] }[],
  taskContext: TaskContext,
  content: string,
): Task[] {
  const tasks = jobs.map(({ job, reports }) => {
    return {
      job,
      reports,
      task: jobTask(
        taskContext,
        job,
        weightOf(reports, () => 1),
      ),
    };
  });
  const wanted = new Set(tasks.map(({ task }) => task.fingerprint));
  let bases: readonly Base[] | undefined;
  return tasks.map(({ job, reports, task }) => {
    if (taskContext.force || taskContext.store.has(task.fingerprint)) return task;
    bases ??= basesOf(taskContext, content, wanted);
    const start = startOf(job, bases);
    if (!start) return task;
    const weight = weightOf(reports, (at) => (start.kept[at] === undefined ? 1 : keptWeight));
    return { ...task, job: { ...job, start }, weight };
  });
}

/** Saves which shards a build made, for the next build. */
export function rememberShards(
  entries: readonly CachedArtifact[],
  { store, program }: TaskContext,
  content: string,
): void {
  const made = entries.filter(({ result }) => result.shard);
  store.remember(nameOf(content), [program.code, ...made.map(({ fingerprint }) => fingerprint)]);
}

function weightOf(reports: readonly Report[], share: (at: number) => number): number {
  return reports.reduce((sum, { bodyLength }, at) => sum + bodyLength * share(at), 0);
}

type Base = Required<Pick<JobData, "shard" | "inputs">> & Pick<Artifact, "folder">;

/**
 * Returns shards of the last build that may be a start. Those of another version of the program are left out.
 *
 * @param wanted shards of this build, whose reports are in no other
 */
function basesOf({ store, program }: TaskContext, content: string, wanted: ReadonlySet<string>): Base[] {
  const [code, ...fingerprints] = store.remembered(nameOf(content));
  if (code !== program.code) return [];
  return fingerprints.flatMap((fingerprint) => {
    const entry = wanted.has(fingerprint) ? undefined : store.find<JobData>(fingerprint);
    const { shard, inputs } = entry?.result ?? {};
    return entry && shard && inputs ? [{ folder: entry.folder, shard, inputs }] : [];
  });
}

function startOf(job: ShardJob, bases: readonly Base[]): PreviousShardJob | undefined {
  const { rest, files } = shardFrom(job);
  for (const { shard, inputs, folder } of bases) {
    if (inputs.rest !== rest) continue;
    const numbers = new Map([...inputs.files.keys()].map((file, number) => [file, number]));
    const kept = [...files].map(([file, digest]) =>
      inputs.files.get(file) === digest ? numbers.get(file) : undefined,
    );
    const same = kept.filter((number) => number !== undefined);
    const inOrder = same.every((number, at) => at === 0 || number > (same[at - 1] ?? 0));
    const changed = Math.max(files.size, inputs.files.size) - same.length;
    if (inOrder && changed <= files.size * mostChanged) return { entry: shard, site: folder, kept };
  }
  return undefined;
}

/** Returns a name for each content folder. */
function nameOf(content: string): string {
  return `shards-${sha256(path.resolve(content)).slice(0, 16)}`;
}
