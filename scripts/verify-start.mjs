// Starts verify.ts without tsx, whose own start takes as long as hashing ten thousand files: its JavaScript is kept in
// node_modules/.cache, and made anew when a file that it was made from has changed. Where nothing can be kept, tsx runs it.
import { copyFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const scripts = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(scripts);
const kept = path.join(root, "node_modules/.cache/gongkai");
const program = path.join(kept, "verify.mjs");
const sources = path.join(kept, "verify-sources.json");

/** What stands for a file's content, as it does for the build's cache. */
function stateOf(file) {
  const { size, mtimeMs, ino } = statSync(path.join(root, file));
  return [file, size, mtimeMs, ino];
}

function isFresh() {
  try {
    const known = JSON.parse(readFileSync(sources, "utf8"));
    return (
      known.version === process.version && known.files.every((state) => isSame(state, stateOf(state[0])))
    );
  } catch {
    return false; // it was never made, or a source is gone
  }
}

function isSame(one, other) {
  return one.every((value, place) => value === other[place]);
}

/** Gives whether it could be made and kept. */
async function make() {
  const started = Date.now();
  const { build } = await import("esbuild");
  const { metafile } = await build({
    entryPoints: [path.join(scripts, "verify.ts")],
    bundle: true,
    splitting: true, // languages that nobody speaks are not loaded
    format: "esm",
    platform: "node",
    packages: "external",
    outdir: kept,
    outExtension: { ".js": ".mjs" },
    absWorkingDir: root,
    metafile: true,
    logLevel: "silent",
  });
  copyFileSync(path.join(scripts, "publish/hash-share.mjs"), path.join(kept, "hash-share.mjs")); // threads load it
  const files = [...Object.keys(metafile.inputs), "package.json"].map(stateOf);
  // A file that changed meanwhile may not be what was read.
  if (files.some(([, , modified]) => modified >= started)) return false;
  writeFileSync(`${sources}.tmp`, JSON.stringify({ version: process.version, files }));
  renameSync(`${sources}.tmp`, sources);
  return true;
}

async function isReady() {
  try {
    if (isFresh()) return true;
    mkdirSync(kept, { recursive: true });
    return await make();
  } catch {
    return false; // node_modules cannot be written, or a source has a mistake, which tsx tells of
  }
}

if (await isReady()) await import(pathToFileURL(program).href);
else {
  const { register } = await import("tsx/esm/api");
  register();
  await import("./verify.ts");
}
