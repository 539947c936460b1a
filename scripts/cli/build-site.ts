import { writeFile } from "node:fs/promises";
import type { BuildSummary } from "../pipeline/index.js";
import { defaultCache, LastBuild, readInputs, Store, type Inputs, type RecordType } from "../cache/index.js";
import type { Catalogue } from "../catalogue/index.js";
import { exitCodes } from "./command.js";
import { gitKey } from "../git/index.js";
import type { Messages } from "../i18n/index.js";
import { validateFolders } from "./folders.js";
import { Progress } from "./progress.js";
import {
  recoverFolder,
  keyDigest,
  manifestFile,
  readPublished,
  isReplaceable,
  refuseForeignFiles,
  type Manifest,
  defaultSiteFolder,
} from "../publish/index.js";
import { UserError, describeSystemError } from "../errors/index.js";

export const progress = new Progress();

/** Most warnings that a build prints; `npm run check` prints all. */
const mostWarnings = 50;

/** Number of content files from which worker processes are started in advance: a change probably needs them. */
const manyFiles = 2000;

/** Options of every command that builds a site. */
export const buildOptions = {
  content: { type: "string", default: "content" },
  out: { type: "string", default: defaultSiteFolder },
  "base-url": { type: "string" },
  "path-prefix": { type: "string" },
  cache: { type: "string" },
  force: { type: "boolean", default: false },
  published: { type: "string" },
  compress: { type: "boolean", default: false },
  sign: { type: "string" },
  summary: { type: "string" },
} as const;

export interface BuildValues {
  readonly content: string;
  readonly out: string;
  readonly "base-url"?: string | undefined;
  readonly "path-prefix"?: string | undefined;
  readonly cache?: string | undefined;
  readonly force: boolean;
  readonly published?: string | undefined;
  readonly compress: boolean;
  readonly sign?: string | undefined;
  readonly summary?: string | undefined;
}

/** What a build prints; the next build prints it again when nothing has changed. */
interface LastBuildReport {
  readonly printed: readonly string[];
  readonly summary: BuildSummary & { readonly drafts: number };
}
const reportType: RecordType<LastBuildReport> = { name: "build 1" };

/** Called with the cache keys of all artifacts of the site. */
export type OnBuilt = (fingerprints: readonly string[]) => void;

/**
 * Builds a site, or finds that the existing one is up to date, and reports the result.
 *
 * @param onMade not called when the existing site is up to date
 */
export async function buildSite(
  values: BuildValues,
  messages: Messages,
  onMade: OnBuilt = () => undefined,
): Promise<number> {
  const started = performance.now();
  const { content, out, force } = values;
  const inputs = await openInputs(values, messages);
  if (!(await isReplaceable(out, content))) throw new UserError(({ cli }) => cli.outInsideContent(out));
  const recovered = await recoverFolder(out, refuseForeignFiles).catch(rethrowAsUserError);
  if (recovered !== "nothing") console.error(messages.publishing.recovered[recovered]);
  const last = new LastBuild(inputs.cache, out, reportType);
  const published = await readPublished(values.published, out, messages, last.left(manifestFile));
  // When another manifest than the site's own must be compared, the build runs even if nothing has changed.
  const asked = force || (values.published !== undefined && values.published !== "none");
  const known = asked ? undefined : last.recall(inputs.key);
  const result = known ?? (await make(inputs, values, published, last, onMade, messages));
  for (const message of result.printed) console.error(message);
  const tasks = known ? { ...result.summary.tasks, made: 0 } : result.summary.tasks;
  const seconds = (performance.now() - started) / 1000;
  const summary = { ...result.summary, tasks, seconds };
  if (values.summary !== undefined) await writeFile(values.summary, `${JSON.stringify(summary, null, 2)}\n`);
  console.log(messages.cli.built(summary));
  return exitCodes.fine;
}

/**
 * Reads the inputs of the build.
 *
 * @throws UserError when an option, or a path in it, is invalid
 */
export async function openInputs(values: BuildValues, messages: Messages): Promise<Inputs> {
  const { content, out, cache = defaultCache(content), compress, sign } = values;
  const { "base-url": baseUrl, "path-prefix": pathPrefix } = values;
  await refuseWrong(baseUrl, pathPrefix);
  await validateFolders({ content, out, cache });
  const key = sign === undefined ? undefined : [sign, await keyDigest(sign)];
  try {
    return readInputs(cache, content, [baseUrl, pathPrefix, compress, key, gitKey(content)], messages);
  } catch (error) {
    if (error instanceof Error && "path" in error && error.path === content)
      throw new UserError(({ cli }) => cli.noFolder(content));
    return rethrowAsUserError(error);
  }
}

async function refuseWrong(baseUrl: string | undefined, pathPrefix: string | undefined): Promise<void> {
  if (baseUrl === undefined && pathPrefix === undefined) return;
  const { isPathPrefix, isSiteUrl } = await import("../catalogue/index.js");
  const wrong = (option: string, value: string, right: string) =>
    new UserError(({ cli }) => cli.badOption(option, value, right), exitCodes.usage);
  if (pathPrefix !== undefined && !isPathPrefix(pathPrefix))
    throw wrong("--path-prefix", pathPrefix, "/gongkai/");
  if (baseUrl !== undefined && !isSiteUrl(baseUrl))
    throw wrong("--base-url", baseUrl, "https://www.example.gov.cn");
}

/** Imports the build on demand: that takes longer than finding out that nothing has changed. */
async function make(
  inputs: Inputs,
  values: BuildValues,
  published: Manifest | undefined,
  last: LastBuild<LastBuildReport>,
  onMade: OnBuilt,
  messages: Messages,
): Promise<LastBuildReport> {
  const { buildCatalogueSite, openJobPool } = await import("../pipeline/index.js");
  const store = openStore(inputs.cache);
  const pool = openJobPool(messages);
  try {
    if (inputs.snapshot.files.size > manyFiles) pool.start();
    const { catalogue, printed, notes } = await checkContentAndReport(inputs, values, messages);
    const options = { published, compress: values.compress, signWith: values.sign };
    const { program, isSameProgram } = inputs;
    const making = {
      messages,
      store,
      pool,
      program,
      isSameProgram,
      force: values.force,
      onProgress: (done: number, total: number) => onProgress(done, total, messages),
      ...options,
    };
    const built = await buildCatalogueSite(catalogue, inputs.snapshot, making, values.out).catch(
      rethrowAsUserError,
    );
    const result = {
      printed: [...printed, ...built.summary.notes, ...notes],
      summary: { ...built.summary, drafts: catalogue.drafts.length },
    };
    const { paths, entries } = built;
    onMade(entries.map(({ fingerprint }) => fingerprint));
    last.remember({ key: inputs.key, result }, paths, entries);
    return result;
  } finally {
    pool.close();
    if (!inputs.isSameProgram()) store.forgetKept();
    store.close();
    progress.clear();
  }
}

/** Opens the cache. @throws UserError that explains why it cannot be written */
export function openStore(folder: string): Store {
  try {
    return new Store(folder);
  } catch (error) {
    return rethrowAsUserError(error);
  }
}

/** Throws a UserError which says why the site could not be written, and that the old one is unchanged. */
export function rethrowAsUserError(error: unknown): never {
  if (error instanceof UserError) throw error;
  throw new UserError((messages) => messages.publishing.untouched(describeSystemError(error, messages)));
}

export const onProgress = (done: number, total: number, messages: Messages) =>
  progress.update(messages, "build", done, total);

interface Ready {
  readonly catalogue: Catalogue;
  /** The printed diagnostics. */
  readonly printed: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Reads and checks the content.
 *
 * @throws UserError when the content has errors, after all of them were printed
 */
export async function checkContentAndReport(
  inputs: Inputs,
  values: BuildValues,
  messages: Messages,
): Promise<Ready> {
  const [{ checkContent }, { formatDiagnostics }] = await Promise.all([
    import("../pipeline/index.js"),
    import("../check/index.js"),
  ]);
  const options = { baseUrl: values["base-url"], pathPrefix: values["path-prefix"] };
  const { catalogue, findings, counts, notes } = await checkContent(
    inputs,
    options,
    values.force,
    (stage, done, total) => progress.update(messages, stage, done, total),
    messages,
  );
  progress.clear();
  const errors = findings.filter(({ severity }) => severity === "error");
  const others = findings.filter(({ severity }) => severity !== "error");
  const shown = [...errors, ...others.slice(0, mostWarnings)];
  const printed = shown.length > 0 ? [formatDiagnostics(shown, "text", inputs.content, messages)] : [];
  const more = counts.warning + counts.info - mostWarnings;
  if (more > 0) printed.push(messages.cli.moreWarnings(more));
  if (catalogue) return { catalogue, printed, notes };
  for (const message of printed) console.error(message);
  throw new UserError(({ cli }) => cli.notBuilt);
}
