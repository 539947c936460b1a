import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Whole sites are built in some tests, and Chromium is driven in others. The limits only tell what hangs from what
    // waits: a busy machine may take ten times as long as a quiet one.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    fileParallelism: true,
    maxWorkers: 2,
  },
});
