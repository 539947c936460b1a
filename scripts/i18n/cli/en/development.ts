import { byThousands, some } from "../../format-en.js";
import type { development as zhCN } from "../zh-CN/development.js";

export const development: typeof zhCN = {
  screens: {
    help: `Usage: npm run screens -- [options]
Takes pictures of every kind of page of a sample site (phone and desktop, light and dark). Needs Chromium.
  --out FOLDER   where the pictures go (default _screens); .webp files that are there are deleted`,
    taken: (pictures: number, size: number, folder: string) =>
      `Done: ${pictures} pictures, ${size} KB in all, in ${folder}.`,
  },
  bench: {
    help: `Usage: npm run bench -- [search|build|check|exports|samples|table] [options]
Compares this system with others on the same machine and in the same run. Without a subject it does both, with a small sample.
  search     this system and Pagefind as it comes: recall, precision, bytes read and speed (needs Chromium)
  build      this system, Eleventy with Pagefind as it comes, and Hugo with Pagefind as it comes (where hugo is installed)
  check      the check: reading and checking all reports, against merely reading them with gray-matter
  exports    open data: how long all data files take, and how much memory
  samples    only writes a sample content folder (needs --out)
  table      updates the tables in docs/performance.md from the results of --json
Options:
  --texts FOLDER       uses the .txt files of this folder as reports, the first line as the title (search, samples)
  --reports NUMBER     how many sample reports (default: 300)
  --characters NUMBER  with --texts: how many in all, texts being repeated with small changes; without: how many in each (default: 4200)
  --years NUMBER       over how many years the sample reports are spread (default: 15)
  --queries NUMBER     how many phrases are searched (default: 100)
  --lengths RANGE      how many characters phrases have, such as 2-8 (default: 1-12)
  --seed NUMBER        another number gives other texts and phrases (default: 1)
  --json FILE          writes the result to a file; results of the other subject stay in it
  --out FOLDER         samples: where they are written
  --keep               keeps the temporary folders`,
    unknownSubject: (name: string) =>
      `There is no subject “${name}”; it should be search, build, check, exports, samples or table. --help explains them.`,
    exported: (cost) =>
      `${cost.reports} reports (${cost.characters} characters): ${cost.files} data files, ${cost.megabytes.toFixed(1)} MB, ` +
      `in ${cost.seconds.toFixed(1)} s (processor ${cost.processor.toFixed(1)} s), ` +
      `after reading the catalogue for ${cost.reading.toFixed(1)} s; peak memory ${cost.memory.toFixed(0)} MB.`,
    checked: ({ reports, characters, ours, peer }) =>
      `${reports} reports (${characters} characters): read and checked in ${ours.seconds.toFixed(2)} s (processor ${ours.processor.toFixed(1)} s, peak memory ${ours.memory.toFixed(0)} MB), ` +
      `merely read with gray-matter in ${peer.seconds.toFixed(2)} s: ${(ours.seconds / peer.seconds).toFixed(2)} times.`,
    megabytes: ({ ordinary, slowest, fragments }) =>
      `A report of a megabyte: ${ordinary.toFixed(2)} s of processor for sample text; of ${fragments} pieces repeated for a megabyte each, ` +
      `the slowest, ${JSON.stringify(slowest.fragment)}, ${slowest.processor.toFixed(2)} s: ${(slowest.processor / ordinary).toFixed(2)} times.`,
    needs: (option: string, subject: string) => `${subject} needs ${option}. --help explains it.`,
    wholeNumber: "a whole number above 0",
    range: "two numbers, such as 2-8",
    noTexts: (folder: string) => `There are no .txt files in the folder “${folder}”.`,
    notUtf8: (file: string) =>
      `“${file}” is not encoded as UTF-8 and cannot be read. Save it as UTF-8 and try again.`,
    emptyText: (file: string) =>
      `“${file}” is empty. Its first line should be the title, with the text below.`,
    notEmpty: (folder: string) => `There are files in the folder “${folder}”. Choose an empty folder.`,
    badResult: (file: string) => `“${file}” is not a result of a comparison. Write one with --json first.`,
    cannotWrite: (file: string, reason: string) => `“${file}” cannot be written: ${reason}`,
    noBrowser: (file: string) =>
      `Chromium was not found (${file}). Install it (on Debian: apt-get install chromium-headless-shell), or name its place in the environment variable CHROMIUM.`,
    commandFailed: (command: string, output: string) => `The command failed: ${command}\n${output}`,
    noQueries: "No phrases can be taken from these texts.",
    pageFailed: (reason: string) => `The search in the browser failed: ${reason}`,
    wrote: (folder: string, reports: number, characters: number) =>
      `Wrote ${some(reports, "report")} with ${some(characters, "character")} to ${folder}.`,
    kept: (folder: string) => `The temporary folder is kept: ${folder}`,
    steps: {
      samples: "Writing sample reports…",
      building: (system: string) => `Building: ${system}…`,
      again: "Building again after a change…",
      searching: (system: string) => `Searching: ${system}…`,
    },
    searchTitle: (reports: number, characters: number, queries: number) =>
      `Search: ${some(reports, "report")}, ${some(characters, "character")}, ${some(queries, "phrase")}, a fresh browser for each`,
    buildTitle: (reports: number, characters: number, years: number) =>
      `Build: ${some(reports, "report")}, ${some(characters, "character")} in all, ${some(years, "year")}`,
    noHugo: "hugo is not installed and was not compared.",
    madeUp:
      "The texts are made-up samples with many words that no dictionary has; use --texts with real texts to compare recall and precision.",
    wrong: (phrase: string, missed: number, added: number) =>
      `“${phrase}” differs from a search character by character: ${byThousands(missed)} missed, ${byThousands(added)} too many.`,
    uncompared: (count: number) =>
      `${some(count, "phrase")} had too many results to compare them one by one.`,
    systems: {
      ours: "This system",
      pagefindQuoted: "Pagefind as it comes, quoted",
      pagefindTyped: "Pagefind as it comes, as typed",
      eleventy: "Eleventy + Pagefind as it comes",
      hugo: "Hugo + Pagefind as it comes",
    },
    metrics: {
      recall: "Recall",
      precision: "Precision",
      exactQueries: "Phrases whose results are the same as character by character",
      firstTenHold: "Of the first ten, those that contain the phrase",
      nothingFound: "Phrases that exist but were not found at all",
      titleFirst: "Searched by its title, a report comes first",
      indexKilobytes: "Index read (median, KB)",
      recordKilobytes: "Excerpts read (median, KB)",
      allKilobytes: "All files read (median, KB)",
      medianMs: "First ten shown (median, ms)",
      p95Ms: "First ten shown (95th percentile, ms)",
      indexSeconds: "Indexing (seconds)",
      indexProcessBytes: "Indexing: peak memory of one process (MB)",
      indexFiles: "Index files",
      indexBytes: "Index size (MB)",
      seconds: "Time (seconds)",
      cpuSeconds: "Processor time (seconds)",
      peakBytes: "Peak memory of all processes together (MB)",
      processBytes: "Peak memory of one process (MB)",
      files: "Files",
      bytes: "Size (MB)",
      pages: "Pages",
      changedSeconds: "Building again, one report changed (seconds)",
      changedCpuSeconds: "Building again, one report changed, processor (seconds)",
      unchangedSeconds: "Building again, nothing changed (seconds)",
      unchangedCpuSeconds: "Building again, nothing changed, processor (seconds)",
      templateSeconds: "Building again, template changed (seconds)",
      templateCpuSeconds: "Building again, template changed, processor (seconds)",
    },
  },
};
