import { remedies } from "./publishing.js";
import { byThousands, some } from "../../format-en.js";
import type { check as zhCN } from "../zh-CN/check.js";

export const check: typeof zhCN = {
  fuzz: {
    help: `Usage: npm run fuzz -- [options]
       npm run fuzz -- costs
Damages real reports at random, and sees whether reading and checking them fails, hangs or loses a report.
  --content FOLDER   where the reports are (default: content)
  --runs NUMBER      how many times (default: 1000)
  --seed NUMBER      the same number damages them in the same way (default: 1)
With costs, every rule, parser and regular expression gets texts of 64 KB and 1 MB that repeat one fragment, and those whose time grows faster than the text are listed.`,
    usage: "Wrong usage; see npm run fuzz -- --help",
    costsProgress: (done: number, total: number) => `${byThousands(done)} / ${byThousands(total)}`,
    costsEnded: "more than 20 seconds",
    costsSummary: (targets: number, found: number) =>
      `${some(targets, "target")} tried; ${some(found, "time grows", "times grow")} faster than the text.`,
    noReports: (folder: string) => `There are no reports in “${folder}” that can be read.`,
    summary: (runs: number, read: number, refused: number, slowest: number) =>
      `${some(runs, "run")}: ${byThousands(read)} read as reports, ${byThousands(refused)} told as faults; the slowest took ${byThousands(slowest)} ms.`,
    failure: (run: number, kind: string, detail: string) => `Run ${run} failed (${kind}): ${detail}`,
    kept: (folder: string) => `The files that failed are in ${folder}.`,
  },
  personal: {
    identityNumber: "an identity card number",
    bankCard: "a bank card number",
    mobileNumber: "a mobile phone number",
    passportNumber: "a passport or travel permit number",
    plateNumber: "a number plate",
    privateEmail: "a private email address",
    homeAddress: "a private address",
  },
  fileKinds: {
    pdf: "a PDF",
    zip: "an archive or a newer Office document",
    ole: "an older Office document",
    rtf: "an RTF document",
    png: "a PNG picture",
    jpeg: "a JPEG picture",
    gif: "a GIF picture",
    webp: "a WebP picture",
    bmp: "a BMP picture",
    tiff: "a TIFF picture",
    rar: "a RAR archive",
    "7z": "a 7z archive",
    gzip: "a GZIP archive",
    mp3: "MP3 audio",
    mp4: "MP4 video",
    html: "a web page",
    program: "a program",
    empty: "nothing",
    text: "plain text",
    unknown: "something else",
  },
  check: {
    help: `Usage: npm run check -- [options]
Checks every report in the content folder, and lists what is wrong, where, and how to mend it. docs/rules.md explains each check.
  --content FOLDER   content folder (default: content)
  --format FORMAT    text (default), json, github, sarif, gitlab (code quality report) or html (a page)
  --write FORMAT=FILE  writes them to a file, too, as in --write html=findings.html (repeatable)
  --fix              corrects what has only one correction (such as half-width punctuation, invisible characters,
                     full-width colons and days like 2022/5/31 in metadata; all fields get English keys, or all
                     Chinese labels, whichever the file uses most), then lists the rest
  --fix --dry-run    only shows what would be corrected
  --since REVISION   lists only what is in files changed since this git revision, such as --since origin/main
  --published PLACE  compare with the manifest of the last publication, too: no published address may vanish. A file,
                     a folder or an address
  --staged           checks only what is about to be committed (for the check before a commit)
  --install-hook     makes git check before each commit
The exit code is 0 without errors, 1 with errors, and 2 for wrong usage.`,
    published: {
      deleted: (urls, restore) => ({
        message: `published addresses would vanish: ${urls.join(", ")}`,
        hint: `${remedies.withdrawn}; ${remedies.moved}${restore}`,
      }),
      restore: (command) => `. To put it back run ${command}`,
      draft: (urls) => ({
        message: `a published report cannot become a draft again, its addresses would vanish: ${urls.join(", ")}`,
        hint: "remove draft; to withdraw the report write status “废止” (repealed) or “失效” (expired), and status_since; its text may be the reason",
      }),
      moved: (urls, file) => ({
        message: `a published report was renamed (it is now ${file}), its old addresses would vanish: ${urls.join(", ")}`,
        hint: "name the old address in the report, so that readers are led here; npm run check -- --fix can write it",
      }),
      alias: (urls) => ({
        message: `published old addresses were removed from aliases and would vanish: ${urls.join(", ")}`,
        hint: "write them again; npm run check -- --fix can do it",
      }),
      attachment: (url) => ({
        message: `a published attachment would vanish: ${url}`,
        hint: `${remedies.attachment} (aliases: ${url})`,
      }),
    },
    paste: "To paste:",
    badWrite: (value: string) =>
      `“--write ${value}” is not valid. Write FORMAT=FILE, as in --write html=findings.html.`,
    page: {
      title: "Findings of the check",
      summary: (errors: number, warnings: number, notes: number) =>
        errors + warnings + notes === 0
          ? "Nothing was found."
          : `Errors: ${errors}; warnings: ${warnings}; notes: ${notes}. Content with errors is not published.`,
      position: (line: number, column: number) => `line ${line}, column ${column}:`,
    },
    capped: (all: number, listed: number) =>
      `There are too many findings: ${byThousands(all)}, of which the first ${byThousands(listed)} are listed. Mend these and check again to see the others.`,
    dryRunAlone: "--dry-run needs --fix.",
    stagedAlone: "--staged cannot be used with --fix or --since.",
    noRevision: (revision: string, folder: string) =>
      `Git has no revision “${revision}”, or “${folder}” is not in a folder kept by git. Check the name of the revision.`,
    noGit: (folder: string) =>
      `“${folder}” is not in a folder kept by git. Run the command in the site’s folder.`,
    fixed: (files: number, faults: number) => `Corrected ${some(faults, "fault")} in ${some(files, "file")}.`,
    wouldFix: (files: number, faults: number) =>
      `${some(faults, "fault")} in ${some(files, "file")} can be corrected; run it without --dry-run to do so.`,
    hookInstalled: (file: string) =>
      `Installed: from now on, git checks the content before each commit (${file}).`,
    hookInTheWay: (file: string) =>
      `There is another check before commits (${file}), which was not changed. Add this line to it: npm run --silent check -- --staged`,
    sentenceEnd: ". ",
  },
  severities: { error: "error", warning: "warning", info: "info" },
};
