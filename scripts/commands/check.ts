import { writeFileSync } from "node:fs";
import {
  checkPublished,
  diffOf,
  fixCopy,
  fixFolder,
  formatDiagnostics,
  formats,
  knownManifest,
  readAndCheck,
  type PublishedState,
  type ReadAndChecked,
} from "../check/index.js";
import { hasErrors, sortDiagnostics } from "../catalogue/index.js";
import { exitCodes, oneOf, optionValue, runCommand, Progress, printData } from "../cli/index.js";
import type { Messages } from "../i18n/index.js";
import { changedSince, installHook, refuseEmbedded, stagedCopy } from "../git/index.js";
import { hasCode, UserError } from "../errors/index.js";

const progress = new Progress();

await runCommand(
  (messages) => messages.check.help,
  {
    content: { type: "string", default: "content" },
    format: { type: "string", default: "text" },
    write: { type: "string", multiple: true },
    fix: { type: "boolean", default: false },
    "dry-run": { type: "boolean", default: false },
    since: { type: "string" },
    published: { type: "string" },
    staged: { type: "boolean", default: false },
    "install-hook": { type: "boolean", default: false },
  },
  async (
    {
      content,
      format: name,
      write = [],
      fix: wantsFixes,
      "dry-run": dryRun,
      since,
      published,
      staged,
      "install-hook": install,
    },
    _names,
    messages,
  ) => {
    const output = {
      format: optionValue("format", name, oneOf(formats)),
      files: write.map((text) => writtenFile(text)),
    };
    if (dryRun && !wantsFixes) throw new UserError(({ check }) => check.dryRunAlone, exitCodes.usage);
    if (staged && (wantsFixes || since !== undefined))
      throw new UserError(({ check }) => check.stagedAlone, exitCodes.usage);
    if (install) return hook(content, messages);
    const manifest = await knownManifest(published, content, messages);
    if (staged) {
      refuseEmbedded(content);
      const copy = await stagedCopy(content).catch((error: unknown) => {
        if (error instanceof UserError) throw error;
        throw new UserError(({ check }) => check.noGit(content));
      });
      try {
        const state = { repository: content, state: "staged", manifest } as const;
        return await check(copy.folder, content, output, copy.files, state, messages);
      } finally {
        await copy.remove();
      }
    }
    const state = { repository: content, state: "files", branch: since, manifest } as const;
    if (wantsFixes) await fix(content, dryRun, since, state, messages);
    return dryRun
      ? exitCodes.fine
      : check(content, content, output, await only(content, since), state, messages);
  },
);

type Format = (typeof formats)[number];

interface CheckOutput {
  /** Of what is printed. */
  readonly format: Format;
  /** Written beside that. */
  readonly files: readonly { readonly format: Format; readonly file: string }[];
}

/** Parses `html=findings.html`. */
function writtenFile(text: string): CheckOutput["files"][number] {
  const at = text.indexOf("=");
  const file = text.slice(at + 1);
  if (at < 1 || file === "") throw new UserError(({ check }) => check.badWrite(text), exitCodes.usage);
  return { format: optionValue("write", text.slice(0, at), oneOf(formats)), file };
}

/** Checks a folder and prints what it finds in these files; undefined for all files. */
async function check(
  folder: string,
  shown: string,
  output: CheckOutput,
  files: ReadonlySet<string> | undefined,
  published: PublishedState,
  messages: Messages,
): Promise<number> {
  const { found: diagnostics, counts, reports } = await findings(folder, files, published, messages);
  const { format } = output;
  const printed = formatDiagnostics(diagnostics, format, shown, messages);
  for (const written of output.files)
    writeFileSync(written.file, formatDiagnostics(diagnostics, written.format, shown, messages));
  if (printed !== "") console.log(printed);
  const all = counts.error + counts.warning + counts.info;
  if (all > diagnostics.length) console.error(messages.check.capped(all, diagnostics.length));
  if (format === "text") console.log(messages.cli.checkSummary(reports, counts.error, counts.warning));
  return hasErrors(diagnostics) ? exitCodes.failure : exitCodes.fine;
}

/**
 * Reads and checks a folder.
 *
 * @param files only diagnostics of these files are returned; undefined for all. Published addresses that would vanish are
 * always returned, since a removed file is no file to be checked
 */
async function findings(
  folder: string,
  files: ReadonlySet<string> | undefined,
  published: PublishedState,
  messages: Messages,
): Promise<ReadAndChecked> {
  const onProgress = (done: number, total: number) => progress.update(messages, "check", done, total);
  const result = await readAndCheck(folder, messages, { files, onProgress })
    .catch((error: unknown) => {
      if (hasCode(error, "ENOENT", "ENOTDIR")) throw new UserError(({ cli }) => cli.noFolder(folder));
      throw error;
    })
    .finally(() => progress.clear());
  if (!result.catalogue) return result;
  const vanished = await checkPublished(result.catalogue, published, published.repository, messages);
  return {
    ...result,
    found: sortDiagnostics([...result.found, ...vanished]),
    counts: { ...result.counts, error: result.counts.error + vanished.length },
  };
}

/** Returns the files that differ from a revision; undefined when there is no revision, so that all are checked. */
async function only(content: string, since: string | undefined): Promise<ReadonlySet<string> | undefined> {
  if (since === undefined) return undefined;
  refuseEmbedded(content);
  const changed = await changedSince(content, since);
  if (!changed) throw new UserError(({ check }) => check.noRevision(since, content), exitCodes.usage);
  return changed;
}

async function fix(
  content: string,
  dryRun: boolean,
  since: string | undefined,
  published: PublishedState,
  messages: Messages,
): Promise<void> {
  const files = await only(content, since);
  const diagnose = async (folder: string) => (await findings(folder, files, published, messages)).found;
  const fixed = await (dryRun ? fixCopy : fixFolder)(content, { files, diagnose }, messages);
  if (dryRun && fixed.length > 0) printData(diffOf(fixed, content));
  const edits = fixed.reduce((sum, { count }) => sum + count, 0);
  console.error((dryRun ? messages.check.wouldFix : messages.check.fixed)(fixed.length, edits));
}

function hook(content: string, messages: Messages): number {
  const installed = installHook(content);
  if (!installed) throw new UserError(({ check }) => check.noGit(content));
  const { file, inTheWay } = installed;
  if (inTheWay) throw new UserError(({ check }) => check.hookInTheWay(file));
  console.log(messages.check.hookInstalled(file));
  return exitCodes.fine;
}
