import type { Snapshot } from "../cache/index.js";
import type { Report } from "../catalogue/index.js";
import { planShards, writeSuggestions } from "../search/index.js";
import type { SiteContext } from "../site/index.js";
import { shardTasks } from "./reuse-shard.js";
import type { Digests } from "./copy-files.js";
import type { ShardJob, ReportsJob } from "./jobs.js";
import { catalogueFacets, namedEntities } from "./search-records.js";
import { localTask, type Task, type TaskContext } from "./tasks.js";

/** The catalogue alone: the search index does not depend on how pages look. */
type Contents = Pick<SiteContext, "catalogue" | "grouped">;

/** Returns the tasks of the search index, newest shard first; their results are the input of index.json. */
export function planIndex(
  contents: Contents,
  snapshot: Snapshot,
  content: string,
  taskContext: TaskContext,
): Task[] {
  const { catalogue, grouped } = contents;
  const { common } = contentReader(contents, snapshot, content);
  const values = catalogueFacets(catalogue.reports);
  const jobs = planShards(grouped.all).map((reports) => {
    const job: ShardJob = { kind: "shard", ...common(reports), values };
    return { job, reports };
  });
  const counts = jobs.map(({ reports }) => reports.length);
  return [...shardTasks(jobs, taskContext, content), suggestionsTask(contents, counts, taskContext)];
}

/**
 * Returns the task of the files for suggestions.
 *
 * @param counts number of reports in each shard of the index, newest first
 */
function suggestionsTask(
  { catalogue, grouped }: Contents,
  counts: readonly number[],
  taskContext: TaskContext,
): Task {
  const reads = {
    titles: grouped.all.map(({ title }) => title),
    reportCounts: counts,
    names: namedEntities(catalogue, grouped),
    synonyms: catalogue.synonyms.map(({ name, also }) => [name, ...also]),
  };
  return {
    ...localTask(taskContext, "suggestions", "code", reads, () => Promise.resolve()),
    make: async (site) => ({ suggestions: await writeSuggestions({ ...reads, site }) }),
  };
}

/** Returns a function that describes some reports for a job. */
export function contentReader(
  { catalogue: { agencies, topics } }: Contents,
  snapshot: Snapshot,
  content: string,
): {
  readonly common: (reports: readonly Report[]) => ReportsJob;
  readonly digestsOf: (files: Iterable<string>) => Digests;
} {
  const digestsOf = (files: Iterable<string>): Digests =>
    new Map([...files].map((file) => [file, snapshot.files.get(file)?.sha256 ?? ""]));
  const common = (reports: readonly Report[]) => {
    return { content, files: digestsOf(reports.map(({ file }) => file)), agencies, topics };
  };
  return { common, digestsOf };
}
