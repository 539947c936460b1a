import { execFile, spawn, type ChildProcess } from "node:child_process";
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { launcher } from "../../../scripts/workers/index.js";
import { removeDir } from "../../../scripts/fs/index.js";

const run = promisify(execFile);

/** Runs `npm run edit` on a git repository of its own, with the committed content in it. */
export interface EditServer {
  /** The repository. */
  readonly folder: string;
  readonly out: string;
  /** The address that the command prints, with its key. */
  readonly url: string;
  /** The output of the command so far. */
  readonly printed: () => string;
  readonly git: (...args: readonly string[]) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function startEditing(prepare?: (content: string) => Promise<void>): Promise<EditServer> {
  const folder = await mkdtemp(path.join(tmpdir(), "gongkai-edit-"));
  const content = path.join(folder, "content");
  await cp("content", content, { recursive: true });
  await prepare?.(content);
  const git = async (...args: readonly string[]) => (await run("git", ["-C", folder, ...args])).stdout;
  await git("init", "--quiet", "--initial-branch", "main");
  await git("config", "user.name", "样例编辑");
  await git("config", "user.email", "bianji@example.gov.cn");
  await git("config", "core.autocrlf", "false");
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "开始");
  const out = path.join(folder, "site");
  const command = [launcher, "edit", "--content", content, "--out", out, "--port", "8700"];
  const child = spawn(process.execPath, command);
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const url = await printedAddress(child, () => printed);
  return {
    folder,
    out,
    url,
    printed: () => printed,
    git,
    async close() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await ended;
      removeDir(folder); // a build that it stopped may still be writing
    },
  };
}

function printedAddress(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const address = /http:\S+\?key=\S+/.exec(printed())?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on("data", look);
    child.once("exit", (code) => reject(new Error(`edit ended with ${code}: ${printed()}`)));
  });
}
