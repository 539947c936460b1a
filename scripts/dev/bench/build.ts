import { appendFile, readdir } from "node:fs/promises";
import path from "node:path";
import { generatedSettings, generateReports, writeReports } from "../samples/index.js";
import type { Messages } from "../../i18n/index.js";
import { folderSize, measureAll } from "./measure.js";
import { findProgram, gongkai, plainEleventy, plainHugo, type BenchProgram } from "./programs.js";
import type { Figures, Measured, System } from "./result.js";

export interface BuildBenchOptions {
  readonly reports: number;
  /** Characters of each report. */
  readonly characters: number;
  readonly years: number;
  readonly seed: number;
  /** Called with the name of the current step. */
  readonly progress: (step: string) => void;
}

/**
 * Builds the same sample reports with this program, then again after changing one report, without a change, and after
 * changing a template; then with plain Eleventy and, if it is installed, with Hugo, both with default Pagefind over
 * their pages.
 *
 * @param folder an empty folder for the samples and the sites
 */
export async function compareBuilds(
  folder: string,
  options: BuildBenchOptions,
  messages: Messages,
): Promise<Measured> {
  const { progress, ...size } = options;
  progress(messages.bench.steps.samples);
  const content = path.join(folder, "content");
  const written = await writeReports(content, generatedSettings, generateReports(size));
  const hugo = await findProgram("hugo");
  const figures: { [S in System]?: Figures } = {};
  const run = async (system: System, program: BenchProgram) => {
    progress(messages.bench.steps.building(messages.bench.systems[system]));
    figures[system] = await build(program);
  };
  const ours = await gongkai(content, path.join(folder, "ours"));
  await run("ours", ours);
  progress(messages.bench.steps.again); // before the others, whose gigabytes would push our files out of the system's cache
  figures.ours = { ...figures.ours, ...(await buildAgain(ours)) };
  await run("eleventy", await plainEleventy(content, path.join(folder, "eleventy")));
  if (hugo) await run("hugo", await plainHugo(hugo, content, path.join(folder, "hugo")));
  return {
    size: { reports: written.reports, characters: written.characters, years: options.years },
    figures,
    notes: hugo ? [] : [messages.bench.noHugo],
  };
}

async function build({ commands, out }: BenchProgram): Promise<Figures> {
  const { seconds, usage } = await measureAll(commands);
  return { seconds, ...usage, ...folderSize(out) };
}

async function buildAgain(program: BenchProgram & { readonly template: string }): Promise<Figures> {
  const again = async () => {
    const { seconds, usage } = await measureAll(program.commands);
    return { seconds, cpuSeconds: usage?.cpuSeconds };
  };
  const reports = path.join(program.content, "reports");
  const files = (await readdir(reports, { recursive: true })).filter((file) => file.endsWith(".md")).sort();
  const middle = files[Math.floor(files.length / 2)] ?? "";
  await appendFile(path.join(reports, middle), "\n这一段是后来添加的样例文字。\n");
  const changed = await again();
  const unchanged = await again();
  await appendFile(program.template, "<p>样例</p>\n");
  const template = await again();
  return {
    changedSeconds: changed.seconds,
    unchangedSeconds: unchanged.seconds,
    templateSeconds: template.seconds,
    ...(changed.cpuSeconds !== undefined && { changedCpuSeconds: changed.cpuSeconds }),
    ...(unchanged.cpuSeconds !== undefined && { unchangedCpuSeconds: unchanged.cpuSeconds }),
    ...(template.cpuSeconds !== undefined && { templateCpuSeconds: template.cpuSeconds }),
  };
}
