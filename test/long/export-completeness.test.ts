import { test } from "vitest";
import { expectEachReportOnce } from "../support/export/readers.js";
import { isDrawn } from "../support/long-sample.js";

const name = "10,000 reports: every export holds each report once, and no draft";
test.runIf(isDrawn(name))(name, () =>
  expectEachReportOnce(Array.from({ length: 10_000 }, (_, index) => `样例报告${index}`)),
);
