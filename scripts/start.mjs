// Starts a part of the program by its path below scripts/: `node scripts/start.mjs build --help`. It runs as JavaScript
// that is kept in node_modules/.cache: to load it module by module through tsx takes longer than much that it does.
// Where nothing can be kept, tsx runs it.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const scripts = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(scripts);
const cache = path.join(root, "node_modules/.cache/gongkai");

/** Everything that is started so: commands, and what they start as processes and threads of their own. */
const parts = [
  ...["assemble", "build", "check", "query", "serve", "verify"].map((name) => `commands/${name}`),
  "pipeline/worker",
  "check/check-worker",
];

/** What parts are made from. The last stands for all packages. */
const sources = ["scripts", "layouts", ".eleventy.ts", "package.json", "node_modules/.package-lock.json"];

/** Packages that load files beside their own, or are large and seldom needed: they stay where they are. */
const outside = [
  "@11ty/eleventy-dev-server",
  "esbuild",
  "node-sqlite3-wasm",
  "opencc-js",
  "pagefind",
  "pdfjs-dist",
  "read-excel-file",
  "word-extractor",
];

/** Tells what a process starts which program it runs itself: sources may change while it does. Empty where none is kept. */
const variable = "GONGKAI_PROGRAM";

/** Milliseconds after its last start for which what older sources made is left to those that may be running it. */
const mostUse = 24 * 60 * 60 * 1000;

/** Stands for the sources as they are: names, and for their content what also stands for it in the build's cache. */
function keyOf() {
  const hash = createHash("sha256").update(`${root} ${process.version}`);
  const add = (file) => {
    const state = statSync(path.join(root, file));
    if (!state.isDirectory())
      hash.update(`\n${file} ${state.size} ${state.mtimeMs} ${state.ctimeMs} ${state.ino}`);
    else
      for (const entry of readdirSync(path.join(root, file), { withFileTypes: true }))
        if (entry.isDirectory() || /\.m?ts$|\.mjs$/.test(entry.name)) add(`${file}/${entry.name}`);
  };
  for (const source of sources) add(source);
  return hash.digest("hex").slice(0, 16);
}

/** A module's address is that of its source, so that it finds what stands beside that. */
const addresses = {
  name: "addresses",
  setup({ onLoad }) {
    onLoad({ filter: /\.(ts|m?js)$/ }, async ({ path: file }) => {
      const contents = await readFile(file, "utf8");
      if (!contents.includes("import.meta.url")) return undefined;
      const address = JSON.stringify(pathToFileURL(file).href);
      return {
        contents: contents.replaceAll("import.meta.url", address),
        loader: file.endsWith(".ts") ? "ts" : "js",
      };
    });
  },
};

/** Packages in the older form ask for Node's own modules so. */
const requiring = [
  'import { createRequire as requireFrom } from "node:module";',
  `const require = requireFrom(${JSON.stringify(import.meta.url)});`,
].join(" ");

async function make(key, place) {
  const { build } = await import("esbuild");
  mkdirSync(cache, { recursive: true });
  const working = mkdtempSync(path.join(cache, "working-"));
  try {
    await build({
      entryPoints: parts.map((part) => path.join(scripts, `${part}.ts`)),
      outbase: scripts,
      outdir: working,
      outExtension: { ".js": ".mjs" },
      absWorkingDir: root,
      bundle: true,
      splitting: true, // what several parts use stands once, and languages that nobody speaks are not loaded
      format: "esm",
      platform: "node",
      target: "node20",
      external: outside,
      banner: { js: requiring },
      plugins: [addresses],
      logLevel: "silent",
    });
    if (keyOf() !== key) return false; // a source changed meanwhile, and may not be what was read
    renameSync(working, place);
  } catch (error) {
    if (!existsSync(place)) throw error; // another process was quicker
  } finally {
    rmSync(working, { recursive: true, force: true });
  }
  removeOld();
  return true;
}

/** Whether a program is there; from now on it counts as used. */
function isThere(place) {
  if (!existsSync(place)) return false;
  const now = new Date();
  try {
    utimesSync(place, now, now);
  } catch {
    // It is somebody else's, and runs all the same.
  }
  return true;
}

function removeOld() {
  for (const name of readdirSync(cache)) {
    const place = path.join(cache, name);
    const { mtimeMs = Infinity } = statSync(place, { throwIfNoEntry: false }) ?? {}; // another may take it away, too
    if (Date.now() - mtimeMs > mostUse) rmSync(place, { recursive: true, force: true });
  }
}

/** Gives the folder of all parts as JavaScript; undefined where it cannot be kept. */
async function kept() {
  const given = process.env[variable];
  if (given === "") return undefined;
  if (given && path.dirname(given) === cache && existsSync(given)) return given;
  try {
    const key = keyOf();
    const place = path.join(cache, `program-${key}`);
    return isThere(place) || (await make(key, place)) ? place : undefined;
  } catch {
    return undefined; // node_modules cannot be written, or a source has a mistake, which tsx tells of
  }
}

const [name = ""] = process.argv.splice(2, 1);
const part = name.includes("/") ? name : `commands/${name}`;
const folder = parts.includes(part) ? await kept() : undefined;
process.env[variable] = folder ?? "";
if (folder !== undefined) await import(pathToFileURL(path.join(folder, `${part}.mjs`)).href);
else {
  const { register } = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(path.join(scripts, `${part}.ts`)).href);
}
