import { execFile } from "node:child_process";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { loadCatalogue, sortDiagnostics, type Diagnostic } from "../../../scripts/catalogue/index.js";
import { pdf } from "../import/pdf.js";
import type { CommitFacts } from "../../../scripts/git/index.js";
import { checkCatalogue, exampleName, type Example } from "../../../scripts/check/index.js";
import { defaultMessages } from "../../../scripts/i18n/index.js";

const run = promisify(execFile);

const settings = {
  "site.yaml": "name: 样例目录\npublisher: 样例乡\nurl: https://example.gov.cn\n",
  "agencies.yaml": '- { slug: yangli, name: 样例乡, code: "113307037368775858" }\n',
  "topics.yaml": "- { slug: yangli, name: 样例主题 }\n",
};

/** Returns a valid sample report; `fields` replace or extend its own, `text` is on line 8. */
export function report(
  serial: number,
  fields: Readonly<Record<string, string>> = {},
  text = "样例文字。",
): string {
  const all = {
    title: `样例报告${serial}`,
    index_number: `113307037368775858/2022-${String(serial).padStart(6, "0")}`,
    agency: "样例乡",
    published: "2022-05-31",
    openness: "主动公开",
    ...fields,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join("\n")}\n---\n${text}\n`;
}

const folders: string[] = [];

/** Writes a content folder; the files given replace or extend default settings. */
export async function contentFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "gongkai-"));
  folders.push(folder);
  for (const [file, content] of Object.entries({ ...settings, ...files })) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  }
  return folder;
}

export async function removeFolders(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
}

/** Commits a folder to git with this time. */
export async function commit(folder: string, time: string): Promise<void> {
  const names = { GIT_AUTHOR_NAME: "样例", GIT_AUTHOR_EMAIL: "a@example.gov.cn", GIT_AUTHOR_DATE: time };
  const committer = {
    GIT_COMMITTER_NAME: "样例",
    GIT_COMMITTER_EMAIL: "a@example.gov.cn",
    GIT_COMMITTER_DATE: time,
  };
  const env = { PATH: process.env["PATH"], HOME: folder, GIT_CONFIG_NOSYSTEM: "1", ...names, ...committer };
  for (const options of [
    ["init", "-q"],
    ["add", "."],
    ["commit", "-qm", "样例"],
  ])
    await run("git", ["-C", folder, ...options], { env });
}

/** Facts of a folder that is in no git repository. */
export const noCommit: CommitFacts = { day: undefined, committed: () => new Set() };

/** Returns all diagnostics of a folder, from reading and from the rules. */
export async function checkFolder(folder: string, commit = noCommit): Promise<Diagnostic[]> {
  const { catalogue, diagnostics } = await loadCatalogue(folder, defaultMessages);
  return sortDiagnostics<Diagnostic>([
    ...diagnostics,
    ...(catalogue ? (await checkCatalogue(catalogue, defaultMessages, { commit })).found : []),
  ]);
}

export async function check(files: Readonly<Record<string, string | Uint8Array>>): Promise<Diagnostic[]> {
  return checkFolder(await contentFolder(files));
}

/** Returns diagnostics as `file:line rule`. */
export function found(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

/** First bytes of files by extension, as far as examples need them; for Office an empty archive. */
const firstBytes: Readonly<Record<string, string>> = {
  ".pdf": Buffer.from(pdf([])).toString("latin1"),
  ".png": "\x89PNG\r\n\x1A\n",
  ".xlsx": `PK\x05\x06${"\0".repeat(18)}`,
};

/** Returns the files of a rule's example. */
export function exampleFiles({
  reports,
  files = [],
  contents = {},
}: Example): Record<string, string | Buffer> {
  const result: Record<string, string | Buffer> = {};
  reports.forEach(({ name, fields, text }, index) => {
    result[`reports/2022/${name ?? exampleName(index)}.md`] = report(index + 1, fields, text);
  });
  for (const file of files)
    result[`reports/2022/${file}`] = Buffer.from(firstBytes[path.extname(file)] ?? "", "latin1");
  for (const [file, content] of Object.entries(contents))
    result[file] = file.endsWith(".yaml") ? content : Buffer.from(content, "latin1");
  return result;
}
