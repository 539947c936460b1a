import { spawnSync } from "node:child_process";
import { UserError } from "../errors/index.js";

/** The oldest git that supports `safe.bareRepository`, without which git may treat a content folder as a repository. */
const oldest = { major: 2, minor: 38 } as const;

/** Versions by the value of PATH, which decides which git is run. */
const versions = new Map<string | undefined, string>();

/** Returns the output of `git --version`, without its line end; empty when git is not installed. */
export function gitVersion(): string {
  const key = process.env["PATH"];
  const known = versions.get(key);
  if (known !== undefined) return known;
  const { stdout, error } = spawnSync("git", ["--version"], { encoding: "utf8", windowsHide: true });
  const version = error ? "" : stdout.trim();
  if (version !== "") versions.set(key, version);
  return version;
}

/** Returns whether a git is too old to run on content of others, by the output of `git --version`. */
export function isOutdated(version: string): boolean {
  const [, major, minor] = /^git version (\d+)\.(\d+)/.exec(version) ?? [];
  if (major === undefined || minor === undefined) return version !== "";
  return Number(major) < oldest.major || (Number(major) === oldest.major && Number(minor) < oldest.minor);
}

/** Thrown when git is too old to be run safely. */
export class OutdatedGit extends UserError {
  constructor(version: string) {
    super(({ git }) => git.outdated(version, `${oldest.major}.${oldest.minor}`));
  }
}
