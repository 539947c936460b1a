import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// The sample of long tests is the same in every run, so that the result depends on the code alone. All of them run in
// `npm run test:long`.
process.env["LONG_SEED"] ??= "1";

/** The setup of projects whose tests start commands. */
const compiledProgram = "test/support/setup/compiled-program.ts";

/**
 * The test projects, those with the longest files first. A time limit is several times what the slowest test of the
 * project takes on two cores that also run type checks and lint, so that only a hanging test exceeds it.
 */
const projects = [
  project("long", 600, { globalSetup: [compiledProgram, "test/support/setup/print-long-sample.ts"] }),
  project("browser", 240, { globalSetup: [compiledProgram] }),
  project("site", 240, { globalSetup: [compiledProgram] }),
  project("unit", 30, {
    include: ["test/*.test.ts", "test/unit/**/*.test.ts"],
    setupFiles: ["test/support/setup/no-processes.ts"],
  }),
];

/**
 * @param seconds most seconds of a test or a hook
 */
function project(
  name: string,
  seconds: number,
  more: TestProjectInlineConfiguration["test"] = {},
): TestProjectInlineConfiguration {
  const limit = seconds * 1000;
  return {
    extends: true,
    test: {
      name,
      include: [`test/${name}/**/*.test.ts`],
      testTimeout: limit,
      hookTimeout: limit,
      expect: { poll: { timeout: limit / 2 } },
      isolate: false, // importing the program and starting a browser for each file would take as long as many tests
      ...more,
    },
  };
}

/** Starts long files first: started last, one of them would run alone while the other core is idle. */
class LongProjectsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = (file: TestSpecification) =>
      projects.findIndex(({ test }) => test?.name === file.project.name);
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    projects,
    globalSetup: ["test/support/setup/shared-builds.ts"],
    maxWorkers: 2,
    sequence: { sequencer: LongProjectsFirst },
  },
});
