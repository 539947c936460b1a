import { byThousands, some } from "../../format-en.js";
import type { commands as zhCN } from "../zh-CN/commands.js";

const list = (values: readonly string[]) => values.join(", ");

export const commands: typeof zhCN = {
  cli: {
    browserInstalling:
      "Installing the browser for the tests (chromium and chromium-headless-shell of Debian)…",
    browserMissing:
      "The tests need Chromium, which was not found. Install it (on Debian: apt-get install chromium chromium-headless-shell fonts-noto-cjk) and run them again.",
    serveHelp: `Usage: npm start -- [options]
Builds the site, opens it on this computer (http://localhost:8080, or the next free port), and after each change of content or
templates makes again what changed. Open pages load again by themselves; a mistake shows above the page, which stays as it is until the mistake is mended.
  --content FOLDER   content folder (default: content)
  --out FOLDER       where the site is put (default: _site)
  --cache FOLDER     where results are kept for the next time (default: .cache beside the content folder; may be deleted at any time)`,
    buildHelp: `Usage: npm run build -- [options]
Checks the content and builds the whole site. With errors nothing is built, and the site that is there stays.
  --content FOLDER       content folder (default: content)
  --out FOLDER           where the site is put (default: _site)
  --base-url ADDRESS     instead of url in site.yaml
  --path-prefix PATH     instead of path_prefix in site.yaml, such as /gongkai/
  --cache FOLDER         where results are kept for the next time (default: .cache beside the content folder; may be deleted at any time)
  --force                makes everything again, whatever was kept
  --units YEAR..YEAR     makes only what belongs to these years, for npm run assemble; name its folder with --out
  --published PLACE      compare with the last published manifest: no published address of a report may vanish.
                         A file, a folder or an address; without it, the site that is in --out; none compares nothing
  --compress             also write .gz and .br copies of text files (more files)
  --sign KEY-FILE        sign the manifest with an SSH or minisign key (manifest.json.sig or .minisig)
  --summary FILE         writes the result (counts, times, memory) to a JSON file`,
    checkSummary: (reports: number, errors: number, warnings: number) =>
      `Checked ${some(reports, "report")}: ${some(errors, "error")}, ${some(warnings, "warning")}.`,
    notAllIndexed: (indexed: number, reports: number) =>
      `The search index holds only ${byThousands(indexed)} of ${some(reports, "report")}, so nothing was published. Run the command once more; if that does not help, tell the maintainer.`,
    notBuilt:
      "There are errors, so no site was built, and the site that is there was not changed. Correct them and try again.",
    moreWarnings: (count: number) =>
      `${some(count, "more warning")} not listed; npm run check lists all of them.`,
    noFolder: (folder: string) => `The folder “${folder}” cannot be read. Check the path.`,
    otherFolder: (program: string) =>
      `This command runs in the folder of the program. Run cd "${program}" first; --content names content elsewhere.`,
    cacheInContent: (cache: string, content: string) =>
      `The cache’s folder “${cache}” is inside the content folder “${content}”, and would be read as content. Choose one outside it with --cache.`,
    outInCache: (out: string, cache: string) =>
      `The site’s folder “${out}” and the cache’s folder “${cache}” overlap: one is inside the other, or they are the same. Choose folders apart from each other with --out or --cache.`,
    fileInTheWay: (option: string, file: string) =>
      `${option} wants a folder, but “${file}” is a file. Choose another place, or move that file away first.`,
    outInsideContent: (out: string) =>
      `The site cannot be put in “${out}”: there are other files in it, or it overlaps the content folder. Choose another folder.`,
    programChanged:
      "Not done: the program or its layouts changed while the site was built. Run it again. The old site is as it was.",
    failed: (reason: string) => `Not done: ${reason}`,
    untranslated: (language: string, paths: readonly string[]) =>
      `${some(paths.length, "message")} of ${language} not translated; pages show simplified Chinese instead: ${paths.slice(0, 5).join(", ")}${paths.length > 5 ? "…" : ""}`,
    missingSettings: (labels: readonly string[]) =>
      `site.yaml does not have these yet: ${list(labels)}. Add them before the site goes public (国办发〔2017〕47号).`,
    stages: {
      read: "Reading reports",
      check: "Checking",
      build: "Making pages and search index",
      verify: "Comparing files",
      publish: "Publishing",
    },
    progress: (stage: string, done: number, total: number) =>
      `${stage}…${total > 0 ? ` ${byThousands(done)}/${byThousands(total)}` : ""}`,
    built: (summary) =>
      `Done: ${some(summary.reports, "report")}${summary.drafts > 0 ? ` (and ${some(summary.drafts, "draft")} not published)` : ""}, ${some(summary.pages, "page")}, ` +
      `${byThousands(summary.indexed)} in the search index, ${summary.seconds.toFixed(1)} seconds, at most ${summary.memory.toFixed(0)} MB of memory.\n` +
      `${summary.tasks.made === 0 ? "No part had to be made again" : `${byThousands(summary.tasks.made)} of ${some(summary.tasks.all, "part")} made`}; ` +
      `${some(summary.files, "file")}, ${(summary.bytes / 1024 / 1024).toFixed(1)} MB; ` +
      `${summary.hosts.map(({ host, fits }) => `${fits ? "fits" : "too much for"} ${host}`).join(", ")}.`,
    otherHost: "The preview is for this machine alone: open the address that the terminal shows.",
    serving: (url: string) =>
      `The site is at ${url} . Press Ctrl+C to stop. Whenever something in content changes it is made again, and open pages load again by themselves.`,
    waitsFor: (lock: string) =>
      `Another program is using the output folder; it is updated when that has ended. If it is sure that none is, delete the lock file “${lock}”.`,
    watchLimit:
      "The system watches no more folders, so some changes will not show by themselves: stop with Ctrl+C and run this again when one does not. To raise the limit, an administrator runs sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512.",
    tooManyFacetValues: (facet: string, count: number, capacity: number) =>
      `The search facet “${facet}” has ${some(count, "value")}, but the index holds at most ${byThousands(capacity)}. ` +
      "Use one spelling where several mean the same; if all are needed, ask the maintainer to give the facet more bits (CONTRIBUTING.md, A facet of search).",
    languageOption: "Besides, --lang en|zh-CN|zh-TW chooses the language of the command.",
    unknownOption: (option: string) => `There is no option “${option}”. --help lists all options.`,
    optionLost: (option: string, script: string) =>
      `npm took --${option} for an option of its own and did not pass it on. Put -- before the options: npm run ${script} -- --${option} VALUE\nIn PowerShell on Windows, put the -- in quotes: npm run ${script} '--' --${option} VALUE`,
    badOption: (option: string, value: string, expected: string) =>
      `The value “${value}” of the option ${option} is wrong; it should be: ${expected}.`,
  },
  units: {
    help: `Usage: npm run assemble -- FOLDER… [options]
Puts together what machines made with npm run build -- --units. What is missing is made here; the site is the same as if one machine had made it.
  --content FOLDER       content folder (default: content); the same as on the machines
  --out FOLDER           where the site is put (default: _site)
  --base-url ADDRESS     the same as on the machines
  --path-prefix PATH     the same as on the machines
  --cache FOLDER         where results are kept for the next time (default: .cache beside the content folder)
  --published PLACE      compare with the last published manifest: no published address of a report may vanish.
                         A file, a folder or an address; without it, the site that is in --out; none compares nothing
  --compress             also write .gz and .br copies of text files (more files)
  --sign KEY-FILE        sign the manifest with an SSH or minisign key (manifest.json.sig or .minisig)
  --summary FILE         writes the result to a JSON file`,
    noFolders: "Name the folders to put together, as in: npm run assemble -- units-1 units-2",
    noForce: "Assembling is using what machines made, which --force forbids. Leave --force out.",
    noOut: (units: string, folder: string) =>
      `“${folder}” is where the site is put; parts of it cannot be put there. Name another folder with --out, as in: npm run build -- --units ${units} --out units`,
    notUnits: (folder: string) =>
      `“${folder}” was not made by npm run build -- --units. Check the path, or choose an empty folder.`,
    made: (count: number, from: string, to: string, folder: string) =>
      `Done: ${some(count, "part")} of ${from === to ? from : `${from} to ${to}`} in “${folder}”.`,
    taken: (folder: string, count: number) => `Took ${some(count, "part")} from “${folder}”.`,
    unused: (taken: number, fitting: number) =>
      `Of ${some(taken, "part")} taken only ${byThousands(fitting)} could be used; the others were of no use and saved no time. The site is right. Very likely the machines differ from this one: in the version (commit) of content or program, site.yaml, --base-url or --path-prefix, or the version of Node. Compare these first.`,
    damaged: (folder: string, count: number) =>
      `${some(count, "part")} in “${folder}” not used, being incomplete or made by another version of Node; made again here.`,
  },
  preview: {
    notBuilt:
      "The content has errors; the page stays as it was. It loads again once they are mended and saved.",
    failed:
      "Making the site failed; the page stays as it was. It loads again after the next change that works.",
    folderGone: "A folder is gone; the page stays as it was. It loads again once the folder is back.",
    noFolder: (folder) => `The folder “${folder}” is not there.`,
    close: "Hide for now",
  },
  query: {
    help: `Usage: npm run query -- [options] "condition condition words"
Asks the catalogue. All conditions must hold; words are searched in titles, summaries and texts, as on the site.
  npm run query -- "year=2022 agency=源东乡"
  npm run query -- "published>=2022-05 status!=有效 法治政府建设"
  npm run -s query -- "report_year=2018,2019" --format csv > reports.csv
Conditions (columns by their key or label):
  column=value        equal; several values parted by commas, any of them; none (topic=) for reports without one
  column!=value       not equal; column!= for reports that have one
  column~value        holds the value
  column>=value > <= <  days and years alone; a day may be a year or a month
  "a value"           quotes keep spaces and commas together; -word excludes
Options:
  --content FOLDER    content folder (default content)
  --format FORMAT     table (default), json, ndjson or csv
  --fields COLUMNS    these columns alone, parted by commas
  --limit NUMBER      at most so many reports, newest first
  --sqlite FILE       writes an SQLite database with full-text search in runs of three characters or more
  --base-url URL      in the place of site.yaml's
All columns: docs/open-data.md.`,
    unknownColumn: (name, suggestion, typed) =>
      `There is no column “${name}”${suggestion === undefined ? "." : `; did you mean “${suggestion}”?`}` +
      (typed === undefined ? "" : ` To search texts for “${typed}”, put it in quotes.`),
    notOrdered: (label, key, operator) =>
      `“${label}” (${key}) has no order, so “${operator}” cannot be used; use =, != or ~.`,
    noValue: (label, operator) => `There is no value after “${label}${operator}”.`,
    badDay: (label, given) => `“${given}” is no day for “${label}”: write 2022, 2022-05 or 2022-05-31.`,
    badYear: (label, given) => `“${given}” is no year for “${label}”: write four digits, such as 2022.`,
    badChoice: (label, given, values) =>
      `“${label}” has no value “${given}”; it is one of: ${values.join(", ")}.`,
    unknownBody: (label, given, suggestion, all) =>
      `The catalogue has no ${label} “${given}”${suggestion === undefined ? "." : `; did you mean “${suggestion}”?`} ` +
      (all.length <= 20 ? `There are: ${all.join(", ")}.` : "Use ~ to ask for a part of the name."),
    seeHelp: "How to ask: npm run query -- --help",
    noCatalogue:
      "The content folder has faults, and the catalogue cannot be read. Mend them first, as told above.",
    found: (found, shown, all) =>
      found === 0
        ? `Nothing found among ${all} reports.`
        : `${found} of ${all} reports found${shown < found ? `, the first ${shown} listed` : ""}.`,
    incomplete: "Files with faults were left out; mend them as told above and ask again.",
    wrote: (file) => `Written: ${file}`,
    cannotWrite: (file, reason) => `“${file}” cannot be written: ${reason}`,
  },
  verify: {
    help: `Usage: npm run verify -- FOLDER|URL [options]
Compares the size and SHA-256 of each file with manifest.json, and lists changed, missing and added files (what a site has beside them cannot be seen from outside).
Pages are compared as readers open them: both “folder/” and “folder/index.html”.
  --key FILE   also checks the manifest's signature: manifest.json.sig with an SSH public key (such as id_ed25519.pub), manifest.json.minisig with one of minisign
  --expect-url URL       the manifest must be that of the site with this address
  --not-older-than DAY   the commit of the content must not be from before this day, such as 2026-06-30, so that nobody can put an old site back
The exit code is 0 if all agree, 1 if not, and 2 for wrong usage.`,
    usage: "Name a folder or an address: npm run verify -- _site",
    noFolder: (folder: string, reason: string) =>
      `The folder “${folder}” cannot be read (${reason}). Check the path.`,
    noFile: (folder: string, name: string) =>
      `There is no ${name} in “${folder}” to compare with. Check that it is a published folder, or build the site again.`,
    noSite: (url: string, reason: string) =>
      `The site “${url}” does not answer (${reason}). Check the address and the network.`,
    notServed: (url: string, status: number) =>
      `The site does not give “${url}” (HTTP ${status}), so there is nothing to compare with. Check that the address is the site's home page.`,
    badSignature: (reason: string) =>
      `The signature is wrong: the manifest was not signed with this key, or was changed afterwards (${reason}). Get manifest, signature and public key from the publisher again.`,
    signed: (key: string) => `The signature is right (public key ${key}).`,
    noSignature: (name: string) =>
      `There is no signature file ${name} to check with this key. Check that the key is of the kind that the publisher signs with, or ask the publisher to sign.`,
    notExamined: (name: string) =>
      `Note: there is a signature file ${name}, which was not checked. To check it, name the publisher's public key with --key.`,
    origin: (site: string, commit: string | undefined, day: string | undefined) =>
      `The manifest says: site ${site}, ` +
      (commit === undefined
        ? "no commit of the content."
        : `commit of the content ${commit} (${day ?? ""}).`),
    published: (day: string, root: string, formerRoot: string | undefined) =>
      `Record of publication: ${day}, root value ${root}${formerRoot === undefined ? "" : `, the one before ${formerRoot}`}.`,
    badRecord: (name: string) => `Note: the record of publication ${name} cannot be read and was not used.`,
    otherSite: (site: string | undefined, expected: string) =>
      `This is not the site that was expected: the manifest ${site === undefined ? "names no address" : `names ${site}`} instead of ${expected}.`,
    foundElsewhere: (site: string, at: string) =>
      `Note: the manifest is that of ${site}, and ${at} was compared. If that is no mirror, somebody may have put another site there; with --expect-url another address gives exit code 1.`,
    tooOld: (day: string | undefined, least: string) =>
      `The site is too old: ${day === undefined ? "the manifest names no day" : `its content is of ${day}`}, and must not be older than ${least}. Somebody may have put an old site back; ask the publisher.`,
    otherRecord: (recorded: string, day: string, root: string) =>
      `The manifest does not agree with the record of publication: the root value published on ${day} is ${recorded}, that of the manifest is ${root}. Somebody may have put an old or another site there; ask the publisher.`,
    tooLong: (file: string, most: number) =>
      `“${file}” is longer than ${byThousands(Math.round(most / 1024))} KB, which is not plausible; the rest was not read. Ask the publisher.`,
    leadsOutside: (to: string) => `it leads out of the site: ${to}`,
    tooSlow: "the server does not respond in time, or is too slow",
    notAsked: (count: number) =>
      `not read, since the server was too slow ${byThousands(count)} times in a row`,
    misleads: (header: string) =>
      `the file is unchanged, but by this header that comes with it readers get something else: ${header}`,
    badOrigin: "its address, commit or day is not written as it should be",
    liveLimit:
      "(Only the files of the manifest were compared: what else a site has cannot be seen from outside.)",
    badManifest: (file: string, reason: string) =>
      `The manifest “${file}” cannot be used: ${reason}. It may have been changed; get it again from the publisher, or build the site again.`,
    badEntry: (number: number) => `file ${byThousands(number)} is not written as it should be`,
    badOrder: (path: string) => `the file “${path}” is out of order or there twice`,
    badRoot: (written: string, computed: string) =>
      `its root value is ${written}, but its files give ${computed}`,
    notJson: "it is not JSON",
    version: "its version is not 1",
    incomplete: "it has no root value or no list of files",
    notAFile: (path: string) => `“${path}” is not a file (perhaps a shortcut), and cannot be published`,
    changed: (path: string) => `Changed: ${path}`,
    missing: (path: string) => `Missing: ${path}`,
    added: (path: string) => `Added: ${path}`,
    unreadable: (path: string, reason: string) => `Cannot be read: ${path} (${reason})`,
    repair:
      "To repair: on the computer that builds the site run npm run build -- --force, which makes everything again without the results kept from earlier builds, and publish again. Without --force a damaged file may be among those results.",
    same: (count: number, root: string) => `All agree: ${some(count, "file")}, root value ${root}.`,
    different: (counts) =>
      `They differ: of ${some(counts.files, "file")} in the manifest ${byThousands(counts.changed)} changed and ${byThousands(counts.missing)} missing, ${byThousands(counts.added)} added` +
      `${counts.unreadable > 0 ? `, ${byThousands(counts.unreadable)} cannot be read` : ""}.`,
  },
};
