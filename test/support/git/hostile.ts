import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A file that the commands of a test create when something runs them. */
export class Tripwire {
  readonly #file: string;

  /**
   * @param folder an existing folder, outside of content
   */
  constructor(folder: string) {
    this.#file = path.join(folder, "TRIPPED");
  }

  /** Returns a shell command that creates the file; it passes on its input, as a filter does. */
  get command(): string {
    return `touch '${this.#file}'; cat`;
  }

  /** Returns a shell command that creates the file and fails, for settings that name a program without input. */
  get program(): string {
    return `touch '${this.#file}'; false`;
  }

  get isTripped(): boolean {
    return existsSync(this.#file);
  }
}

/** Returns settings that name programs, each of which git runs in some situation. */
export function hostileSettings({ command, program }: Tripwire): string {
  const quoted = (text: string) => `"${text}"`;
  return [
    `[core]\n\tfsmonitor = ${quoted(program)}\n\tsshCommand = ${quoted(program)}`,
    `\taskPass = ${quoted(program)}\n\teditor = ${quoted(program)}\n\tpager = ${quoted(program)}`,
    `\tgitProxy = ${quoted(program)}\n\thooksPath = hooks\n\talternateRefsCommand = ${quoted(program)}`,
    `[filter "x=y"]\n\tclean = ${quoted(command)}\n\tsmudge = ${quoted(command)}\n\tprocess = ${quoted(program)}`,
    `[diff]\n\texternal = ${quoted(program)}`,
    `[diff "x=y"]\n\ttextconv = ${quoted(program)}\n\tcommand = ${quoted(program)}`,
    `[merge "x=y"]\n\tdriver = ${quoted(program)}`,
    `[credential]\n\thelper = ${quoted(`!${program}`)}`,
    `[gpg]\n\tprogram = ${quoted(program)}`,
    `[log]\n\tshowSignature = true`,
    `[interactive]\n\tdiffFilter = ${quoted(program)}`,
    `[protocol "ext"]\n\tallow = always`,
    "",
  ].join("\n");
}

/** Attributes that name the drivers of `hostileSettings`. */
export const hostileAttributes = "* filter=x=y diff=x=y merge=x=y\n";

/**
 * Makes a folder look like a bare repository, as a commit of ordinary files can.
 *
 * @param kind `common` keeps objects and refs in a folder of another name
 */
export function makeBare(folder: string, settings: string, kind: "whole" | "common" = "whole"): void {
  const common = kind === "whole" ? folder : path.join(folder, "other");
  for (const [file, text] of [
    [path.join(folder, "HEAD"), "ref: refs/heads/main\n"],
    [path.join(common, "refs/heads/.keep"), "x\n"],
    [path.join(common, "objects/pack/keep.txt"), "x\n"],
    [path.join(common, "config"), `${settings}[core]\n\tbare = false\n\tworktree = ${folder}\n`],
    ...(kind === "common" ? [[path.join(folder, "commondir"), "other\n"] as const] : []),
  ] as const) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
