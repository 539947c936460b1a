import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "vitest";
import { creditCodeCheck, type Catalogue } from "../../../scripts/catalogue/index.js";
import { buildSite } from "../../../scripts/cli/index.js";
import { readAndCheck } from "../../../scripts/check/index.js";
import { UserError } from "../../../scripts/errors/index.js";
import { defaultMessages } from "../../../scripts/i18n/index.js";
import { nextIndexNumber } from "../../../scripts/catalogue/index.js";
import { ExistingReports, writeNewReport } from "../../../scripts/import/index.js";
import type { SubmitResult } from "../../../scripts/submit/index.js";
import { report } from "../check/check-folder.js";
import { git, type Office, type Offices } from "./offices.js";

const codeOf = (index: number) => {
  const body = `1133070373687758${index}`.slice(0, 16) + String(index);
  return body + creditCodeCheck(body);
};

/** Three agencies for five offices, so that some offices use the same index numbers. */
const agencies = ["yuandong", "caozhai", "fucun"].map((slug, index) => ({
  slug,
  name: index === 0 ? "样例乡" : `样例${index}`, // the publisher of the default settings is among them

  code: codeOf(index),
}));

/** The published reports and drafts with which each run begins. */
export function startingFiles(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {
    "agencies.yaml": agencies.map((agency) => `- ${JSON.stringify(agency)}\n`).join(""),
  };
  for (let serial = 1; serial <= 6; serial += 1) {
    const [agency] = agencies.slice(serial % 3);
    if (!agency) continue;
    const number = { index_number: `${agency.code}/2022-00000${serial}`, agency: agency.name };
    const draft = serial > 4 ? { draft: "true" } : {};
    files[`reports/2022/start-${serial}.md`] = report(
      serial,
      { ...number, ...draft },
      "第一段。\n\n第二段。\n\n第三段。",
    );
  }
  return files;
}

type Next = (limit: number) => number;

/** A change that an office wants to be in the shared repository. */
interface Intent {
  readonly office: Office;
  /** Whether the shared catalogue has the change. */
  readonly isThere: (files: ReadonlyMap<string, string>) => boolean;
  /** Makes the change in a file as it is now; used again when the first version was not sent. */
  readonly change?: ((text: string) => string) | undefined;
  /** The new path of a report that is renamed. */
  readonly rename?: string | undefined;
}

/** One random interleaving of the work of several offices. */
export class OfficesRun {
  readonly log: string[] = [];
  pushes = 0;
  readonly #intents: Intent[] = [];
  /** Addresses that were ever in the shared catalogue. */
  readonly #published = new Set<string>();
  #counter = 0;

  constructor(
    private readonly clones: Offices,
    private readonly next: Next,
    /** The cache of builds. */
    private readonly cache: string,
  ) {}

  /** Lets each office do some things, in any order, and submit now and then, two of them at the same time. */
  async play(): Promise<void> {
    const { offices } = this.clones;
    for (let step = 0; step < 7; step += 1) {
      await this.#act(this.#any(offices));
      if (this.next(3) > 0) continue;
      const [one, two] = [this.#any(offices), this.#any(offices)];
      if (one === two || this.next(2) === 0) await this.#submit(one);
      else await Promise.all([this.#submit(one), this.#submit(two)]);
    }
  }

  /** Submits what is left, and compares the shared catalogue with what each office wanted. */
  async finish(): Promise<void> {
    for (const office of this.clones.offices) {
      await this.#submit(office);
      expect(office.git("rev-list", "--count", "@{upstream}..HEAD"), office.name).toBe("0\n");
      expect(office.git("status", "--porcelain", "content"), office.name).toBe("");
    }
    const [office] = this.clones.offices;
    if (!office) return;
    await this.#submit(office);
    expect(office.git("rev-parse", "HEAD")).toBe(git(this.clones.shared, "rev-parse", "main"));
    const files = await reportsOf(office.content);
    for (const [index, intent] of this.#intents.entries())
      expect(intent.isThere(files), `change ${index} of ${intent.office.name}`).toBe(true);
    const site = path.join(office.root, "_site");
    const cache = this.cache; // what does not depend on the content is made once
    await buildSite(
      { content: office.content, out: site, cache, force: false, compress: false },
      defaultMessages,
    );
    for (const url of this.#published) expect(existsSync(path.join(site, url, "index.html")), url).toBe(true);
  }

  remove(): Promise<void> {
    return this.clones.remove();
  }

  #any<T>(list: readonly T[]): T {
    return list[this.next(list.length)] as T; // the list is not empty
  }

  /** Makes one change in the clone of an office. */
  async #act(office: Office): Promise<void> {
    const files = [...(await reportsOf(office.content))];
    const drafts = files.filter(([, text]) => isDraft(text));
    const published = files.filter(([, text]) => !isDraft(text));
    const marker = `标记${(this.#counter += 1)}。`;
    const kind = this.#any([
      "make",
      "make",
      "edit",
      "edit",
      "field",
      "rename",
      "withdraw",
      "publish",
      "draft",
      "delete",
    ]);
    const [file, text] = this.#any(kind === "publish" || kind === "draft" ? drafts : published) ?? [];
    this.log.push(`${office.name} ${kind} ${file ?? ""} ${marker}`);
    if (kind === "make") return this.#make(office, marker);
    if (file === undefined || text === undefined) return;
    const title = titleOf(text);
    const own = (all: ReadonlyMap<string, string>) => [...all].find(([, other]) => titleOf(other) === title);
    const textOf = (all: ReadonlyMap<string, string>) => own(all)?.[1] ?? "";
    switch (kind) {
      case "edit":
      case "field": {
        const paragraph = this.#any(["第一段。", "第三段。"]);
        const change =
          kind === "edit"
            ? (old: string) => old.replace(paragraph, `$&${marker}`)
            : (old: string) =>
                /^summary:/m.test(old)
                  ? old.replace(/^summary: .*$/m, `$&${marker}`)
                  : old.replace("openness:", `summary: ${marker}\nopenness:`);
        await writeFile(path.join(office.content, file), change(text));
        this.#intents.push({ office, change, isThere: (all) => textOf(all).includes(marker) });
        return;
      }
      case "rename": {
        const name = `reports/2022/renamed-${this.#counter}.md`;
        const isThere = (all: ReadonlyMap<string, string>) => ![undefined, file].includes(own(all)?.[0]);
        this.#intents.push({ office, rename: name, isThere });
        return rename(office, file, name);
      }
      case "withdraw": {
        const day = `2024-01-0${this.clones.offices.indexOf(office) + 1}`;
        const change = (old: string) =>
          /^status:/m.test(old)
            ? old
            : old.replace("openness:", `status: 废止\nstatus_since: ${day}\nopenness:`);
        await writeFile(path.join(office.content, file), change(text));
        this.#intents.push({ office, change, isThere: (all) => textOf(all).includes("status: 废止") });
        return;
      }
      case "publish":
        await writeFile(path.join(office.content, file), text.replace("draft: true\n", ""));
        this.#intents.push({ office, isThere: (all) => own(all) !== undefined && !isDraft(textOf(all)) });
        return;
      case "draft":
        await rm(path.join(office.content, file));
        return; // somebody else may change or publish it at the same time, and then it stays
      case "delete":
        await this.#tryToDelete(office, file);
    }
  }

  async #make(office: Office, marker: string): Promise<void> {
    const agency = agencies[this.clones.offices.indexOf(office) % agencies.length];
    if (!agency) return;
    const existing = await ExistingReports.read(office.content);
    const title = `关于${marker}的报告`;
    const values = new Map([
      ["title", title],
      ["index_number", nextIndexNumber(agency.code, "2022", existing.indexNumbers())],
      ["agency", agency.name],
      ["published", "2022-05-31"],
      ["openness", "主动公开"],
    ] as const);
    const serial = values.get("index_number")?.slice(-6) ?? "";
    const slug = this.next(3) === 0 ? serial : `${agency.slug}-${serial}`; // now and then named as before
    const made = await writeNewReport(office.content, { slug, exact: false }, values, existing);
    if (!made.ok) throw new Error(`not made: ${made.taken}`);
    const file = path.join(office.content, made.file);
    const draft = this.next(4) === 0;
    const head = (await readFile(file, "utf8")).replace(
      "openness:",
      draft ? "draft: true\nopenness:" : "openness:",
    );
    await writeFile(file, `${head}${marker}第一段。\n\n第二段。\n\n第三段。\n`);
    if (draft) return; // somebody may delete it
    this.#intents.push({
      office,
      isThere: (all) => [...all.values()].filter((text) => text.includes(`title: ${title}`)).length === 1,
    });
  }

  /** Deletes a published report, which is refused with the remedies, and restores it as the message says. */
  async #tryToDelete(office: Office, file: string): Promise<void> {
    if (office.git("ls-tree", "--name-only", "@{upstream}", `content/${file}`) === "") return;
    const isChanged = office.git("diff", "--name-only", "@{upstream}", "--", `content/${file}`) !== "";
    if (isChanged) return; // the message restores the shared version, and this office would lose its change
    await rm(path.join(office.content, file));
    const refusal = await office.submit().then(
      () => "",
      (error: unknown) => (error instanceof UserError ? error.describe(defaultMessages) : String(error)),
    );
    expect(refusal).toMatch(/已经公开的网址会消失[^]*status: 废止[^]*aliases/);
    const [, ...command] = /git (checkout) (\S+) (--) "(.*?)"/.exec(refusal) ?? [];
    office.git(...command.slice(0, -1), `content/${file}`);
  }

  /** Submits, and does again what the program kept in a copy, until nothing is left. */
  async #submit(office: Office): Promise<void> {
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const result = await office.submit();
      this.log.push(
        `${office.name} submit: ${JSON.stringify([result.sent, result.taken, result.notes, result.backups])}`,
      );
      if (result.sent > 0) await this.#afterPush(office);
      if (result.backups.length === 0) return;
      await this.#again(office, result);
    }
    throw new Error(`${office.name} is stuck`);
  }

  /** Makes changes again that were not sent, as the message says. */
  async #again(office: Office, { backups }: SubmitResult): Promise<void> {
    for (const { file: mineOf, theirs, copy } of backups) {
      const file = path.join(office.root, theirs);
      const kept = await readFile(copy, "utf8");
      const title = titleOf(kept);
      const own = this.#intents.filter((intent) => intent.office === office);
      for (const { change, isThere } of own) {
        const text = await readFile(file, "utf8");
        const [mine, shared] = [new Map([["a", kept]]), new Map([["a", text]])];
        if (change && title === titleOf(text) && isThere(mine) && !isThere(shared))
          await writeFile(file, change(text));
      }
      const files = await reportsOf(office.content);
      const below = path.posix.relative("content", theirs);
      for (const { rename: name, isThere } of own)
        if (name !== undefined && name === path.posix.relative("content", mineOf) && !isThere(files))
          await rename(office, below, name);
    }
  }

  /** Checks the shared catalogue after a push, and records its addresses. */
  async #afterPush(office: Office): Promise<void> {
    this.pushes += 1;
    expect(office.git("status", "--porcelain", "content")).toBe("");
    const { catalogue, found } = await readAndCheck(office.content, defaultMessages);
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
    if (!catalogue) throw new Error("the catalogue cannot be read");
    const now = addressesOf(catalogue);
    for (const url of this.#published) expect(now, `${url} has vanished`).toContain(url);
    for (const url of now) this.#published.add(url);
  }
}

function addressesOf({ reports }: Catalogue): Set<string> {
  return new Set(reports.flatMap(({ url, aliases = [] }) => [url, ...aliases]));
}

async function reportsOf(content: string): Promise<Map<string, string>> {
  const folder = path.join(content, "reports/2022");
  await mkdir(folder, { recursive: true });
  const names = (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
  const read = async (name: string) =>
    [`reports/2022/${name}`, await readFile(path.join(folder, name), "utf8")] as const;
  return new Map(await Promise.all(names.map(read)));
}

function isDraft(text: string): boolean {
  return text.includes("draft: true");
}

function titleOf(text: string): string {
  return /^title: (.*)$/m.exec(text)?.[1] ?? "";
}

/** Renames a report, with its old address as an alias. */
async function rename({ content }: Office, file: string, name: string): Promise<void> {
  const text = await readFile(path.join(content, file), "utf8");
  const alias = `/${file.replace(/\.md$/, "/")}`;
  const old = /^aliases: \[?(.*?)\]?$/m.exec(text)?.[1];
  const line = `aliases: [${[...(old === undefined ? [] : [old]), alias].join(", ")}]\n`;
  const renamed = text.replace(/^aliases: .*\n/m, "").replace("openness:", `${line}openness:`);
  await rm(path.join(content, file));
  await writeFile(path.join(content, name), renamed);
}
