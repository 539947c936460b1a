import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { compareText, nameEdits, type Diagnostic } from "../catalogue/index.js";
import { walk } from "../fs/index.js";
import type { Messages } from "../i18n/index.js";
import { applyFixes, writeFixes, type FixedFile } from "./autofix.js";

/** Most rounds: a correction may reveal another one, since a file that cannot be read is not checked further. */
const mostRounds = 10;

export interface FixOptions {
  /** Only these files are fixed, given as paths below the folder; undefined for all. */
  readonly files?: ReadonlySet<string> | undefined;
  /** Returns the diagnostics of a folder: the content folder, or a copy of it. */
  readonly diagnose: (folder: string) => Promise<readonly Diagnostic[]>;
}

/**
 * Fixes the files of a content folder until nothing is left that has only one correction.
 *
 * @returns the files that changed, with the number of fixes in each
 */
export async function fixFolder(
  folder: string,
  { files, diagnose }: FixOptions,
  messages: Messages,
): Promise<FixedFile[]> {
  const all = new Map<string, FixedFile>();
  const isWanted = (file: string) => files?.has(file) ?? true;
  for (let round = 1; round <= mostRounds; round += 1) {
    const found = await diagnose(folder);
    const names = [...nameEdits(folder, messages)].filter(([file]) => isWanted(file));
    const fixable = found.filter(({ file }) => isWanted(file));
    const fixed = applyFixes(fixable, folder, new Map(names)).filter(({ before, after }) => before !== after);
    if (fixed.length === 0) break;
    writeFixes(fixed, folder);
    for (const file of fixed) {
      const earlier = all.get(file.file);
      const { before, count } = earlier ?? { before: file.before, count: 0 };
      all.set(file.file, { ...file, before, count: count + file.count });
    }
  }
  return [...all.values()].sort((a, b) => compareText(a.file, b.file));
}

/** Fixes a copy of a content folder, which is removed afterwards. */
export async function fixCopy(folder: string, options: FixOptions, messages: Messages): Promise<FixedFile[]> {
  const copy = await mkdtemp(path.join(tmpdir(), "gongkai-fix-"));
  try {
    for (const { path: below, kind } of walk(folder, ".git")) {
      if (kind === "folder") await mkdir(path.join(copy, below), { recursive: true });
      if (kind === "file") await copyFile(path.join(folder, below), path.join(copy, below));
    }
    return await fixFolder(copy, options, messages);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
