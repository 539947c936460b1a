import type { CatalogueAnswer, FailureReason, SearchModule } from "./api.js";
import { validateSummary, Unreachable } from "./validate-index.js";
import { RemoteFiles } from "./remote.js";
import { ownSource, CatalogueSource } from "./open.js";

/** One of the catalogues that are searched together. */
export interface SearchedCatalogue {
  /** What readers call it; undefined where the site's own catalogue is the only one. */
  readonly name: string | undefined;
  readonly source: CatalogueSource;
  /** What was in the way when it was last asked. */
  failure?: FailureReason | undefined;
}

/** Catalogues of others, by address: what was read of them stays for the next query. */
const remoteCatalogues = new Map<string, SearchedCatalogue>();

/** The site's own catalogue, and those that it covers beside it. */
export async function searchedCatalogues(): Promise<readonly SearchedCatalogue[]> {
  const { index } = await ownSource.open();
  // A site that covers its own catalogue alone carries nothing of what others need.
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

/** Catalogues that are asked at one time: a slow network must not make all of them look silent. */
const cataloguesAtOnce = 8;

/** Does something for each member, a few at a time; those that were failed before come last. */
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
      const summary = validateSummary(await response.json());
      const newest = summary.newest.map((report) => ({ ...report, url: files.pageUrl(report.url) }));
      onAnswer({ name, url, summary: { ...summary, newest } });
    } catch (error) {
      console.warn(error);
      onAnswer({ name, url, trouble: failureReasonOf(error) });
    }
  });
}
