import { appendFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { openContent } from "../../scripts/catalogue/index.js";
import { FileCheck } from "../../scripts/check/file-check.js";
import {
  readAndCheck,
  type FileMemory,
  type SerializedFileCheck,
  type ReadAndChecked,
} from "../../scripts/check/index.js";
import { checkFiles } from "../../scripts/check/check-files.js";
import { defaultMessages, loadMessages } from "../../scripts/i18n/index.js";
import { contentFolder, removeFolders, report } from "../support/check/check-folder.js";

afterEach(removeFolders);

const line = "样例文字一二三四五六七八九十，样例文字一二三四五六七八九十，样例文字。";
/** Writes reports of which some have an error of their own, some in relation to another, and some cannot be read. */
async function folder(): Promise<string> {
  const files: Record<string, string | Uint8Array> = {};
  for (let serial = 1; serial <= 300; serial += 1) {
    const text =
      serial % 7 === 0
        ? `样例${serial}，，样例。`
        : serial % 11 === 0
          ? `见[另一份](../没有/)${serial}。`
          : `样例${serial}。`;
    files[`reports/2022/r${String(serial).padStart(3, "0")}.md`] = report(serial, {}, text);
  }
  files["reports/2022/x1.md"] = report(901, {}, `${line}\n\n${line.replace("一", "二")}`);
  files["reports/2022/x2.md"] = report(902, {}, `${line}\n\n${line.replace("一", "二")}`);
  files["reports/2022/x3.md"] = report(901, {}, "样例的另一份。");
  files["reports/2022/x4.md"] = "没有开头\n";
  files["reports/2022/x5.md"] = report(905, {}, "样例的草稿，，电话13800138000。").replace(
    "openness:",
    "draft: true\nopenness:",
  );
  return contentFolder(files);
}

class Notes implements FileMemory {
  readonly files = new Map<string, SerializedFileCheck>();
  readonly read: string[] = [];
  recall(file: string) {
    return this.files.get(file);
  }
  see(file: string) {
    this.read.push(file);
  }
  keep(file: string, remembered: SerializedFileCheck) {
    this.files.set(file, remembered);
  }
}

describe("with several threads", () => {
  test("the result is the same as with one", async () => {
    const content = await folder();
    const one = await readAndCheck(content, defaultMessages, { threads: 0 });
    const progress: number[] = [];
    const onProgress = (done: number) => progress.push(done);
    const three = await readAndCheck(content, defaultMessages, {
      threads: 2,
      onProgress,
      memory: new Notes(),
    });
    expect(one.counts).toMatchObject({ error: 26, warning: 45 });
    expect(three.found).toEqual(one.found);
    expect(progress.at(-1)).toBe(305);
    expect(three.counts).toEqual(one.counts);
    const texts = ({ catalogue }: typeof one) =>
      catalogue?.reports.map(({ file, title, agency, body, bodyLine }) => [
        file,
        title,
        agency,
        body,
        bodyLine,
      ]);
    expect(texts(three)).toEqual(texts(one));
    expect(three.catalogue?.drafts.map(({ file }) => file)).toEqual(["reports/2022/x5.md"]);
  });

  test("threads can do all of the work", async () => {
    const content = await folder();
    const opened = await openContent(content, defaultMessages);
    const here = vi.spyOn(FileCheck.prototype, "check");
    const check = { root: content, ...opened, options: {} };
    const made = await checkFiles({ unread: opened.files, check, threads: 1, here: false }, defaultMessages);
    expect(here).not.toHaveBeenCalled();
    here.mockRestore();
    const checker = new FileCheck(check, defaultMessages);
    for (const file of opened.files)
      expect(made.get(file)?.findings?.found).toEqual(checker.check(file).findings?.found);
  });

  test("simultaneous checks each report in their own language", async () => {
    const content = await folder();
    const [english, traditional] = await Promise.all([loadMessages("en"), loadMessages("zh-TW")]);
    const checks = [english, traditional, defaultMessages].map((messages) =>
      readAndCheck(content, messages, { threads: 1 }),
    );
    const [inEnglish, inTraditional, inDefault] = await Promise.all(checks);
    const texts = (checked?: ReadAndChecked) => (checked?.found ?? []).map(({ message }) => message);
    expect(texts(inEnglish).length).toBeGreaterThan(0);
    expect(texts(inEnglish).filter((message) => /^\p{Script=Han}/u.test(message))).toEqual([]);
    expect(texts(inDefault)).toEqual(texts(await readAndCheck(content, defaultMessages, { threads: 1 })));
    expect(texts(inTraditional)).not.toEqual(texts(inDefault));
  });
});

describe("with cached results", () => {
  test("the result is the same, and only files without a cached result are read", async () => {
    const content = await folder();
    const notes = new Notes();
    const first = await readAndCheck(content, defaultMessages, { memory: notes, threads: 0 });
    notes.read.length = 0;
    expect((await readAndCheck(content, defaultMessages, { memory: notes })).found).toEqual(first.found);
    expect(notes.read).toEqual([]);
    notes.files.delete("reports/2022/x2.md");
    await appendFile(path.join(content, "reports/2022/x2.md"), "\n样例，，样例。\n");
    const changed = await readAndCheck(content, defaultMessages, { memory: notes });
    expect(notes.read).toEqual(["reports/2022/x2.md"]);
    expect(changed.found).toEqual((await readAndCheck(content, defaultMessages)).found);
    expect(changed.found).not.toEqual(first.found);
  });

  test("files beside reports are checked each time", async () => {
    const content = await contentFolder({
      "reports/2022/a.md": report(1, {}, "见[附表](表.csv)和[另一份](../b/)。"),
      "reports/2022/b.md": report(2, {}, "样例二。"),
      "reports/2022/表.csv": "样例\n",
    });
    const notes = new Notes();
    expect((await readAndCheck(content, defaultMessages, { memory: notes })).found).toEqual([]);
    await rm(path.join(content, "reports/2022/表.csv"));
    await rm(path.join(content, "reports/2022/b.md"));
    await writeFile(path.join(content, "reports/2022/另.csv"), "样例\n");
    const { found } = await readAndCheck(content, defaultMessages, { memory: notes });
    expect(found.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      "reports/2022/a.md attachment-missing",
      "reports/2022/a.md link-missing",
      "reports/2022/另.csv attachment-unused",
    ]);
  });
});
