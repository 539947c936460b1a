import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { watchFolders, RebuildLoop } from "../../scripts/dev-server/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

/** The machine may be busy. */
const patient = { timeout: 10_000 };

let folder: string;
let changes: number;
let watching: { close(): void } | undefined;
const at = (...names: string[]) => path.join(folder, ...names);
const content = (...names: string[]) => at("project", "content", ...names);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-watch-"));
  await mkdir(content("reports", "2008"), { recursive: true });
  await writeFile(content("reports", "2008", "a.md"), "样例");
  changes = 0;
});
afterEach(async () => {
  watching?.close();
  await rm(folder, { recursive: true });
});

function start(): void {
  const onChange = () => {
    changes += 1;
  };
  watching = watchFolders([content()], onChange, () => undefined);
}

/** Runs a function, and waits until the change was reported and no further one follows. */
async function noticed(change: () => Promise<unknown>): Promise<void> {
  const before = changes;
  await change();
  await expect.poll(() => changes, patient).toBeGreaterThan(before);
  for (let last = -1; last !== changes;) {
    last = changes;
    await wait(300);
  }
}

const edit = () => writeFile(content("reports", "2008", "a.md"), `样例${changes}`);
const editSettings = () => writeFile(content("site.yaml"), `样例${changes}`);

async function everythingIsNoticed(): Promise<void> {
  await noticed(edit);
  await noticed(editSettings);
  await noticed(() => mkdir(content("reports", `new-${changes}`)));
}

describe("changes in a watched folder are noticed", () => {
  test("after it was moved away and came back", async () => {
    start();
    await noticed(() => rename(content(), at("aside")));
    await noticed(() => rename(at("aside"), content()));
    await everythingIsNoticed();
  });

  test("in another folder that replaced it", async () => {
    start();
    await cp(content(), at("copy"), { recursive: true });
    await noticed(async () => {
      await rename(content(), at("aside"));
      await rename(at("copy"), content());
    });
    await everythingIsNoticed();
  });

  test("after it was deleted and written again at once or later", async () => {
    start();
    await cp(content(), at("copy"), { recursive: true });
    for (const pause of [0, 200])
      await noticed(async () => {
        await rm(content(), { recursive: true });
        await wait(pause);
        await cp(at("copy"), content(), { recursive: true });
      });
    await everythingIsNoticed();
  });

  test("in a year's folder that was replaced by a copy with its name", async () => {
    start();
    const year = content("reports", "2008");
    await cp(year, at("copy"), { recursive: true });
    await noticed(async () => {
      await rename(year, at("aside"));
      await rename(at("copy"), year);
    });
    await everythingIsNoticed();
  });

  test("in two years' folders that swapped names", async () => {
    await cp(content("reports", "2008"), content("reports", "2009"), { recursive: true });
    start();
    await noticed(async () => {
      await rename(content("reports", "2008"), at("aside"));
      await rename(content("reports", "2009"), content("reports", "2008"));
      await rename(at("aside"), content("reports", "2009"));
    });
    await everythingIsNoticed();
    await noticed(() => writeFile(content("reports", "2009", "a.md"), "另一样例"));
  });

  test("when its parent folder was moved away and came back", async () => {
    start();
    await noticed(() => rename(at("project"), at("aside")));
    await noticed(() => rename(at("aside"), at("project")));
    await everythingIsNoticed();
  });

  test("when it disappears, once", async () => {
    start();
    await noticed(() => rename(content(), at("aside")));
    await wait(1500); // on a busy machine the system may report late
    const before = changes;
    await wait(2500);
    expect(changes).toBe(before);
  });
});

test("while a folder is missing, nothing is built, and the reason is explained", async () => {
  const nothing = () => undefined;
  const cache = at("cache");
  const work = new RebuildLoop(
    {
      ...{ content: at("gone"), folders: [content(), at("gone")], out: at("site"), cache },
      ...{ show: nothing, onProgress: nothing, onWait: nothing },
    },
    defaultMessages,
  );
  const fault = await work.run();
  expect(fault?.title).toContain("放回原处后自动刷新");
  expect(fault?.details).toBe(`找不到文件夹“${at("gone")}”。`);
  expect(existsSync(cache)).toBe(false);
});
