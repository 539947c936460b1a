import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { environmentOfCopy } from "../run-command.js";
import { copyProgram } from "./changes.js";
import { contentOf } from "./site-files.js";

const run = promisify(execFile);

interface BuildCounts {
  readonly tasks: { readonly all: number; readonly made: number };
}

/** A copy of the program and a small content folder, both of which tests change between builds. */
export class IncrementalSite {
  readonly out: string;
  readonly cache: string;

  private constructor(
    /** Contains all of it. */
    readonly folder: string,
    readonly program: string,
    readonly content: string,
  ) {
    this.out = path.join(folder, "site");
    this.cache = path.join(folder, "cache");
  }

  static async create(): Promise<IncrementalSite> {
    const folder = await mkdtemp(path.join(tmpdir(), "gongkai-incremental-"));
    const { program, content } = await copyProgram(folder);
    return new IncrementalSite(folder, program, content);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  /** Returns the arguments for node to build the site; later ones override earlier ones. */
  commandLine(options: readonly string[]): string[] {
    const folders = ["--content", this.content, "--out", this.out, "--cache", this.cache];
    // Reports are renamed and removed here, which a published site would not allow.
    return ["scripts/run.mjs", "build", ...folders, "--published", "none", ...options];
  }

  /** Builds the site. @returns number of tasks, and how many were run */
  async build(options: readonly string[] = [], env = environmentOfCopy()): Promise<BuildCounts> {
    const summary = path.join(this.folder, "summary.json");
    const command = this.commandLine([...options, "--summary", summary]);
    await run(process.execPath, command, { cwd: this.program, env });
    return JSON.parse(await readFile(summary, "utf8")) as BuildCounts; // written by the command
  }

  /** Returns the hashes of the same site, built without a cache. */
  async fullBuild(): Promise<Map<string, string>> {
    const whole = path.join(this.folder, "whole");
    await this.build(["--out", whole, "--cache", path.join(this.folder, "whole-cache"), "--force"]);
    return contentOf(whole);
  }

  /** Returns the hashes of the current site. */
  files(): Promise<Map<string, string>> {
    return contentOf(this.out);
  }

  /** Returns a report, by path below reports/. */
  async anyReport(): Promise<string> {
    const files = await readdir(path.join(this.content, "reports"), { recursive: true });
    return files.find((file) => file.endsWith(".md")) ?? "";
  }
}
