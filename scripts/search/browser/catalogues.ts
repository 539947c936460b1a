import type { CatalogueAnswer, FailureReason, SearchModule } from "./api.js";
import { parseBoundedJson } from "../../fs/bounded-json.js";
import type { SearchIndexFile } from "../format/index.js";
import { validateSummary, Unreachable } from "./validate-index.js";
import { RemoteFiles } from "./remote.js";
import { ownSource, CatalogueSource } from "./catalogue-source.js";

/** One of the catalogues that are searched together. */
export interface SearchedCatalogue {
  /** The name shown to readers; undefined when only the site's own catalogue is searched. */
  readonly name: string | undefined;
  readonly source: CatalogueSource;
  /** Why the last search of the catalogue failed; undefined when it succeeded. */
  failure?: FailureReason | undefined;
}

/** Other catalogues by address. They are kept between queries, so that files already read are not fetched again. */
const remoteCatalogues = new Map<string, SearchedCatalogue>();

/** Returns the site's own catalogue, then the other catalogues of its federation. */
export function searchedCatalogues(index: SearchIndexFile): readonly SearchedCatalogue[] {
  // The code for other catalogues is left out of the module when the site has no federation.
  if (federated && index.federation) {
    const { name, catalogues } = index.federation;
    return [{ name, source: ownSource }, ...catalogues.map((each) => remoteCatalogue(each.name, each.url))];
  }
  return [{ name: undefined, source: ownSource }];
}

function remoteCatalogue(name: string, url: string): SearchedCatalogue {
  const known = remoteCatalogues.get(url) ?? {
    name,
    source: new CatalogueSource(new RemoteFiles(new URL(url))),
  };
  remoteCatalogues.set(url, known);
  return known;
}

export function failureReasonOf(error: unknown): FailureReason {
  return error instanceof Unreachable ? "unreachable" : "unreadable";
}

/** Number of catalogues requested at the same time: with more, a slow network would make all of them time out. */
const cataloguesAtOnce = 8;

/** Calls `action` for each catalogue, a few at the same time. Catalogues whose last search failed come last. */
export async function forEachCatalogue<T extends { readonly catalogue: SearchedCatalogue }>(
  all: readonly T[],
  work: (each: T) => Promise<void>,
): Promise<void> {
  const queue = [...all].sort((a, b) => Number(!!a.catalogue.failure) - Number(!!b.catalogue.failure));
  const next = async () => {
    for (let each = queue.shift(); each; each = queue.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: cataloguesAtOnce }, next));
}

/** The `catalogues` function of the search module. */
export const catalogues: SearchModule["catalogues"] = async (onAnswer) => {
  if (federated) await askCatalogues(onAnswer);
};

/** Depth of a summary: an object, its list of reports, and a report. */
const summaryDepth = 3;

async function askCatalogues(onAnswer: (answer: CatalogueAnswer) => void): Promise<void> {
  const { index } = await ownSource.open();
  const all = (index.federation?.catalogues ?? []).map((each) => ({
    ...each,
    catalogue: remoteCatalogue(each.name, each.url),
  }));
  await forEachCatalogue(all, async ({ name, url, catalogue }) => {
    try {
      const { files } = catalogue.source;
      const response = await files.fetch(new URL("summary.json", url).href, "no-cache");
      const summary = validateSummary(parseBoundedJson(await response.text(), summaryDepth));
      const newest = summary.newest.map((report) => ({ ...report, url: files.pageUrl(report.url) }));
      onAnswer({ name, url, summary: { ...summary, newest } });
    } catch (error) {
      console.warn(error);
      onAnswer({ name, url, trouble: failureReasonOf(error) });
    }
  });
}
