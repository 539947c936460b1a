import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// The long tests that `npm test` draws are others each day.
process.env["LONG_SEED"] ??= new Date().toISOString().slice(0, 10);

/**
 * The projects, those with the longest files first. Their limits tell a test that hangs from one that waits: each is
 * several times what the slowest test of the project takes on two cores that type checks and lint use, too.
 */
const projects = [
  project("long", 600, { globalSetup: ["test/support/setup/print-long-sample.ts"] }),
  project("browser", 240),
  project("site", 240),
  project("unit", 30, {
    include: ["test/*.test.ts", "test/unit/**/*.test.ts"],
    setupFiles: ["test/support/setup/no-processes.ts"],
    isolate: false, // loading the program again for each file would take longer than the tests
  }),
];

/** @param seconds that a test, or a hook, may take */
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
      ...more,
    },
  };
}

/** Begins long files first: begun last, each would run on alone while the other core is idle. */
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
    maxWorkers: 2,
    sequence: { sequencer: LongProjectsFirst },
  },
});
