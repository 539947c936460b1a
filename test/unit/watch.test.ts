import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test, type ExpectStatic } from "vitest";
import { watchFolders, RebuildLoop } from "../../scripts/dev-server/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

/** The machine may be busy. */
const patient = { timeout: 10_000 };

/** A watched content folder in a project folder, for one test. */
class WatchedContent {
  changes = 0;
  readonly #watching: { close(): void }[] = [];

  private constructor(
    private readonly folder: string,
    private readonly expect: ExpectStatic,
  ) {}

  static async create(expect: ExpectStatic): Promise<WatchedContent> {
    const folder = await mkdtemp(path.join(tmpdir(), "gongkai-watch-"));
    const watched = new WatchedContent(folder, expect);
    await mkdir(watched.content("reports", "2008"), { recursive: true });
    await writeFile(watched.content("reports", "2008", "a.md"), "样例");
    return watched;
  }

  at(...names: readonly string[]): string {
    return path.join(this.folder, ...names);
  }

  content(...names: readonly string[]): string {
    return this.at("project", "content", ...names);
  }

  start(): void {
    const onChange = () => {
      this.changes += 1;
    };
    this.#watching.push(watchFolders([this.content()], onChange, () => undefined));
  }

  /** Runs a function, and waits until the change was reported and no further one follows. */
  async noticed(change: () => Promise<unknown>): Promise<void> {
    const before = this.changes;
    await change();
    await this.expect.poll(() => this.changes, patient).toBeGreaterThan(before);
    for (let last = -1; last !== this.changes;) {
      last = this.changes;
      await wait(300);
    }
  }

  async everythingIsNoticed(): Promise<void> {
    await this.noticed(() => writeFile(this.content("reports", "2008", "a.md"), `样例${this.changes}`));
    await this.noticed(() => writeFile(this.content("site.yaml"), `样例${this.changes}`));
    await this.noticed(() => mkdir(this.content("reports", `new-${this.changes}`)));
  }

  async remove(): Promise<void> {
    for (const watching of this.#watching) watching.close();
    await rm(this.folder, { recursive: true });
  }
}

/** Declares a test with a content folder of its own. These tests mostly wait, and so run at the same time. */
function watchTest(name: string, run: (watched: WatchedContent) => Promise<void>): void {
  test.concurrent(name, async ({ expect }) => {
    const watched = await WatchedContent.create(expect);
    try {
      await run(watched);
    } finally {
      await watched.remove();
    }
  });
}

describe("changes in a watched folder are noticed", () => {
  watchTest("after it was moved away and came back", async (watched) => {
    watched.start();
    await watched.noticed(() => rename(watched.content(), watched.at("aside")));
    await watched.noticed(() => rename(watched.at("aside"), watched.content()));
    await watched.everythingIsNoticed();
  });

  watchTest("in another folder that replaced it", async (watched) => {
    watched.start();
    await cp(watched.content(), watched.at("copy"), { recursive: true });
    await watched.noticed(async () => {
      await rename(watched.content(), watched.at("aside"));
      await rename(watched.at("copy"), watched.content());
    });
    await watched.everythingIsNoticed();
  });

  watchTest("after it was deleted and written again at once or later", async (watched) => {
    watched.start();
    await cp(watched.content(), watched.at("copy"), { recursive: true });
    for (const pause of [0, 200])
      await watched.noticed(async () => {
        await rm(watched.content(), { recursive: true });
        await wait(pause);
        await cp(watched.at("copy"), watched.content(), { recursive: true });
      });
    await watched.everythingIsNoticed();
  });

  watchTest("in a year's folder that was replaced by a copy with its name", async (watched) => {
    watched.start();
    const year = watched.content("reports", "2008");
    await cp(year, watched.at("copy"), { recursive: true });
    await watched.noticed(async () => {
      await rename(year, watched.at("aside"));
      await rename(watched.at("copy"), year);
    });
    await watched.everythingIsNoticed();
  });

  watchTest("in two years' folders that swapped names", async (watched) => {
    const year = (name: string) => watched.content("reports", name);
    await cp(year("2008"), year("2009"), { recursive: true });
    watched.start();
    await watched.noticed(async () => {
      await rename(year("2008"), watched.at("aside"));
      await rename(year("2009"), year("2008"));
      await rename(watched.at("aside"), year("2009"));
    });
    await watched.everythingIsNoticed();
    await watched.noticed(() => writeFile(path.join(year("2009"), "a.md"), "另一样例"));
  });

  watchTest("when its parent folder was moved away and came back", async (watched) => {
    watched.start();
    await watched.noticed(() => rename(watched.at("project"), watched.at("aside")));
    await watched.noticed(() => rename(watched.at("aside"), watched.at("project")));
    await watched.everythingIsNoticed();
  });

  watchTest("when it disappears, once", async (watched) => {
    watched.start();
    await watched.noticed(() => rename(watched.content(), watched.at("aside")));
    await wait(1500); // on a busy machine the system may report late
    const before = watched.changes;
    await wait(2500);
    expect(watched.changes).toBe(before);
  });
});

test("while a folder is missing, nothing is built, and the reason is explained", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "gongkai-watch-"));
  const at = (name: string) => path.join(folder, name);
  const nothing = () => undefined;
  const cache = at("cache");
  const work = new RebuildLoop(
    {
      ...{ content: at("gone"), folders: [folder, at("gone")], out: at("site"), cache },
      ...{ show: nothing, onProgress: nothing, onWait: nothing },
    },
    defaultMessages,
  );
  const fault = await work.run();
  expect(fault?.title).toContain("放回原处后自动刷新");
  expect(fault?.details).toBe(`找不到文件夹“${at("gone")}”。`);
  expect(existsSync(cache)).toBe(false);
  await rm(folder, { recursive: true });
});
