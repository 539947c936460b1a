import { constants, deflateSync } from "node:zlib";
import { zipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { checkCost } from "../support/check/check-cost.js";
import { contentFolder, removeFolders, report } from "../support/check/check-folder.js";

afterEach(removeFolders);

describe("an attachment whose content unpacks to far more than its size", () => {
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
    const { exitCode, findings, megabytes } = await checkCost(folder);
    expect(findings).toEqual([
      expect.objectContaining({
        file: expect.stringMatching(/reports\/2022\/a\.xlsx$/) as string,
        rule: "attachment-personal",
        severity: "error",
      }),
    ]);
    expect(exitCode).toBe(1);
    expect(megabytes).toBeLessThan(200);
  });

  /** Returns a PDF whose page unpacks to gigabytes of spaces: a repeated block of the deflate format. */
  const page = (megabytes: number) => {
    const block = deflateSync(Buffer.alloc(1024 * 1024, " "), { finishFlush: constants.Z_FULL_FLUSH });
    const blocks = [block, ...Array.from({ length: megabytes - 1 }, () => block.subarray(2))]; // one header only
    const stream = deflateSync(Buffer.concat(blocks));
    const dictionary = `<</Length ${stream.length}/Filter[/FlateDecode/FlateDecode]>>`;
    return Buffer.concat([
      Buffer.from(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
          `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj${dictionary}stream\n`,
      ),
      stream,
      Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
    ]);
  };

  test("is given up by the check when it is a PDF, and the other attachments are read", async () => {
    const bomb = page(2000);
    expect(bomb.length).toBeLessThan(64 * 1024);
    const folder = await contentFolder({
      "reports/2022/a.md": report(1, {}, "见[附件](a.pdf)、[名单](b.txt)。"),
      "reports/2022/a.pdf": bomb,
      "reports/2022/b.txt": "110101199003070011\n",
    });
    const { exitCode, findings, megabytes, megabytesOfOthers } = await checkCost(folder);
    expect(findings.map(({ file, rule }) => `${file.slice(-5)} ${rule}`)).toEqual([
      "a.pdf attachment-personal",
      "b.txt attachment-personal",
    ]);
    expect(exitCode).toBe(1);
    expect(megabytesOfOthers).toBeLessThan(200);
    expect(megabytes).toBeLessThan(800); // the process that reads it is killed soon after it has 640 MB
  });
});
