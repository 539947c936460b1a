// Starts a command, or a worker by the path of its source: `node scripts/run.mjs build --help`.
// The program runs as compiled code from dist/, which is compiled again when a source has changed. With `--sources`,
// and when compiling fails, tsx runs the sources. Processes and threads that a program starts run the same code as it,
// even if sources have changed since.
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Environment variable: the compiled program's folder, or `sources`. */
const variable = "GONGKAI_PROGRAM";
const scripts = import.meta.dirname;

const takeArgument = () => process.argv.splice(2, 1)[0];

let name = takeArgument();
if (name === "--sources") {
  process.env[variable] = "sources";
  name = takeArgument();
}
if (!process.env[variable]) {
  const { compiledProgram } = await import("./compile.mjs");
  process.env[variable] = (await compiledProgram()) ?? "sources";
}
const program = process.env[variable];
if (name !== undefined) {
  const source = name.endsWith(".ts") ? path.resolve(name) : path.join(scripts, "commands", `${name}.ts`);
  if (program === "sources") {
    const { register } = await import("tsx/esm/api");
    register();
    await import(pathToFileURL(source).href);
  } else {
    const compiled = path.join(program, path.relative(scripts, source).replace(/\.ts$/, ".mjs"));
    await import(pathToFileURL(compiled).href);
  }
}
