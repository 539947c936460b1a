import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { loadSources } from "./load-sources.mjs";

const scripts = import.meta.dirname;
const root = path.dirname(scripts);
const dist = path.join(root, "dist");

/** The sources of the program. The last file changes with every installed package. */
const sources = [
  "scripts",
  ".eleventy.ts",
  "package.json",
  "tsconfig.json",
  "node_modules/.package-lock.json",
];

/** Packages that load files beside their own, or are large and seldom needed: they are not bundled. */
const external = [
  "@11ty/eleventy-dev-server",
  "esbuild",
  "node-sqlite3-wasm",
  "opencc-js",
  "pagefind",
  "pdfjs-dist",
  "read-excel-file",
];

const hour = 60 * 60 * 1000;

/** Milliseconds after which a compiled program that no process has used is removed. */
const keepUnused = 24 * hour;

/**
 * Returns the folder of the compiled program, `dist/<digest of the sources' state>`, which stays while this process
 * runs. Compiles when the sources have changed since the last time. Several processes may do so at the same time.
 *
 * @returns {Promise<string | undefined>} undefined when dist/ cannot be written, or a source has a syntax error
 */
export async function compiledProgram() {
  const state = stateOfSources();
  const folder = path.join(dist, state);
  if (!existsSync(folder) && !(await compile(folder, state))) return undefined;
  markUsed(folder);
  setInterval(() => markUsed(folder), hour).unref();
  return folder;
}

function markUsed(folder) {
  const now = new Date();
  try {
    utimesSync(folder, now, now);
  } catch {
    // Another user compiled it; it can be run nevertheless.
  }
}

/**
 * Returns a digest of names, sizes, times and inodes of all sources, by which git also recognises changes. Reading the
 * files would take longer than most commands.
 */
function stateOfSources() {
  const digest = createHash("sha256");
  const add = (file) => {
    const state = statSync(path.join(root, file), { throwIfNoEntry: false });
    if (!state?.isDirectory())
      digest.update(`${file} ${state?.size} ${state?.mtimeMs} ${state?.ctimeMs} ${state?.ino}\n`);
    else
      for (const entry of readdirSync(path.join(root, file), { withFileTypes: true }))
        if (entry.isDirectory() || /\.m?ts$|\.mjs$/.test(entry.name)) add(`${file}/${entry.name}`);
  };
  for (const source of sources) add(source);
  return digest.digest("hex").slice(0, 16);
}

/** Compiles the program. Returns whether the compiled program exists now. */
async function compile(folder, state) {
  const unfinished = makeFolder();
  if (unfinished === undefined) return false;
  const commands = readdirSync(path.join(scripts, "commands")).map((name) => `commands/${name}`);
  const workers = readdirSync(scripts, { recursive: true })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => /(?:^|\/)(?:worker|watchdog)\.ts$/.test(file))
    .sort();
  try {
    const { build } = await import("esbuild");
    await build({
      absWorkingDir: root,
      entryPoints: [...commands, ...workers].map((file) => path.join(scripts, file)),
      outbase: scripts,
      outdir: unfinished,
      outExtension: { ".js": ".mjs" },
      chunkNames: "chunks/[name]-[hash]", // in a folder, like all other files
      bundle: true,
      splitting: true, // code shared by several commands is written once, and dynamic imports stay dynamic
      format: "esm",
      minifyWhitespace: true,
      minifySyntax: true,
      platform: "node",
      target: "node20",
      external,
      banner: { js: requireForCommonJs },
      plugins: [loadSources],
      logLevel: "error",
    });
    writeFileSync(path.join(unfinished, "code-digest"), digestOfSiteCode(unfinished, workers));
    if (stateOfSources() !== state) return false; // sources changed meanwhile, so the result may mix both states
    renameSync(unfinished, folder);
    removeUnused();
    return true;
  } catch (error) {
    if (existsSync(folder)) return true; // another process was faster
    if (error.errors) return false; // esbuild has printed the error
    throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Creates a folder for the files that are being compiled; returns undefined when dist/ cannot be written. */
function makeFolder() {
  try {
    mkdirSync(dist, { recursive: true });
    return mkdtempSync(path.join(dist, "unfinished-"));
  } catch {
    return undefined;
  }
}

/** CommonJS packages load Node's modules with `require`. */
const requireForCommonJs =
  'import { createRequire as toRequire } from "node:module"; const require = toRequire(import.meta.url);';

/**
 * Returns a digest of the code that affects the content of a site: of the build and of all workers. It covers their
 * imports, too, since esbuild names those files by a hash of their content.
 */
function digestOfSiteCode(folder, workers) {
  const digest = createHash("sha256");
  for (const source of ["commands/build.ts", ...workers])
    digest.update(readFileSync(path.join(folder, source.replace(/\.ts$/, ".mjs"))));
  return digest.digest("hex");
}

function removeUnused() {
  for (const name of readdirSync(dist)) {
    const folder = path.join(dist, name);
    const { mtimeMs = Infinity } = statSync(folder, { throwIfNoEntry: false }) ?? {}; // another process may remove it, too
    if (Date.now() - mtimeMs > keepUnused) rmSync(folder, { recursive: true, force: true });
  }
}
