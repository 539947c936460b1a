import type { TestProject } from "vitest/node";
import { compiledProgram } from "../../../scripts/compile.mjs";
import { programVariable } from "../run-command.js";

/**
 * Global setup of the projects whose tests start commands: compiles the program once, so that not every command
 * compares the state of all sources.
 */
export default async function setup(project: TestProject): Promise<void> {
  const compile = async () => {
    const program = await compiledProgram();
    if (program !== undefined) process.env[programVariable] = program;
  };
  await compile();
  project.onTestsRerun(compile);
}
