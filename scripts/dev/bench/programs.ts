import { build as bundle } from "esbuild";
import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, cp, mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { launcher } from "../../workers/index.js";
import type { Command } from "./measure.js";

/** The program's own folder, in which npm runs the commands. */
const root = path.resolve(".");

/** A site generator that is set up in a folder of its own. */
export interface BenchProgram {
  readonly commands: readonly Command[];
  /** The output folder. */
  readonly out: string;
  /** The content folder that it reads; a changed report is written here. */
  readonly content: string;
}

/** Files of this program that a build needs, beside packages. */
const parts = [".eleventy.ts", "layouts", "scripts", "package.json", "tsconfig.json"];

/**
 * Sets up this program for a content folder, which is not copied. The program itself is copied, so that it starts
 * without a cache, and a template can be changed.
 *
 * @param folder for the copy and the site
 */
export async function gongkai(
  content: string,
  folder: string,
): Promise<BenchProgram & { readonly template: string; readonly summary: string }> {
  const copy = path.join(folder, "program");
  for (const part of parts) await cp(path.join(root, part), path.join(copy, part), { recursive: true });
  await symlink(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  const out = path.join(folder, "site");
  const summary = path.join(folder, "summary.json");
  const options = ["--content", content, "--out", out, "--summary", summary];
  const args = [path.relative(root, launcher), "build", ...options];
  return {
    summary,
    commands: [{ program: process.execPath, args, folder: copy }],
    out,
    content,
    template: path.join(copy, "layouts/footer.njk"),
  };
}

/** Returns the command of default Pagefind over a folder of pages. */
export function pagefind(site: string): Command {
  const runner = path.join(root, "node_modules/pagefind/lib/runner/bin.cjs");
  return { program: process.execPath, args: [runner, "--site", site], folder: root };
}

/** Sets up a plain Eleventy project with a copy of the reports, and default Pagefind over its pages. */
export async function plainEleventy(content: string, folder: string): Promise<BenchProgram> {
  const project = "scripts/dev/bench/peers/eleventy";
  await cp(path.join(root, project), folder, { recursive: true });
  await bundle({
    entryPoints: [path.join(root, project, "eleventy.config.ts")],
    outfile: path.join(folder, "eleventy.config.mjs"),
    format: "esm",
    logLevel: "error",
  });
  await copyReports(content, folder);
  const out = path.join(folder, "_site");
  const command = path.join(root, "node_modules/@11ty/eleventy/cmd.cjs");
  const args = [command, "--config=eleventy.config.mjs", "--quiet"];
  return {
    commands: [{ program: process.execPath, args, folder }, pagefind(out)],
    out,
    content: path.join(folder, "content"),
  };
}

/** Sets up a plain Hugo project with a copy of the reports, and default Pagefind over its pages. */
export async function plainHugo(program: string, content: string, folder: string): Promise<BenchProgram> {
  await cp(path.join(root, "scripts/dev/bench/peers/hugo"), folder, { recursive: true });
  await copyReports(content, folder);
  // Hugo lists a folder of reports when an _index.md makes it a section.
  const reports = path.join(folder, "content/reports");
  for (const year of await readdir(reports, { withFileTypes: true })) {
    if (!year.isDirectory()) continue;
    await writeFile(path.join(reports, year.name, "_index.md"), `---\ntitle: "${year.name}"\n---\n`);
  }
  const out = path.join(folder, "public");
  return {
    commands: [{ program, args: ["--quiet"], folder }, pagefind(out)],
    out,
    content: path.join(folder, "content"),
  };
}

/** Returns Hugo's version; undefined when it is not installed. */
export async function hugoVersion(): Promise<string | undefined> {
  const program = await findProgram("hugo");
  if (program === undefined) return undefined;
  const { stdout } = await promisify(execFile)(program, ["version"]);
  return /v[\d.]+\S*/.exec(stdout)?.[0] ?? stdout.trim();
}

/** Returns the path of an installed program; undefined when there is none. */
export async function findProgram(name: string): Promise<string | undefined> {
  for (const folder of (process.env["PATH"] ?? "").split(path.delimiter)) {
    const file = path.join(folder, name);
    const runs = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (folder !== "" && runs) return file;
  }
  return undefined;
}

async function copyReports(content: string, folder: string): Promise<void> {
  await mkdir(path.join(folder, "content"), { recursive: true });
  await cp(path.join(content, "reports"), path.join(folder, "content/reports"), { recursive: true });
}
