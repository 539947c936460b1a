import path from "node:path";
import type { ShardJob } from "../../../scripts/pipeline/jobs.js";
import { catalogueFacets } from "../../../scripts/pipeline/search-records.js";
import { hashFile } from "../../../scripts/fs/index.js";
import { groupCatalogue, loadCatalogue, type Report } from "../../../scripts/catalogue/index.js";
import { defaultMessages } from "../../../scripts/i18n/index.js";

/** Returns the job of indexing all reports of a content folder as it is now. */
export async function bundleJobOf(content: string): Promise<{ job: ShardJob; reports: readonly Report[] }> {
  const { catalogue } = await loadCatalogue(content, defaultMessages);
  if (!catalogue) throw new Error(content);
  const { all } = groupCatalogue(catalogue);
  const { agencies, topics } = catalogue;
  const files = new Map(all.map(({ file }) => [file, hashFile(path.join(content, file)).sha256]));
  const values = catalogueFacets(all);
  return { job: { kind: "shard", content, files, agencies, topics, values }, reports: all };
}
