import { expectEachReportOnce } from "../support/export/readers.js";
import { longTest } from "../support/long-sample.js";

longTest("10,000 reports: every export contains each report once, and no draft", () =>
  expectEachReportOnce(Array.from({ length: 10_000 }, (_, index) => `样例报告${index}`)),
);
