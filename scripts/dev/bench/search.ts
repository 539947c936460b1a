import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import { writeReports, type SampleReport, type SampleSettings } from "../samples/index.js";
import type { BuildSummary } from "../../pipeline/index.js";
import { defaultMessages, type Messages } from "../../i18n/index.js";
import { askCold, askWarm, startBrowser } from "./browser.js";
import { recordAddresses, writePlainPage } from "./default-index.js";
import { ours, pagefindEngine, type EngineAnswer, type Engine } from "./engines.js";
import { folderSize, measureAll, type MeasuredRun } from "./measure.js";
import { gongkai, pagefind } from "./programs.js";
import { drawPhrases, drawTitled } from "./queries.js";
import type { Figures, Measured, System } from "./result.js";
import { share, summarise, type QueryResult } from "./score.js";
import { serveCounting } from "./server.js";
import { scan, scanned, type Scanned } from "./truth.js";
import { UserError } from "../../errors/index.js";

export interface SearchBenchOptions {
  readonly reports: Iterable<SampleReport>;
  readonly settings: SampleSettings;
  /** Whether the texts are generated, which the result must mention. */
  readonly madeUp: boolean;
  /** Number of phrases. */
  readonly queries: number;
  /** Smallest and largest number of characters of a phrase. */
  readonly lengths: readonly [number, number];
  readonly seed: number;
  /** Called with the name of the current step. */
  readonly progress: (step: string) => void;
}

/** Queries with their correct results. */
interface Questions {
  readonly phrases: readonly string[];
  readonly truths: readonly ReadonlySet<string>[];
  readonly titled: readonly Scanned[];
}

/** A search engine over a site on disk. */
interface Candidate {
  readonly system: System;
  readonly site: string;
  readonly engine: Engine;
  /** Addresses by the ids in the engine's results; missing when the results contain addresses. */
  readonly addresses?: ReadonlyMap<string, string>;
  readonly index: Figures;
}

const mostPrinted = 10;
/** Most hits that are fetched one by one to be compared. */
const mostCompared = 5000;
/** Most titles that are searched for; never more than phrases. */
const mostTitles = 50;

/**
 * Indexes the same reports with this program and with default Pagefind, runs the same queries on both in Chromium, and
 * compares the results with a plain scan of the texts.
 *
 * @param folder an empty folder for the samples and the sites
 */
export async function compareSearches(
  folder: string,
  options: SearchBenchOptions,
  messages: Messages,
): Promise<Measured> {
  const { progress, lengths, seed } = options;
  progress(messages.bench.steps.samples);
  const [content, plain] = [path.join(folder, "content"), path.join(folder, "plain")];
  const reports: Scanned[] = [];
  const written = await writeReports(content, options.settings, options.reports, async (report) => {
    reports.push(scanned(report));
    await writePlainPage(plain, report);
  });
  const phrases = drawPhrases(reports, options.queries, lengths, seed);
  if (phrases.length === 0) throw new UserError(({ bench }) => bench.noQueries);
  const titled = drawTitled(reports, Math.min(mostTitles, options.queries), seed);
  const questions = { phrases, truths: phrases.map((phrase) => scan(reports, phrase)), titled };
  const candidates = await buildCandidates(
    content,
    plain,
    path.join(folder, "ours"),
    progress,
    defaultMessages,
  );
  const browser = await startBrowser();
  const figures: { [S in System]?: Figures } = {};
  let uncompared = 0;
  try {
    for (const candidate of candidates) {
      progress(messages.bench.steps.searching(messages.bench.systems[candidate.system]));
      const { asked, titles } = await ask(browser, candidate, questions);
      if (candidate.system === "ours") printWrong(phrases, asked, progress, defaultMessages);
      uncompared += asked.filter(({ found }) => !found).length;
      figures[candidate.system] = { ...summarise(asked), ...titles, ...candidate.index };
    }
  } finally {
    await browser.close();
  }
  return {
    size: { ...written, queries: phrases.length },
    figures,
    notes: [
      ...(options.madeUp ? [messages.bench.madeUp] : []),
      ...(uncompared > 0 ? [messages.bench.uncompared(uncompared)] : []),
    ],
  };
}

/** Prints the first phrases with a wrong result, for investigation. */
function printWrong(
  phrases: readonly string[],
  asked: readonly QueryResult[],
  progress: (step: string) => void,
  messages: Messages,
): void {
  const wrong = asked.flatMap(({ truth, found }, index) => {
    if (!found || (found.size === truth.size && [...found].every((slug) => truth.has(slug)))) return [];
    const missed = [...truth].filter((slug) => !found.has(slug)).length;
    return [messages.bench.wrong(phrases[index] ?? "", missed, found.size - (truth.size - missed))];
  });
  for (const line of wrong.slice(0, mostPrinted)) progress(line);
}

async function buildCandidates(
  content: string,
  plain: string,
  folder: string,
  progress: (step: string) => void,
  messages: Messages,
): Promise<Candidate[]> {
  progress(messages.bench.steps.building(messages.bench.systems.ours));
  const program = await gongkai(content, folder);
  await measureAll(program.commands);
  progress(messages.bench.steps.building("Pagefind"));
  const indexed = await measureAll([pagefind(plain)]);
  const index = path.join(plain, "pagefind");
  const pages = {
    site: plain,
    addresses: await recordAddresses(index),
    index: { ...indexingCost(indexed), ...indexSize(index) },
  };
  return [
    {
      system: "ours",
      site: program.out,
      engine: ours,
      index: {
        ...(await ourIndexingCost(program.summary)),
        ...indexSize(path.join(program.out, "search-index")),
      },
    },
    { system: "pagefindQuoted", engine: pagefindEngine(true), ...pages },
    { system: "pagefindTyped", engine: pagefindEngine(false), ...pages },
  ];
}

/** Returns the cost of Pagefind's own command, which does nothing but index. */
function indexingCost({ seconds, usage }: MeasuredRun): Figures {
  return { indexSeconds: seconds, ...(usage && { indexProcessBytes: usage.processBytes }) };
}

/** Returns the cost of indexing in our build, from its summary; it includes reading and parsing the reports again. */
async function ourIndexingCost(summaryFile: string): Promise<Figures> {
  const summary = JSON.parse(await readFile(summaryFile, "utf8")) as Pick<BuildSummary, "index">; // written by build.ts
  return { indexSeconds: summary.index.seconds, indexProcessBytes: summary.index.memory * 1024 * 1024 };
}

/** Returns nothing when the folder does not have the expected form: a long run should not fail because of it. */
function indexSize(folder: string): Figures {
  if (!existsSync(folder)) return {};
  const { files, bytes } = folderSize(folder);
  return { indexFiles: files, indexBytes: bytes };
}

async function ask(
  browser: Browser,
  { site, engine, addresses }: Candidate,
  { phrases, truths, titled }: Questions,
): Promise<{ asked: QueryResult[]; titles: Figures }> {
  const server = await serveCounting(site);
  try {
    const cold = await askCold(browser, server, engine, phrases);
    const wholeAnswers = phrases.map((phrase) => engine.all(phrase, mostCompared));
    const whole = await askWarm<string[] | null>(browser, server, wholeAnswers);
    const titleQueries = titled.map(({ title }) => engine.first(title));
    const firsts = await askWarm<EngineAnswer>(browser, server, titleQueries);
    const asked = cold.map(({ ms, urls, traffic }, index) => {
      const found = whole[index]?.map((name) => slugOf(addresses ? addresses.get(name) : name));
      return {
        truth: truths[index] ?? new Set<string>(),
        found: found && new Set(found),
        first: urls.map(slugOf),
        ms,
        traffic,
      };
    });
    const right = firsts.map(({ urls }, index) => slugOf(urls[0]) === titled[index]?.slug);
    return { asked, titles: share("titleFirst", right) };
  } finally {
    await server.close();
  }
}

/** Returns the slug of a report's address, `s000001` of `/reports/2022/s000001/`; empty for other addresses. */
function slugOf(address: string | undefined): string {
  return address?.replace(/\/$/, "").split("/").at(-1) ?? "";
}
