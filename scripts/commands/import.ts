import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ParseArgsConfig } from "node:util";
import { didYouMean, keysByName, reportSchema, type ReportKey } from "../catalogue/index.js";
import { exitCodes, Progress, requireFolder, runCommand, printData } from "../cli/index.js";
import {
  countResult,
  describeResult,
  importFiles,
  logEntry,
  type ImportCounts,
  type ImportResult,
} from "../import/index.js";
import { UserError } from "../errors/index.js";

const options = {
  "dry-run": { type: "boolean", default: false },
  content: { type: "string", default: "content" },
  set: { type: "string", multiple: true },
  log: { type: "string" },
} satisfies ParseArgsConfig["options"];

/** Up to this many files, everything about each is printed; with more, only what needs attention. */
const fewFiles = 10;

const progress = new Progress();

await runCommand(
  (messages) => messages.importing.help,
  options,
  async (values, positionals, messages) => {
    if (positionals.length === 0) throw new UserError(({ importing }) => importing.noFiles, exitCodes.usage);
    await requireFolder(values.content);
    const logFile = values.log ?? (values["dry-run"] ? undefined : ".cache/import/log.json");
    const given = new Map((values.set ?? []).map((pair) => givenValue(pair)));
    const counts: ImportCounts = {
      written: 0,
      planned: 0,
      unchanged: 0,
      different: 0,
      failed: 0,
      incomplete: 0,
    };
    const log: object[] = [];
    const show = (outcome: ImportResult, done: number, total: number) => {
      countResult(counts, outcome);
      log.push(logEntry(outcome));
      progress.clear();
      const plain =
        outcome.kind === "unchanged" || (outcome.kind === "written" && outcome.draft.missing.length === 0);
      if (values["dry-run"] && outcome.kind !== "failed") {
        if (total > 1) console.log(`===== ${outcome.target} =====`);
        printData(outcome.markdown);
      }
      if (total <= fewFiles || !plain)
        console.error(describeResult(outcome, total <= fewFiles, logFile, messages));
      const { report } = messages.importing;
      if (total > fewFiles) progress.show(done, total, () => report.progress(done, total, bar(done, total)));
    };
    await importFiles(
      positionals,
      {
        content: values.content,
        dryRun: values["dry-run"],
        given,
        onResult: show,
      },
      messages,
    );
    progress.clear();
    console.error(messages.importing.report.summary(counts));
    if (values["dry-run"]) console.error(messages.importing.report.dryRun);
    else if (counts.written > 0) console.error(messages.importing.report.next);
    if (logFile !== undefined) {
      const entries = { dryRun: values["dry-run"], counts, files: log };
      await mkdir(path.dirname(logFile), { recursive: true });
      await writeFile(logFile, `${JSON.stringify(entries, null, 2)}\n`);
      console.error(messages.importing.report.log(logFile));
    }
    return counts.failed > 0 ? exitCodes.failure : exitCodes.fine;
  },
  { takesNames: true, beforeError: () => progress.clear() },
);

function givenValue(pair: string): [ReportKey, string] {
  const at = pair.indexOf("=");
  const name = pair.slice(0, Math.max(0, at)).trim();
  const keys = keysByName(reportSchema);
  const key = keys.get(name);
  if (at < 1) throw new UserError(({ importing }) => importing.badSet(pair), exitCodes.usage);
  if (key === undefined)
    throw new UserError(
      ({ importing }) => importing.badSetKey(name, didYouMean(name, [...keys.keys()])),
      exitCodes.usage,
    );
  return [key, pair.slice(at + 1).trim()];
}

function bar(done: number, total: number): string {
  const width = 30;
  const filled = Math.round((done / total) * width);
  return `[${"#".repeat(filled)}${"-".repeat(width - filled)}]`;
}
