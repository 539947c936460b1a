import { build as bundle } from "esbuild";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import {
  hasErrors,
  loadCatalogue,
  missingSettings,
  sortDiagnostics,
  type Catalogue,
} from "./catalogue/index.js";
import { checkCatalogue, formatDiagnostics } from "./check/index.js";
import { exitCodes, runCommand, UserError } from "./cli.js";
import { text } from "./language/index.js";
import { filesOf, parseMarkdown, plainLines } from "./markdown/index.js";
import { copyFile, replaceable, swap } from "./publish/index.js";
import { buildSearchIndex, type SearchRecord } from "./search/index.js";
import { createContext, renderNext, type SiteContext } from "./site/index.js";

await runCommand(
  text.cli.buildHelp,
  {
    content: { type: "string", default: "content" },
    out: { type: "string", default: "_site" },
    "base-url": { type: "string" },
    "path-prefix": { type: "string" },
  },
  async (options) => {
    const started = performance.now();
    const prefix = options["path-prefix"];
    if (prefix !== undefined && !/^\/([\w.~-]+\/)*$/.test(prefix)) {
      throw new UserError(text.cli.badOption("--path-prefix", prefix, "/gongkai/"), exitCodes.usage);
    }
    const loaded = await loadCatalogue(options.content, {
      baseUrl: options["base-url"],
      pathPrefix: prefix,
    }).catch(() => {
      throw new UserError(text.cli.noFolder(options.content));
    });
    const { catalogue } = loaded;
    const diagnostics = sortDiagnostics([
      ...loaded.diagnostics,
      ...(catalogue ? checkCatalogue(catalogue) : []),
    ]);
    if (diagnostics.length > 0) console.error(formatDiagnostics(diagnostics, "text", options.content));
    if (!catalogue || hasErrors(diagnostics)) throw new UserError(text.cli.notBuilt);
    const { content, out } = options;
    if (!(await replaceable(out, content))) throw new UserError(text.cli.outInsideContent(out));
    const staging = `${out.replace(/\/+$/, "")}.staging`;
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging, { recursive: true });
    const sizes = await copyFiles(catalogue, content, staging);
    const context = createContext(catalogue, sizes);
    await render(context, staging);
    await bundleAssets(staging);
    const indexed = await buildSearchIndex(searchRecords(context), staging);
    if (indexed !== catalogue.reports.length) throw new Error(`${indexed} ≠ ${catalogue.reports.length}`);
    const pages = (await readdir(staging, { recursive: true })).filter((file) =>
      file.endsWith(".html"),
    ).length;
    await swap(staging, out);
    const missing = missingSettings(catalogue.site);
    if (missing.length > 0) console.error(text.cli.missingSettings(missing));
    const [seconds, memory] = [
      ((performance.now() - started) / 1000).toFixed(1),
      (process.resourceUsage().maxRSS / 1024).toFixed(0),
    ];
    console.log(
      text.cli.built({
        reports: catalogue.reports.length,
        drafts: catalogue.drafts.length,
        pages,
        indexed,
        seconds,
        memory,
      }),
    );
    return exitCodes.fine;
  },
);

/** Copies each report's source and the files that reports and pages name; gives the files' sizes in bytes. */
async function copyFiles(
  catalogue: Catalogue,
  content: string,
  staging: string,
): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const page of [...catalogue.reports, ...catalogue.pages]) {
    const folder = path.join(staging, page.url);
    for (const file of filesOf(page, parseMarkdown(page.body))) {
      // A relative link may also lead to another page; what is missing was reported by the check.
      if (!catalogue.attachments.has(file)) continue;
      sizes.set(file, await copyFile(path.join(content, file), path.join(folder, path.basename(file))));
    }
  }
  for (const { file, url } of catalogue.reports) {
    await copyFile(path.join(content, file), path.join(staging, url, "index.md"));
  }
  return sizes;
}

async function render(context: SiteContext, staging: string): Promise<void> {
  renderNext(context);
  const { default: Eleventy } = await import("@11ty/eleventy");
  const options = { configPath: ".eleventy.ts", quietMode: true };
  await new Eleventy("layouts/pages", path.relative(".", staging), options).write();
}

async function bundleAssets(staging: string): Promise<void> {
  await bundle({
    entryPoints: [
      "layouts/styles/site.css",
      "layouts/components/search-page/search-page.ts",
      "layouts/components/search-form/search-box.ts",
      "layouts/components/search-form/suggestions.ts",
      "layouts/components/report/report-page.ts",
      "layouts/components/report/highlight.ts",
      "layouts/assets/favicon.svg",
      "layouts/assets/favicon.ico",
      "scripts/search/browser/search.ts",
    ],
    entryNames: "[name]",
    loader: { ".svg": "copy", ".ico": "copy" },
    outdir: path.join(staging, "assets"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
}

function* searchRecords({ grouped }: SiteContext): Generator<SearchRecord> {
  for (const report of grouped.all) {
    const { agency, topic, indexNumber, published, title } = report;
    const filters = {
      year: published.slice(0, 4),
      agency: agency.name,
      topic: topic?.name,
      report_year: report.reportYear,
    };
    yield {
      url: encodeURI(report.url),
      title,
      indexNumber,
      agency: agency.name,
      published,
      filters: Object.fromEntries(
        Object.entries(filters).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
      ),
      details: [
        indexNumber,
        report.documentNumber,
        agency.name,
        agency.fullName,
        report.summary,
        report.keywords?.join("\n"),
      ].filter((value) => value !== undefined),
      text: plainLines(parseMarkdown(report.body)).join("\n"),
    };
  }
}
