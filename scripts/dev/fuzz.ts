import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadCatalogue, type Catalogue } from "../catalogue/index.js";
import { loadSiteAddresses, type SiteAddresses } from "../check/index.js";
import { exitCodes, optionTypes, optionValue, runCommand } from "../cli/index.js";
import type { Messages } from "../i18n/index.js";
import { codeTargets, expressionTargets, hostileTexts, superlinearCosts } from "./fuzz/costs/index.js";
import { fuzz } from "./fuzz/index.js";
import { UserError } from "../errors/index.js";

await runCommand(
  (messages) => messages.fuzz.help,
  {
    content: { type: "string", default: "content" },
    runs: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
  },
  async ({ content, runs, seed }, [subject, ...more], messages) => {
    if ((subject !== undefined && subject !== "costs") || more.length > 0)
      throw new UserError(({ fuzz }) => fuzz.usage, exitCodes.usage);
    const start = {
      runs: optionValue("runs", runs, optionTypes.seed),
      seed: optionValue("seed", seed, optionTypes.seed),
    };
    const { catalogue } = await loadCatalogue(content, messages).catch(() => {
      throw new UserError(({ cli }) => cli.noFolder(content));
    });
    if (!catalogue || catalogue.reports.length === 0)
      throw new UserError(({ fuzz }) => fuzz.noReports(content));
    if (subject === "costs") return reportCosts(catalogue, await loadSiteAddresses(), messages);
    const files = await Promise.all(catalogue.reports.map(({ file }) => readFile(path.join(content, file))));
    const result = fuzz(catalogue, files, start, await loadSiteAddresses(), messages);
    console.log(messages.fuzz.summary(start.runs, result.read, result.refused, Math.round(result.slowest)));
    if (result.failures.length === 0) return exitCodes.fine;
    const folder = await mkdtemp(path.join(tmpdir(), "gongkai-fuzz-"));
    for (const { run, kind, detail, bytes } of result.failures) {
      await writeFile(path.join(folder, `${run}.md`), bytes);
      console.error(messages.fuzz.failure(run, kind, detail));
    }
    console.error(messages.fuzz.kept(folder));
    return exitCodes.failure;
  },
  { takesNames: true },
);

/** Lists what takes a time that grows faster than the text. */
function reportCosts(catalogue: Catalogue, addresses: SiteAddresses, messages: Messages): number {
  const targets = [
    ...codeTargets(catalogue, addresses, messages),
    ...expressionTargets(path.dirname(import.meta.dirname)),
  ];
  let done = 0;
  const costs = superlinearCosts(targets, hostileTexts, () => {
    done += 1;
    if (done % 50 === 0) console.error(messages.fuzz.costsProgress(done, targets.length));
  });
  const time = (milliseconds: number | undefined) =>
    milliseconds === undefined ? messages.fuzz.costsEnded : `${Math.round(milliseconds)} ms`;
  for (const { target, text, short, long } of costs)
    console.log(`${target}  ${text.slice(0, 60)}  ${time(short)} → ${time(long)}`);
  console.log(messages.fuzz.costsSummary(targets.length, costs.length));
  return costs.length === 0 ? exitCodes.fine : exitCodes.failure;
}
