import { spawnSync } from "node:child_process";
import { UserError } from "../errors/index.js";

/** The oldest git that knows `safe.bareRepository`, without which a folder of content may pass for a repository. */
const oldest = { major: 2, minor: 38 } as const;

/** Versions by PATH, which decides which git is run. */
const versions = new Map<string | undefined, string>();

/** Returns what `git --version` prints, without its line end; empty where there is no git. */
export function gitVersion(): string {
  const key = process.env["PATH"];
  const known = versions.get(key);
  if (known !== undefined) return known;
  const { stdout, error } = spawnSync("git", ["--version"], { encoding: "utf8", windowsHide: true });
  const version = error ? "" : stdout.trim();
  if (version !== "") versions.set(key, version);
  return version;
}

/** Whether a git is too old to be run on content of others, by what `git --version` prints. */
export function isOutdated(version: string): boolean {
  const [, major, minor] = /^git version (\d+)\.(\d+)/.exec(version) ?? [];
  if (major === undefined || minor === undefined) return version !== "";
  return Number(major) < oldest.major || (Number(major) === oldest.major && Number(minor) < oldest.minor);
}

/** Git is too old to be run safely. */
export class OutdatedGit extends UserError {
  constructor(version: string) {
    super(({ git }) => git.outdated(version, `${oldest.major}.${oldest.minor}`));
  }
}
