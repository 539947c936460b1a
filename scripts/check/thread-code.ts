import { statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { readSealed, writeSealed, type Kind } from "../cache/index.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const start = fileURLToPath(new URL("thread.ts", import.meta.url));

/** Holds megabytes of words, which are read only where somebody reads traditional characters. */
const outside = ["opencc-js"];

/** What stands for a file's content: path, size, time and inode. */
type FileState = readonly [string, number, number, number];

interface Kept {
  readonly code: string;
  /** Of all files that it was made from. */
  readonly files: readonly FileState[];
}

const place = path.join(root, "node_modules/.cache/gongkai/check-thread");
const kind: Kind<Kept> = { name: "check-thread 1" };

/**
 * All that a thread runs, as one script: module by module, through the loader that reads TypeScript, a thread would take
 * as long to start as it saves. It is kept until one of the files changes.
 *
 * @throws esbuild's error
 */
export async function threadCode(): Promise<string> {
  const known = readSealed(place, kind);
  if (known?.files.every((file) => isSame(file, stateOf(file[0])))) return known.code;
  const started = Date.now();
  const { code, inputs } = await bundle();
  const files = inputs.map(stateOf).filter((state) => state !== undefined);
  // A file that changed meanwhile may not be what was read.
  if (files.length === inputs.length && files.every(([, , modified]) => modified < started))
    keep({ code, files });
  return code;
}

async function bundle(): Promise<{ readonly code: string; readonly inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [start],
    absWorkingDir: root,
    bundle: true,
    external: outside,
    write: false,
    metafile: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    supported: { "dynamic-import": false },
    // Code that comes from no file would look for packages where the command was started.
    banner: { js: `require = require("node:module").createRequire(${JSON.stringify(import.meta.url)});` },
    logLevel: "silent",
  });
  return { code: outputFiles[0]?.text ?? "", inputs: Object.keys(metafile.inputs) };
}

function keep(kept: Kept): void {
  try {
    writeSealed(place, kind, kept);
  } catch {
    return; // where nothing can be written it is made anew each time
  }
}

function stateOf(file: string): FileState | undefined {
  const state = statSync(path.join(root, file), { throwIfNoEntry: false });
  return state && [file, state.size, state.mtimeMs, state.ino];
}

function isSame(one: FileState, other: FileState | undefined): boolean {
  return one.every((value, at) => value === other?.[at]);
}
