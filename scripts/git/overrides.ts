import { realpathSync } from "node:fs";
import path from "node:path";
import { UserError } from "../errors/index.js";
import { isInFolder } from "../fs/index.js";
import type { GitRole } from "./environment.js";

/** A setting of git, and where it comes from. */
export interface GitSetting {
  /** Section and name in lower case, with the subsection unchanged between them: `filter.lfs.clean`. */
  readonly key: string;
  readonly value: string;
  /** `file:<path>` for a file, relative to the top of the work tree; `command line:` for a variable. */
  readonly origin: string;
}

/** Location of a repository; both paths are absolute. */
export interface RepositoryFolders {
  /** The top of the work tree. */
  readonly top: string;
  /**
   * The repository shared by all its work trees: `.git`, or for a submodule a folder in the `.git` of the outer one.
   */
  readonly common: string;
}

/** A folder that does not exist. */
const nowhere = "/dev/null";

/** Settings that override others in every role; git-config(1) describes each. */
const alwaysOverridden = [
  ["safe.bareRepository", "explicit"],
  ["core.fsmonitor", "false"],
  ["core.quotePath", "false"],
  ["fetch.recurseSubmodules", "false"],
  ["submodule.recurse", "false"],
  ["status.submoduleSummary", "false"],
  ["diff.ignoreSubmodules", "all"],
] as const;

/** Settings that make git print the same for every user. */
const readerSettings = [
  ["core.hooksPath", nowhere],
  ["diff.renameLimit", "2000"],
  ["log.diffMerges", "separate"],
  ["log.showRoot", "true"],
  ["log.showSignature", "false"],
] as const;

/**
 * Returns the settings that a role always overrides.
 *
 * @param folders undefined outside of work trees, where no hook is run
 */
export function settingsFor(
  role: GitRole,
  folders: RepositoryFolders | undefined,
): readonly (readonly [key: string, value: string])[] {
  if (role !== "user") return [...alwaysOverridden, ...readerSettings];
  // Only hooks that a person has installed: a setting may name a folder of hooks among files that others commit.
  return [...alwaysOverridden, ["core.hooksPath", folders ? path.join(folders.common, "hooks") : nowhere]];
}

/**
 * The settings written by `git lfs install`. Attributes may name this filter: with these commands it only moves large
 * files out of and into the repository.
 *
 * @see https://github.com/git-lfs/git-lfs/blob/main/lfs/attribute.go
 */
const gitLfs: ReadonlySet<string> = new Set([
  "filter.lfs.clean=git-lfs clean -- %f",
  "filter.lfs.smudge=git-lfs smudge -- %f",
  "filter.lfs.smudge=git-lfs smudge --skip -- %f",
  "filter.lfs.process=git-lfs filter-process",
  "filter.lfs.process=git-lfs filter-process --skip",
  "filter.lfs.required=true",
]);

/** The command by which git merges texts where no attribute names another one; git-merge-file(1). */
const plainMerge = "git merge-file --quiet --marker-size=%L %A %O %B";

/**
 * Returns settings that disable the programs which attributes can name: filters and merge drivers. Programs for
 * comparing files are disabled by options of the commands that compare.
 *
 * Files below content/ name them; a person's settings define them. A `required` filter makes git refuse to stage a file
 * for the user, since the committed file would not be what the person wants.
 *
 * @param settings all settings of the repository
 */
export function driverOverrides(
  role: GitRole,
  settings: readonly GitSetting[],
): readonly (readonly [key: string, value: string])[] {
  const namesIn = (section: string) => {
    const names = settings.map(({ key }) => /^([^.]+)\.(.+)\.[^.]+$/s.exec(key));
    return new Set(names.flatMap((match) => (match?.[1] === section ? [match[2] ?? ""] : [])));
  };
  const lfs = settings.filter(({ key }) => key.startsWith("filter.lfs."));
  const isGitLfs = role === "user" && lfs.every(({ key, value }) => gitLfs.has(`${key}=${value}`));
  const filters = [...namesIn("filter")].filter((name) => !(name === "lfs" && isGitLfs));
  return [
    ...filters.flatMap((name) => [
      ...(["clean", "smudge", "process"] as const).map((kind) => [`filter.${name}.${kind}`, ""] as const),
      ...(role === "user" ? [] : [[`filter.${name}.required`, "false"] as const]),
    ]),
    ...[...namesIn("merge")].map((name) => [`merge.${name}.driver`, plainMerge] as const),
  ];
}

/**
 * Refuses settings that come from a file among the content, since its author would choose the programs that git runs
 * for the user.
 *
 * @param content the content folder
 * @throws UserError that names the file
 */
export function refuseSettingsIn(
  content: string,
  settings: readonly GitSetting[],
  folders: RepositoryFolders,
): void {
  const root = realpathSync(content);
  const common = realpathSync(folders.common);
  for (const origin of new Set(settings.map((setting) => setting.origin))) {
    if (!origin.startsWith("file:")) continue;
    const file = realpathSync(path.resolve(folders.top, origin.slice("file:".length)));
    if (isInFolder(file, root) && !isInFolder(file, common))
      throw new UserError(({ git }) => git.settingsInContent(path.relative(root, file)));
  }
}
