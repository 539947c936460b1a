import { defaultMessages } from "../../scripts/i18n/index.js";
import { describe, expect, test } from "vitest";
import { errorMessage, describeSystemError } from "../../scripts/errors/index.js";

test("an error message contains the error and its causes, on one line", () => {
  const cause = new Error(
    "(./a.njk) [Line 3, Column 4]\n  attempted to output null or undefined value\n    at x",
  );
  const error = Object.assign(new Error("Having trouble rendering ./a.njk\nmore"), { originalError: cause });
  expect(errorMessage(error, defaultMessages)).toBe(
    "Having trouble rendering ./a.njk · (./a.njk) [Line 3, Column 4] attempted to output null or undefined value",
  );
  const included = new Error(
    "(./a.njk)\n  Template render error: (./b.njk)\n  Error: no such filter\n    at x",
  );
  expect(errorMessage(included, defaultMessages)).toBe(
    "(./a.njk) Template render error: (./b.njk) Error: no such filter",
  );
  expect(errorMessage(new Error("a", { cause: new Error("a") }), defaultMessages)).toBe("a");
  expect(errorMessage("text", defaultMessages)).toBe("text");
});

describe("a long message is short enough to read, and", () => {
  const files = Array.from({ length: 100 }, (_, index) => `./site/reports/2022/report-${index}/index.html`);
  const listing = `Having trouble writing to ${files.join(", ")} from "./layouts/pages/report.njk"`;
  const said = "ENOSPC: no space left on device, write";

  test("contains the system's message, even after a list of files", () => {
    const thrown = Object.assign(new Error(listing), { originalError: new Error(said) });
    const reason = errorMessage(thrown, defaultMessages);
    expect(reason).toMatch(/^Having trouble writing to .*… · ENOSPC: no space left on device, write$/);
    expect(reason.length).toBeLessThanOrEqual(300);
    for (const words of [reason, `${listing} · ${said}`, `${listing} · ${said} ${listing}`]) {
      const message = describeSystemError(new Error(words), defaultMessages);
      expect(message).toMatch(
        /^磁盘已满，请腾出空间后再运行（Having trouble writing to .*…(?: · )?ENOSPC: no space/u,
      );
      expect(message.length).toBeLessThanOrEqual(330);
    }
  });

  test("keeps its beginning without a system's message, and the whole cause", () => {
    expect(errorMessage(listing, defaultMessages)).toBe(`${listing.slice(0, 299)}…`);
    const fault = "(./a.njk) [Line 3, Column 4] attempted to output null or undefined value";
    const thrown = new Error(listing, { cause: new Error(fault) });
    expect(errorMessage(thrown, defaultMessages)).toBe(`${listing.slice(0, 79)}… · ${fault}`);
  });
});
