import { writeFile } from "node:fs/promises";
import type { BuildSummary } from "./build/index.js";
import {
  defaultCache,
  readInputs,
  recallPublished,
  rememberPublished,
  Store,
  type Inputs,
  type Kind,
  type Published,
} from "./cache/index.js";
import { exitCodes, runCommand, UserError } from "./cli.js";
import { text } from "./language/index.js";
import { Progress } from "./progress.js";
import { replaceable } from "./publish/index.js";

const progress = new Progress();

/** Warnings that a build prints; `npm run check` prints all. */
const mostWarnings = 50;

/** What a build tells, which the next tells again when nothing changed. */
interface Told {
  readonly messages: readonly string[];
  readonly summary: BuildSummary & { readonly drafts: number };
}
const told: Kind<Published<Told>> = { name: "build 1" };

interface Options {
  readonly content: string;
  readonly out: string;
  readonly baseUrl: string | undefined;
  readonly pathPrefix: string | undefined;
  readonly force: boolean;
}

await runCommand(
  text.cli.buildHelp,
  {
    content: { type: "string", default: "content" },
    out: { type: "string", default: "_site" },
    "base-url": { type: "string" },
    "path-prefix": { type: "string" },
    cache: { type: "string" },
    force: { type: "boolean", default: false },
    summary: { type: "string" },
  },
  async ({ content, out, force, cache, summary, "base-url": baseUrl, "path-prefix": pathPrefix }) => {
    const started = performance.now();
    await refuseWrong(baseUrl, pathPrefix);
    const options = { content, out, baseUrl, pathPrefix, force };
    const inputs = openInputs(cache ?? defaultCache(content), options);
    if (!(await replaceable(out, content))) throw new UserError(text.cli.outInsideContent(out));
    const known = force ? undefined : recallPublished(inputs.cache, out, told, inputs.key);
    const result = known ?? (await build(inputs, options));
    if (!known) rememberPublished(inputs.cache, out, told, { key: inputs.key, result });
    for (const message of result.messages) console.error(message);
    const tasks = known ? { ...result.summary.tasks, made: 0 } : result.summary.tasks;
    const seconds = (performance.now() - started) / 1000;
    if (summary !== undefined)
      await writeFile(summary, `${JSON.stringify({ ...result.summary, tasks, seconds }, null, 2)}\n`);
    console.log(text.cli.built({ ...result.summary, tasks, seconds }));
    return exitCodes.fine;
  },
  { beforeError: () => progress.clear() },
);

async function refuseWrong(baseUrl: string | undefined, pathPrefix: string | undefined): Promise<void> {
  if (baseUrl === undefined && pathPrefix === undefined) return;
  const { isPathPrefix, isSiteUrl } = await import("./catalogue/index.js");
  if (pathPrefix !== undefined && !isPathPrefix(pathPrefix))
    throw new UserError(text.cli.badOption("--path-prefix", pathPrefix, "/gongkai/"), exitCodes.usage);
  if (baseUrl !== undefined && !isSiteUrl(baseUrl))
    throw new UserError(
      text.cli.badOption("--base-url", baseUrl, "https://www.example.gov.cn"),
      exitCodes.usage,
    );
}

function openInputs(cache: string, { content, baseUrl, pathPrefix }: Options): Inputs {
  try {
    return readInputs(cache, content, { baseUrl, pathPrefix });
  } catch (error) {
    if (error instanceof Error && "path" in error && error.path === content)
      throw new UserError(text.cli.noFolder(content));
    throw error;
  }
}

/** Loads what is needed only when something changed: that takes longer than finding out that nothing did. */
async function build(inputs: Inputs, { out, force, baseUrl, pathPrefix }: Options): Promise<Told> {
  const [{ buildSite, checkContent }, { formatDiagnostics }] = await Promise.all([
    import("./build/index.js"),
    import("./check/index.js"),
  ]);
  const { catalogue, findings, notes } = await checkContent(
    inputs,
    { baseUrl, pathPrefix },
    force,
    (stage, done, total) => progress.update(stage, done, total),
  );
  progress.clear();
  const errors = findings.filter(({ severity }) => severity === "error");
  const others = findings.filter(({ severity }) => severity !== "error");
  const shown = [...errors, ...others.slice(0, mostWarnings)];
  const messages = shown.length > 0 ? [formatDiagnostics(shown, "text", inputs.content)] : [];
  if (others.length > mostWarnings) messages.push(text.cli.moreWarnings(others.length - mostWarnings));
  if (!catalogue) {
    for (const message of messages) console.error(message);
    throw new UserError(text.cli.notBuilt);
  }
  const store = new Store(inputs.cache);
  try {
    const onProgress = (done: number, total: number) => progress.update("build", done, total);
    const making = { store, program: inputs.program, force, onProgress };
    const built = await buildSite(catalogue, inputs.snapshot, making, out);
    return {
      messages: [...messages, ...built.notes, ...notes],
      summary: { ...built, drafts: catalogue.drafts.length },
    };
  } finally {
    store.close();
    progress.clear();
  }
}
