import { execFile } from "node:child_process";
import { zipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { contentFolder, removeFolders, report } from "../support/check/check-folder.js";

afterEach(removeFolders);

/** Prints the most memory that the process ever had, in kilobytes, to its standard error output. */
const printPeak = `process.on("exit", () => console.error("peak", process.resourceUsage().maxRSS))`;

interface CheckRun {
  readonly exitCode: number;
  readonly findings: readonly { readonly file: string; readonly rule: string; readonly severity: string }[];
  readonly peakMegabytes: number;
}

/** Runs the command `check` on a folder, in a process of its own. */
function runCheck(folder: string): Promise<CheckRun> {
  const preload = `data:text/javascript,${encodeURIComponent(printPeak)}`;
  const command = ["--import", preload, "scripts/run.mjs", "check", "--content", folder, "--format", "json"];
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, command, (_, stdout, stderr) => {
      const kilobytes = /^peak (\d+)$/m.exec(stderr)?.[1];
      if (kilobytes === undefined) reject(new Error(stderr));
      else
        resolve({
          exitCode: child.exitCode ?? -1,
          findings: JSON.parse(stdout) as CheckRun["findings"],
          peakMegabytes: Number(kilobytes) / 1024,
        });
    });
  });
}

describe("an attachment that unpacks to far more than it is", () => {
  const sheetBytes = 31 * 1024 * 1024;
  const workbook = (sheets: number) => {
    const parts: Record<string, Uint8Array> = { "xl/workbook.xml": new Uint8Array([0x3c]) };
    const spaces = new Uint8Array(sheetBytes).fill(0x20);
    for (let number = 1; number <= sheets; number += 1) parts[`xl/worksheets/sheet${number}.xml`] = spaces;
    return zipSync(parts, { level: 9 });
  };

  test("is refused by the check within 200 MB of memory", async () => {
    const bomb = workbook(16);
    expect(bomb.length).toBeLessThan(520 * 1024);
    const folder = await contentFolder({
      "reports/2022/a.md": report(1, {}, "见[附表](a.xlsx)。"),
      "reports/2022/a.xlsx": bomb,
    });
    const { exitCode, findings, peakMegabytes } = await runCheck(folder);
    expect(findings).toEqual([
      expect.objectContaining({
        file: expect.stringMatching(/reports\/2022\/a\.xlsx$/) as string,
        rule: "attachment-personal",
        severity: "error",
      }),
    ]);
    expect(exitCode).toBe(1);
    expect(peakMegabytes).toBeLessThan(200);
  });
});
