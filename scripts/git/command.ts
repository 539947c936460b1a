/** Properties of a git command. */
interface CommandTraits {
  /** It compares, stages or checks out files of the work tree, and so runs the filters that attributes name. */
  readonly convertsFiles?: boolean;
  /** It writes files of the work tree as others have committed them. */
  readonly changesWorkTree?: boolean;
  /** Options that are always passed. */
  readonly options?: readonly string[];
}

/**
 * Disables programs named by attributes for comparing files or converting them to text, and does not look into
 * submodules.
 */
const plainDiff = ["--no-ext-diff", "--no-textconv", "--ignore-submodules=all"];

/** The commands of git that the program runs. */
const commands = {
  add: { convertsFiles: true },
  "cat-file": {},
  checkout: { convertsFiles: true, changesWorkTree: true },
  "checkout-index": { convertsFiles: true, changesWorkTree: true },
  commit: { convertsFiles: true },
  config: {},
  diff: { convertsFiles: true, options: plainDiff },
  "fast-import": {},
  fetch: { options: ["--no-recurse-submodules"] },
  log: { options: plainDiff },
  "ls-files": {},
  "merge-base": {},
  push: { options: ["--no-recurse-submodules"] },
  rebase: { convertsFiles: true, changesWorkTree: true },
  reset: { convertsFiles: true, changesWorkTree: true },
  "rev-list": {},
  "rev-parse": {},
  status: { convertsFiles: true, options: ["--ignore-submodules=all"] },
  "symbolic-ref": {},
  "update-ref": {},
  var: {},
} as const satisfies Record<string, CommandTraits>;

/** `git <name> <options> --end-of-options <operands> -- <files>`. */
export interface GitCommand {
  readonly name: keyof typeof commands;
  readonly options?: readonly string[];
  /** Revisions, remotes or settings, which git does not take for options whatever their value. */
  readonly operands?: readonly string[];
  /** Files and folders below the folder in which git runs; their characters have no special meaning. */
  readonly files?: readonly string[];
}

/** Returns whether a command may run the filters that attributes name. */
export function convertsFiles({ name }: GitCommand): boolean {
  const traits: CommandTraits = commands[name];
  return traits.convertsFiles ?? false;
}

/** Returns whether a command may write files of the work tree. */
export function changesWorkTree({ name }: GitCommand): boolean {
  const traits: CommandTraits = commands[name];
  return traits.changesWorkTree ?? false;
}

/** Returns the arguments of a command, beginning with its name. */
export function argumentsOf({ name, options = [], operands = [], files }: GitCommand): string[] {
  const traits: CommandTraits = commands[name];
  return [
    name,
    ...(traits.options ?? []),
    ...options,
    ...(operands.length > 0 ? ["--end-of-options", ...operands] : []),
    ...(files ? ["--", ...files] : []),
  ];
}
