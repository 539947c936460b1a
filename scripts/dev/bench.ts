import { appendFile, mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { generatedSettings, generateReports, readTexts, varyTexts, writeReports } from "./samples/index.js";
import {
  chromiumVersion,
  compareBuilds,
  compareChecks,
  compareSearches,
  describeMachine,
  hugoVersion,
  measureExports,
  measureMegabytes,
  printComparison,
  readResult,
  updateDocument,
  writeCharts,
  writeResult,
  type Measured,
  type BenchSubject,
} from "./bench/index.js";
import { exitCodes, optionTypes, optionValue, runCommand } from "../cli/index.js";
import type { Messages } from "../i18n/index.js";
import { removeDir } from "../fs/index.js";
import { type Describe, UserError } from "../errors/index.js";

const options = {
  texts: { type: "string" },
  reports: { type: "string" },
  characters: { type: "string" },
  years: { type: "string" },
  queries: { type: "string" },
  lengths: { type: "string" },
  seed: { type: "string" },
  json: { type: "string" },
  out: { type: "string" },
  keep: { type: "boolean" },
} as const;
type OptionValues = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

const documentFile = "docs/performance.md";
const chartsFolder = "docs/charts";
const defaults = {
  reports: 300,
  characters: 4200,
  years: 15,
  queries: 100,
  seed: 1,
  lengths: [1, 12],
} as const;
/** Number of queries without options, so that both comparisons take less than three minutes. */
const quickQueries = 20;

await runCommand(
  (messages) => messages.bench.help,
  options,
  async (values, positionals, messages) => {
    const [name] = positionals;
    if (positionals.length > 1) throw usage(({ bench }) => bench.unknownSubject(positionals.join(" ")));
    if (name === undefined) {
      await compare(["search", "build"], { queries: String(quickQueries), ...values }, messages);
    } else if (name === "search" || name === "build") {
      await compare([name], values, messages);
    } else if (name === "check") {
      await checkSamples(values, messages);
    } else if (name === "exports") {
      await exportSamples(values, messages);
    } else if (name === "samples") {
      await writeSamples(values, messages);
    } else if (name === "table") {
      if (values.json === undefined) throw usage(({ bench }) => bench.needs("--json", name));
      const result = await readResult(values.json);
      await updateDocument(documentFile, result);
      if (result.comparisons.build) await writeCharts(chartsFolder, result.comparisons.build);
    } else {
      throw usage(({ bench }) => bench.unknownSubject(name));
    }
    return exitCodes.fine;
  },
  { takesNames: true },
);

async function compare(
  subjects: readonly BenchSubject[],
  values: OptionValues,
  messages: Messages,
): Promise<void> {
  const progress = (step: string) => console.error(step);
  const numbers = readNumbers(values);
  // Written before the work, so that a file that cannot be written is reported at once.
  if (values.json !== undefined) await writeResult(values.json, { comparisons: {} });
  const chromium = subjects.includes("search") ? await chromiumVersion() : undefined;
  const hugo = subjects.includes("build") ? await hugoVersion() : undefined;
  const machine = await describeMachine({ ...(chromium && { chromium }), ...(hugo && { hugo }) });
  for (const subject of subjects) {
    await inTemporaryFolder(
      subject,
      values.keep ?? false,
      async (folder) => {
        const measured: Measured =
          subject === "search"
            ? await compareSearches(
                folder,
                { ...numbers, ...(await readReports(values)), progress },
                messages,
              )
            : await compareBuilds(folder, { ...numbers, progress }, messages);
        const comparison = { machine, ...measured };
        console.log(`\n${printComparison(subject, comparison, messages)}\n`);
        if (values.json !== undefined)
          await writeResult(values.json, { comparisons: { [subject]: comparison } });
      },
      messages,
    );
  }
}

/**
 * Calls a function with a temporary folder, which is removed in any case, even after an interruption, unless it is to
 * be kept.
 */
async function inTemporaryFolder(
  name: string,
  keep: boolean,
  work: (folder: string) => Promise<void>,
  messages: Messages,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), `gongkai-bench-${name}-`));
  const end = () => {
    if (keep) console.error(messages.bench.kept(folder));
    else removeDir(folder); // stopped processes may still be writing
  };
  const interrupt = () => process.exit(130);
  process.once("exit", end).once("SIGINT", interrupt).once("SIGTERM", interrupt);
  try {
    await work(folder);
  } finally {
    end();
    process.off("exit", end).off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}

async function writeSamples(values: OptionValues, messages: Messages): Promise<void> {
  const { out } = values;
  if (out === undefined) throw usage(({ bench }) => bench.needs("--out", "samples"));
  const there = await readdir(out).catch(() => []);
  if (there.length > 0) throw new UserError(({ bench }) => bench.notEmpty(out));
  const { settings, reports } = await readReports(values);
  const written = await writeReports(out, settings, reports);
  console.log(messages.bench.wrote(out, written.reports, written.characters));
}

/** Measures reading and checking a catalogue of samples, and reports that are hard to check. */
async function checkSamples(values: OptionValues, messages: Messages): Promise<void> {
  await inTemporaryFolder(
    "check",
    values.keep ?? false,
    async (folder) => {
      const [content, hard] = [path.join(folder, "content"), path.join(folder, "hard")];
      const { settings, reports } = await readReports(values);
      console.error(messages.bench.steps.samples);
      const written = await writeReports(content, settings, reports);
      console.log(messages.bench.checked({ ...written, ...(await compareChecks(content)) }));
      console.log(messages.bench.megabytes(await measureMegabytes(hard)));
    },
    messages,
  );
}

/** Measures exporting a catalogue of samples with all formats. */
async function exportSamples(values: OptionValues, messages: Messages): Promise<void> {
  await inTemporaryFolder(
    "exports",
    values.keep ?? false,
    async (folder) => {
      const [content, out] = [path.join(folder, "content"), path.join(folder, "out")];
      const { settings, reports } = await readReports(values);
      console.error(messages.bench.steps.samples);
      const written = await writeReports(content, settings, reports);
      await appendFile(path.join(content, "site.yaml"), "\ncontact: { email: yangli@example.gov.cn }\n");
      const cost = await measureExports(content, out);
      console.log(messages.bench.exported({ ...written, ...cost }));
    },
    messages,
  );
}

/** Returns reports made from the texts named by `--texts`, or generated ones. */
async function readReports(values: OptionValues) {
  const { reports, characters, years, seed } = readNumbers(values);
  if (values.texts === undefined) {
    const generated = generateReports({ reports, characters, years, seed });
    return { settings: generatedSettings, madeUp: true, reports: generated };
  }
  const total = values.characters === undefined ? undefined : characters;
  const varied = varyTexts(await readTexts(values.texts), total, seed);
  return { settings: generatedSettings, madeUp: false, reports: varied };
}

function readNumbers(values: OptionValues) {
  const number = (name: "reports" | "characters" | "years" | "queries" | "seed") => {
    const value = values[name];
    return value === undefined ? defaults[name] : optionValue(name, value, optionTypes.number);
  };
  const { lengths } = values;
  return {
    reports: number("reports"),
    characters: number("characters"),
    years: number("years"),
    queries: number("queries"),
    seed: number("seed"),
    lengths: lengths === undefined ? defaults.lengths : optionValue("lengths", lengths, optionTypes.lengths),
  };
}

function usage(describe: Describe): UserError {
  return new UserError(describe, exitCodes.usage);
}
