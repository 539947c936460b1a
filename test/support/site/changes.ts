import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { writeSamples } from "../../../scripts/dev/samples/index.js";

/** Returns a number from 0 to below the one given. */
export type Next = (limit: number) => number;

/** Copies the program, so that a test can change its templates, and writes a small content folder. */
export async function copyProgram(folder: string): Promise<{ program: string; content: string }> {
  const program = path.join(folder, "program");
  const content = path.join(folder, "content");
  for (const part of [".eleventy.ts", "layouts", "scripts", "package.json", "tsconfig.json"])
    await cp(part, path.join(program, part), { recursive: true });
  await symlink(path.resolve("node_modules"), path.join(program, "node_modules"));
  await writeSamples(content, 16, 4);
  await writeFile(
    path.join(content, "agencies.yaml"),
    "- { slug: yangli, name: 样例乡 }\n- { slug: linzhen, name: 样例镇 }\n",
  );
  await writeFile(
    path.join(content, "topics.yaml"),
    "- { slug: fazhi, name: 法治 }\n- { slug: caizheng, name: 财政 }\n",
  );
  await mkdir(path.join(content, "pages"));
  await writeFile(path.join(content, "pages/about.md"), "---\ntitle: 关于\n---\n样例。\n");
  git(content, "init", "--quiet");
  commitAll(content, "样例：收入");
  return { program, content };
}

/** Runs git as a user without settings of their own. */
function git(folder: string, ...options: readonly string[]): void {
  const person = ["-c", "user.name=样例", "-c", "user.email=yangli@example.org"];
  execFileSync("git", ["-C", folder, ...person, ...options], { stdio: "ignore" });
}

/** Commits all changes, or nothing. */
export function commitAll(content: string, message: string): void {
  git(content, "add", "--all");
  git(content, "commit", "--quiet", "--allow-empty", "--message", message);
}

type Change = (content: string, next: Next, program: string) => Promise<void>;

/** Everything that an editor or a maintainer may do between two builds, by name. */
const changes: Readonly<Record<string, Change>> = {
  text: (content, next) =>
    editReport(content, next, (text) => `${text}\n后来添加的第${next(1000)}段样例文字。\n`),
  title: (content, next) =>
    editReport(content, next, (text) => withField(text, "title", `样例改名${next(1000)}`)),
  day: (content, next) =>
    editReport(content, next, (text) => text.replace(/-\d\d\nopenness/, `-${10 + next(18)}\nopenness`)),
  topic: (content, next) =>
    editReport(content, next, (text) => withField(text, "topic", next(2) === 0 ? "法治" : "财政")),
  agency: (content, next) => editReport(content, next, (text) => withField(text, "agency", "样例镇")),
  status: (content, next) =>
    editReport(content, next, (text) =>
      withField(withField(text, "status", "失效"), "status_since", "2024-01-01"),
    ),
  draft: (content, next) => editReport(content, next, (text) => withField(text, "draft", "true")),
  alias: (content, next) =>
    editReport(content, next, (text) => withField(text, "aliases", `/old/${next(100_000)}.html`)),
  async attachment(content, next) {
    const report = await anyReport(content, next);
    const name = `fu${next(3)}.csv`;
    await writeFile(path.join(content, path.dirname(report), name), `样例,${next(1000)}\n`);
    await edit(content, report, (text) => withField(text, "attachments", `[{ file: ${name} }]`));
  },
  async rename(content, next) {
    const report = await anyReport(content, next);
    await rename(
      path.join(content, report),
      path.join(content, path.dirname(report), `r${next(1_000_000)}.md`),
    );
  },
  async move(content, next) {
    const report = await anyReport(content, next);
    const year = String(2005 + next(12));
    await mkdir(path.join(content, "reports", year), { recursive: true });
    const moved = `reports/${year}/m${next(1_000_000)}.md`;
    await rename(path.join(content, report), path.join(content, moved));
    await edit(content, moved, (text) => {
      const number = `113307037368775858/${year}-${100_000 + next(800_000)}`;
      const dated = text.replace(/^published: \d{4}/m, `published: ${year}`);
      return withoutField(withField(dated, "index_number", number), "attachments");
    });
  },
  async remove(content, next) {
    if ((await reportsOf(content)).length > 4) await rm(path.join(content, await anyReport(content, next)));
  },
  async add(content, next) {
    const year = 2008 + next(4);
    const head = `title: 新样例${next(100_000)}\nindex_number: 113307037368775858/${year}-${100_000 + next(800_000)}`;
    const rest = `agency: 样例乡\npublished: ${year}-03-05\nopenness: 主动公开`;
    const file = path.join(content, `reports/${year}/n${next(1_000_000)}.md`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `---\n${head}\n${rest}\n---\n新的样例${next(1000)}。\n`);
  },
  settings: (content, next) =>
    edit(content, "site.yaml", (text) => withLine(text, "notice", `公告${next(1000)}`)),
  agencies: (content, next) =>
    edit(content, "agencies.yaml", (text) =>
      text.replace(/name: 样例乡[^}]*/, `name: 样例乡, phone: 0579-${next(9999)} `),
    ),
  page: (content, next) => edit(content, "pages/about.md", (text) => `${text}\n第${next(1000)}段。\n`),
  template: (_content, next, program) =>
    edit(program, "layouts/footer.njk", (text) => `${text}<p>样例${next(1000)}</p>\n`),
  commit(content, next) {
    commitAll(content, `样例提交${next(1000)}`);
    return Promise.resolve();
  },
  async touch(content, next) {
    const report = path.join(content, await anyReport(content, next));
    await writeFile(report, await readFile(report));
  },
};

/** Makes one random change, and returns its name. */
export async function changeSomething(content: string, program: string, next: Next): Promise<string> {
  const names = Object.keys(changes);
  const name = names[next(names.length)] ?? "";
  await changes[name]?.(content, next, program);
  return name;
}

async function reportsOf(content: string): Promise<string[]> {
  const files = await readdir(path.join(content, "reports"), { recursive: true });
  return files
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => `reports/${file}`);
}

async function anyReport(content: string, next: Next): Promise<string> {
  const reports = await reportsOf(content);
  return reports[next(reports.length)] ?? "";
}

async function editReport(content: string, next: Next, change: (text: string) => string): Promise<void> {
  await edit(content, await anyReport(content, next), change);
}

async function edit(folder: string, file: string, change: (text: string) => string): Promise<void> {
  const target = path.join(folder, file);
  await writeFile(target, change(await readFile(target, "utf8")));
}

function withField(text: string, key: string, value: string): string {
  return withoutField(text, key).replace("---\n", `---\n${key}: ${value}\n`);
}

function withoutField(text: string, key: string): string {
  return text.replace(new RegExp(`^${key}: .*\n`, "m"), "");
}

function withLine(text: string, key: string, value: string): string {
  return `${withoutField(text, key)}${key}: ${value}\n`;
}
