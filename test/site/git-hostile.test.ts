import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { submit } from "../../scripts/submit/index.js";
import {
  BlobReader,
  changedSince,
  changedSinceCommit,
  commitFacts,
  gitOutput,
  gitState,
  installHook,
  openRepository,
  readLog,
  stagedCopy,
} from "../../scripts/git/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { GitFolder } from "../support/git/git-folder.js";
import { hostileAttributes, hostileSettings, makeBare, Tripwire } from "../support/git/hostile.js";

const file = "reports/2022/a.md";
let folder: GitFolder;
let wire: Tripwire;
beforeEach(() => {
  folder = new GitFolder();
  wire = new Tripwire(folder.root);
  for (const key of ["GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"]) vi.stubEnv(key, "/dev/null");
});
afterEach(() => {
  vi.unstubAllEnvs();
  folder.remove();
});

function writeProgram(file: string, script: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

function addSettings(settings: string): void {
  const file = path.join(folder.root, ".git/config");
  writeFileSync(file, `${readFileSync(file, "utf8")}${settings}`);
}

/** Commits one report as 样例甲, so that there is something to compare, and changes it. */
function commitAndChange(): void {
  folder.git("config", "user.name", "样例甲");
  folder.git("config", "user.email", "yangli@example.org");
  folder.write({ [file]: "一\n" });
  folder.commit("2024-03-01T10:00:00+0800");
  folder.write({ [file]: "二\n", "reports/2022/b.md": "新\n" });
}

/** Calls everything that reads with git, and ignores errors. */
async function readAll(content: string): Promise<void> {
  const state = gitState(content);
  if (state.available) await readLog(content, state, "reports").catch(() => undefined);
  changedSinceCommit(content);
  const facts = commitFacts(content);
  facts.committed(facts.day === undefined ? [] : [file]);
  await changedSince(content, "HEAD");
  const copy = await stagedCopy(content).catch(() => undefined);
  await copy?.remove();
  const blob = folder.git("hash-object", "-w", "--no-filters", path.join(content, file)).trim();
  const reader = new BlobReader(content);
  await reader.read(blob).catch(() => undefined);
  reader.close();
}

describe("content that looks like a repository", () => {
  test.each(["whole", "common"] as const)("runs nothing, and is refused (%s)", async (kind) => {
    commitAndChange();
    makeBare(folder.content, hostileSettings(wire), kind);
    await readAll(folder.content);
    expect(gitState(folder.content)).toMatchObject({ available: false, reason: "refused" });
    await expect(openRepository(folder.content)).rejects.toThrow("content/HEAD");
    await expect(
      submit(
        folder.content,
        { message: "改", confirmPersonal: () => Promise.resolve(false) },
        defaultMessages,
      ),
    ).rejects.toThrow("content/HEAD");
    expect(wire.isTripped).toBe(false);
  });

  test("a repository below the content is refused, but not an attachment named config", async () => {
    commitAndChange();
    folder.write({ "reports/2022/config": "一\n", "reports/2022/HEAD": "一\n" });
    await openRepository(folder.content);
    mkdirSync(path.join(folder.content, "reports/2022/.git"));
    await expect(openRepository(folder.content)).rejects.toThrow("reports/2022/.git");
  });
});

describe("programs named in settings and attributes", () => {
  test("do not run when a folder with its own repository is read", async () => {
    commitAndChange();
    folder.git("-C", "content", "init", "--quiet");
    const settings = path.join(folder.content, ".git/config");
    writeFileSync(settings, `${readFileSync(settings, "utf8")}${hostileSettings(wire)}`);
    const safe = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];
    folder.git("-C", "content", ...safe, "add", "--all");
    folder.git("-C", "content", ...safe, "commit", "--quiet", "--message", "样例");
    folder.write({ [file]: "三\n" });
    for (const hook of ["pre-commit", "post-index-change", "post-checkout"])
      writeProgram(path.join(folder.content, "hooks", hook), wire.program);
    folder.write({ ".gitattributes": hostileAttributes });
    await readAll(folder.content);
    expect(gitState(folder.content).available).toBe(true);
    expect(wire.isTripped).toBe(false);
  });

  test("do not run for a commit, and the text is committed unchanged", async () => {
    commitAndChange();
    folder.write({ ".gitattributes": hostileAttributes });
    addSettings(hostileSettings(wire));
    writeProgram(path.join(folder.root, "hooks/pre-commit"), wire.program);
    const repository = await openRepository(folder.content);
    expect(await repository.commit([file, "reports/2022/b.md"], "改")).toBe(true);
    expect(wire.isTripped).toBe(false);
    expect(folder.git("-c", "core.fsmonitor=false", "cat-file", "blob", `HEAD:content/${file}`)).toBe("二\n");
  });

  test("include required filters, without which a commit fails; the index is unchanged", async () => {
    commitAndChange();
    folder.git("add", "content/reports/2022/a.md");
    folder.write({ ".gitattributes": hostileAttributes });
    addSettings(`${hostileSettings(wire)}[filter "x=y"]\n\trequired = true\n`);
    const index = () => folder.git("-c", "core.fsmonitor=false", "ls-files", "--stage");
    const before = index();
    const repository = await openRepository(folder.content);
    await expect(repository.commit(["reports/2022/b.md"], "改")).rejects.toThrow("x=y");
    expect(wire.isTripped).toBe(false);
    expect(index()).toBe(before);
  });

  test.each(["include", 'includeIf "onbranch:main"'])(
    "settings that %s takes from the content are refused for the user, and run nothing for readers",
    async (section) => {
      commitAndChange();
      folder.write({
        "reports/2022/settings.txt": hostileSettings(wire),
        ".gitattributes": hostileAttributes,
      });
      addSettings(`[${section}]\n\tpath = ../content/reports/2022/settings.txt\n`);
      await readAll(folder.content);
      await expect(openRepository(folder.content)).rejects.toThrow("reports/2022/settings.txt");
      await expect(gitOutput("user", folder.content, { name: "status" })).rejects.toThrow("settings.txt");
      expect(wire.isTripped).toBe(false);
    },
  );

  test("a path or a revision that looks like an option is not taken as one", async () => {
    commitAndChange();
    const target = path.join(folder.root, "written");
    expect(await changedSince(folder.content, `--output=${target}`)).toBeUndefined();
    folder.write({ "--amend": "一\n", ":(top)x": "一\n" });
    const repository = await openRepository(folder.content);
    expect(await repository.commit(["--amend", ":(top)x"], "-n")).toBe(true);
    expect(folder.git("log", "--format=%s").split("\n").filter(Boolean)).toEqual(["-n", "样例"]);
    expect(existsSync(target)).toBe(false);
  });
});

describe("a content folder that is a submodule", () => {
  test("is read and committed in its own repository, also within a hook of the outer one", async () => {
    const outer = new GitFolder();
    commitAndChange();
    outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", folder.root, "module");
    writeFileSync(
      path.join(outer.root, ".gitmodules"),
      `[submodule "module"]\n\tpath = module\n\turl = ext::${wire.program}\n\tupdate = !${wire.program}\n`,
    );
    const content = path.join(outer.root, "module/content");
    for (const [key, value] of [
      ["user.name", "样例乙"],
      ["user.email", "yangli@example.org"],
    ] as const)
      outer.git("-C", "module", "config", key, value);
    expect(gitState(content).available).toBe(true);
    writeFileSync(path.join(content, file), "三\n");
    const repository = await openRepository(content);
    expect(await repository.commit([file], "改")).toBe(true);
    const cwd = vi.spyOn(process, "cwd").mockReturnValue(outer.root);
    vi.stubEnv("GIT_INDEX_FILE", path.join(outer.root, ".git/index"));
    const copy = await stagedCopy(content);
    expect(readFileSync(path.join(copy.folder, file), "utf8")).toBe("三\n");
    await copy.remove();
    cwd.mockRestore();
    expect(wire.isTripped).toBe(false);
    outer.remove();
  });
});

describe("what a person has set up", () => {
  test("a hook in the repository's own folder runs, one named by a setting does not", async () => {
    commitAndChange();
    const ran = path.join(folder.root, "ran");
    writeProgram(path.join(folder.root, ".git/hooks/pre-commit"), `touch '${ran}'`);
    writeProgram(path.join(folder.content, "hooks/pre-commit"), wire.program);
    folder.git("config", "core.hooksPath", "content/hooks");
    const repository = await openRepository(folder.content);
    await repository.commit([file], "改");
    expect([existsSync(ran), wire.isTripped]).toEqual([true, false]);
    expect(() => installHook(folder.content)).toThrow("content/hooks");
  });

  test("the check before commits is installed in the repository of the content, and runs the program from its own folder", async () => {
    commitAndChange();
    const output = path.join(folder.root, "output");
    writeProgram(path.join(folder.root, "bin/npm"), `echo "$* $GIT_INDEX_FILE" >> '${output}'`);
    vi.stubEnv("PATH", `${path.join(folder.root, "bin")}:${process.env["PATH"] ?? ""}`);
    const command = "run --silent check -- --staged";
    expect(installHook(folder.content)?.file).toBe(path.join(folder.root, ".git/hooks/pre-commit"));
    expect(await (await openRepository(folder.content)).commit([file], "改")).toBe(true);
    expect(readFileSync(output, "utf8")).toMatch(new RegExp(`^${command} `));

    expect(installHook(folder.root)?.inTheWay).toBe(false); // as if the whole clone were content
    expect(await (await openRepository(folder.root)).commit(["content/reports/2022/b.md"], "改")).toBe(true);
    expect(readFileSync(output, "utf8").split("\n").at(-2)).toMatch(
      new RegExp(
        `^--prefix ${process.cwd()} ${command} --content ${folder.root} ${folder.root}/\\.git/next-index`,
      ),
    );
  });

  test("a program for ssh and credential helpers are used to push", async () => {
    commitAndChange();
    const shared = path.join(folder.root, "shared.git");
    folder.git("init", "--quiet", "--bare", shared);
    folder.git("remote", "add", "origin", "ssh://yangli@ssh.example.org/shared.git");
    folder.git("config", "branch.main.remote", "origin");
    folder.git("config", "branch.main.merge", "refs/heads/main");
    folder.git("config", "credential.helper", "store");
    const ssh = path.join(folder.root, "ssh.sh");
    writeProgram(ssh, `for last; do :; done\ncase $last in git-*) exec \${last%% *} '${shared}' ;; esac`);
    folder.git("config", "core.sshCommand", ssh);
    folder.git("config", "ssh.variant", "simple");
    const push = {
      name: "push",
      options: ["--quiet"],
      operands: ["origin", "HEAD:refs/heads/main"],
    } as const;
    await gitOutput("user", folder.content, push);
    expect(folder.git("--git-dir", shared, "log", "--format=%s", "main")).toBe("样例\n");
    const helper = { name: "config", options: ["--get"], operands: ["credential.helper"] } as const;
    expect(await gitOutput("user", folder.content, helper)).toBe("store\n");
    folder.git("config", "core.sshCommand", "false");
    vi.stubEnv("GIT_SSH_COMMAND", ssh);
    await gitOutput("user", folder.content, push);
  });

  test("staged changes stay staged when a commit is refused, or has no files", async () => {
    commitAndChange();
    folder.write({ "reports/2022/c.md": "新\n" });
    folder.git("add", "content/reports/2022/c.md", "content/reports/2022/a.md");
    folder.write({ [file]: "三\n" });
    writeProgram(path.join(folder.root, ".git/hooks/pre-commit"), "echo 不行; exit 1");
    const before = folder.git("ls-files", "--stage");
    const repository = await openRepository(folder.content);
    await expect(repository.commit([file, "reports/2022/b.md"], "改")).rejects.toThrow("不行");
    expect(await repository.commit([], "改")).toBe(false);
    expect(folder.git("ls-files", "--stage")).toBe(before);
    folder.git("-c", "core.hooksPath=/dev/null", "commit", "--quiet", "--message", "改");
    expect(folder.git("show", "--name-only", "--format=")).toBe(
      `content/${file}\ncontent/reports/2022/c.md\n`,
    );
  });
});

test("a git version that is too old is not used", async () => {
  commitAndChange();
  const bin = path.join(folder.root, "bin");
  writeProgram(path.join(bin, "git"), `[ "$1" = --version ] && echo "git version 2.37.9" || ${wire.program}`);
  vi.stubEnv("PATH", `${bin}:${process.env["PATH"] ?? ""}`);
  expect(gitState(folder.content)).toMatchObject({ available: false, reason: "oldGit" });
  await expect(changedSince(folder.content, "HEAD")).rejects.toThrow("2.38");
  await expect(stagedCopy(folder.content)).rejects.toThrow("2.38");
  await expect(openRepository(folder.content)).rejects.toThrow("git version 2.37.9");
  expect(wire.isTripped).toBe(false);
});

test("a Git LFS pointer is replaced in the copy of staged files when this clone has the file", async () => {
  commitAndChange();
  const pointer = (oid: string) => `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 3\n`;
  const [fetched, missing] = ["a".repeat(64), "b".repeat(64)];
  const objects = path.join(folder.root, ".git/lfs/objects/aa/aa");
  mkdirSync(objects, { recursive: true });
  writeFileSync(path.join(objects, fetched), "样例");
  folder.write({ "reports/2022/a.txt": pointer(fetched), "reports/2022/b.txt": pointer(missing) });
  folder.git("add", "--all");
  const copy = await stagedCopy(folder.content);
  const text = (name: string) => readFileSync(path.join(copy.folder, "reports/2022", name), "utf8");
  expect([text("a.txt"), text("b.txt")]).toEqual(["样例", pointer(missing)]);
  await copy.remove();
});
