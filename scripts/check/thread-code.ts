import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const start = fileURLToPath(new URL("thread.ts", import.meta.url));

/** Holds megabytes of words, which are read only where somebody reads traditional characters. */
const outside = ["opencc-js"];

/**
 * All that a thread runs, as one script: module by module, through the loader that reads TypeScript, a thread would take
 * as long to start as it saves.
 *
 * @throws esbuild's error
 */
export async function threadCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [start],
    bundle: true,
    external: outside,
    write: false,
    platform: "node",
    format: "cjs",
    target: "node20",
    supported: { "dynamic-import": false },
    // Code that comes from no file would look for packages where the command was started.
    banner: { js: `require = require("node:module").createRequire(${JSON.stringify(import.meta.url)});` },
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
