import { writeFile } from "node:fs/promises";
import { buildSite } from "./build/index.js";
import {
  hasErrors,
  isPathPrefix,
  isSiteUrl,
  loadCatalogue,
  missingSettings,
  sortDiagnostics,
  type Catalogue,
  type LoadOptions,
} from "./catalogue/index.js";
import { checkCatalogue, formatDiagnostics } from "./check/index.js";
import { exitCodes, runCommand, UserError } from "./cli.js";
import { text } from "./language/index.js";
import { Progress } from "./progress.js";
import { failureOf, healFolder, readPublished, replaceable } from "./publish/index.js";

const progress = new Progress();

/** Warnings that a build prints; `npm run check` prints all. */
const mostWarnings = 50;

await runCommand(
  () => text.cli.buildHelp,
  {
    content: { type: "string", default: "content" },
    out: { type: "string", default: "_site" },
    "base-url": { type: "string" },
    "path-prefix": { type: "string" },
    published: { type: "string" },
    compress: { type: "boolean", default: false },
    sign: { type: "string" },
    summary: { type: "string" },
  },
  async (values) => {
    const { content, out, "base-url": baseUrl, "path-prefix": pathPrefix, summary: summaryFile } = values;
    const started = performance.now();
    if (pathPrefix !== undefined && !isPathPrefix(pathPrefix)) {
      throw new UserError(text.cli.badOption("--path-prefix", pathPrefix, "/gongkai/"), exitCodes.usage);
    }
    if (baseUrl !== undefined && !isSiteUrl(baseUrl)) {
      throw new UserError(
        text.cli.badOption("--base-url", baseUrl, "https://www.example.gov.cn"),
        exitCodes.usage,
      );
    }
    if (!(await replaceable(out, content))) throw new UserError(text.cli.outInsideContent(out));
    const healed = await healFolder(out).catch(explain);
    if (healed !== "nothing") console.error(text.publishing.healed[healed]);
    const published = await readPublished(values.published, out);
    const catalogue = await loadChecked(content, { baseUrl, pathPrefix });
    const onProgress = (done: number, total: number) => progress.update("build", done, total);
    const options = { published, compress: values.compress, signWith: values.sign };
    const built = await buildSite(catalogue, content, out, onProgress, options).catch(explain);
    progress.clear();
    for (const note of built.notes) console.error(note);
    const missing = missingSettings(catalogue.site);
    if (missing.length > 0) console.error(text.cli.missingSettings(missing));
    const summary = {
      ...built,
      drafts: catalogue.drafts.length,
      seconds: (performance.now() - started) / 1000,
      memory: Math.max(built.memory, process.resourceUsage().maxRSS / 1024),
    };
    if (summaryFile !== undefined) await writeFile(summaryFile, `${JSON.stringify(summary, null, 2)}\n`);
    console.log(text.cli.built(summary));
    return exitCodes.fine;
  },
  { beforeError: () => progress.clear() },
);

/** Says why the site could not be written, and that the old one is as it was. */
function explain(error: unknown): never {
  if (error instanceof UserError) throw error;
  throw new UserError(text.publishing.untouched(failureOf(error)));
}

/** The catalogue, when nothing is wrong with it; what is wrong is printed. */
async function loadChecked(content: string, options: LoadOptions): Promise<Catalogue> {
  const onProgress = (done: number, total: number) => progress.update("read", done, total);
  const loaded = await loadCatalogue(content, { ...options, onProgress }).catch(() => {
    throw new UserError(text.cli.noFolder(content));
  });
  progress.update("check", 0, 0);
  const { catalogue } = loaded;
  const checked = catalogue ? await checkCatalogue(catalogue) : undefined;
  const found = sortDiagnostics([...loaded.diagnostics, ...(checked?.found ?? [])]);
  progress.clear();
  const errors = found.filter(({ severity }) => severity === "error");
  const others = found.filter(({ severity }) => severity !== "error");
  const shown = [...errors, ...others.slice(0, mostWarnings)];
  if (shown.length > 0) console.error(formatDiagnostics(shown, "text", content));
  const counts = [loaded.counts, checked?.counts];
  const more = counts.reduce((sum, one) => sum + (one?.warning ?? 0) + (one?.info ?? 0), -mostWarnings);
  if (more > 0) console.error(text.cli.moreWarnings(more));
  if (!catalogue || hasErrors(found)) throw new UserError(text.cli.notBuilt);
  return catalogue;
}
