import { AsyncLocalStorage } from "node:async_hooks";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { argumentsOf, type GitCommand } from "./command.js";
import { environmentFor, type GitRole } from "./environment.js";
import { settingsFor, type GitSetting, type RepositoryFolders } from "./overrides.js";

/**
 * Returns the output of a command that runs no other program and reads no file of the work tree; undefined when it
 * failed.
 */
function query(role: GitRole, folder: string, command: GitCommand): string | undefined {
  const settings = settingsFor(role, undefined).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
  const { status, stdout } = spawnSync("git", ["-C", folder, ...settings, ...argumentsOf(command)], {
    env: environmentFor(role),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    windowsHide: true,
  });
  return status === 0 ? stdout : undefined;
}

/** Locations and settings of repositories, by role and folder, while `keepGitSettings` runs a function. */
const keptSettings = new AsyncLocalStorage<Map<string, unknown>>();

/**
 * Runs a function whose runs of git read locations and settings of a repository only once. Without it, each run as
 * `user` starts git three times, and starting a program takes long on Windows and in a large process.
 */
export function keepGitSettings<Result>(run: () => Promise<Result>): Promise<Result> {
  return keptSettings.getStore() ? run() : keptSettings.run(new Map(), run);
}

/** Forgets kept settings, since a setting may include a file of the work tree that is about to change. */
export function forgetGitSettings(): void {
  keptSettings.getStore()?.clear();
}

function keep<Value>(key: string, read: () => Value): Value {
  const kept = keptSettings.getStore();
  if (kept?.has(key)) return kept.get(key) as Value; // written below, by a caller with the same key
  const value = read();
  kept?.set(key, value);
  return value;
}

/** Returns the location of a folder's repository; undefined when the folder is in no work tree. */
export function readFolders(folder: string): RepositoryFolders | undefined {
  return keep(`folders ${folder}`, () => queryFolders(folder));
}

function queryFolders(folder: string): RepositoryFolders | undefined {
  const options = ["--path-format=absolute", "--show-toplevel", "--git-common-dir"];
  const [top, common] = query("reader", folder, { name: "rev-parse", options })?.split("\n") ?? [];
  return top && common ? { top, common } : undefined;
}

/** Returns the absolute path of the repository of a folder, for its own work tree; undefined outside of work trees. */
export function readGitFolder(folder: string): string | undefined {
  const gitFolder = query("reader", folder, { name: "rev-parse", options: ["--absolute-git-dir"] })?.trim();
  return gitFolder ? path.resolve(gitFolder) : undefined;
}

/** Returns all settings that a role sees in a folder, except those that override others; empty where git failed. */
export function readGitSettings(role: GitRole, folder: string): readonly GitSetting[] {
  return keep(`settings ${role} ${folder}`, () => querySettings(role, folder));
}

/** Returns the value of a setting; undefined when it is not set. A later file overrides an earlier one. */
export function settingOf(settings: readonly GitSetting[], key: string): string | undefined {
  return settings.findLast((setting) => setting.key === key)?.value;
}

function querySettings(role: GitRole, folder: string): GitSetting[] {
  const options = ["--list", "--show-origin", "-z"];
  const fields = query(role, folder, { name: "config", options })?.split("\0") ?? [];
  const settings: GitSetting[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [origin = "", setting = ""] = fields.slice(index, index + 2);
    const end = setting.indexOf("\n");
    const [key, value] = end < 0 ? [setting, "true"] : [setting.slice(0, end), setting.slice(end + 1)];
    settings.push({ key, value, origin });
  }
  return settings;
}
