import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Remote } from "./target.js";
import { hasCode, errorMessage, UserError } from "../../errors/index.js";

/** Exit code of rsync when a requested file does not exist (rsync(1), EXIT VALUES). */
const partial = 23;

/** Returns a target for rsync: `rsync://host/module/path`, or `host:path` by ssh. It compares contents, not times. */
export function rsyncRemote(destination: string): Remote {
  const base = destination.replace(/(?<!\/)\/*$/, "/");
  return {
    name: destination,
    finalNameOf: (file) =>
      file.replace(/(^|\/)\.~tmp~\//, "$1").replace(/(^|\/)\.([^/]+)\.[A-Za-z0-9]{6}$/, "$1$2"),
    async list() {
      const { code, output, errors } = await rsync(["--recursive", "--list-only", "--8-bit-output", base]);
      if (code === partial && /No such file or directory|change_dir/.test(errors)) return new Set();
      refuse(code, errors);
      return new Set(
        output.split("\n").flatMap((line) => /^-\S+\s+[\d,.]+ \S+ \S+ (.+)$/.exec(line)?.[1] ?? []),
      );
    },
    async read(file) {
      const folder = await mkdtemp(path.join(tmpdir(), "gongkai-rsync-"));
      try {
        const { code, errors } = await rsync([base + file, `${folder}/`]);
        if (code === partial) return undefined;
        refuse(code, errors);
        return await readFile(path.join(folder, path.basename(file)), "utf8");
      } catch (error) {
        if (hasCode(error, "ENOENT")) return undefined;
        throw error;
      } finally {
        await rm(folder, { recursive: true });
      }
    },
    async send(folder, files, onSent) {
      const options = ["--checksum", "--files-from=-", "--from0", "--out-format=%n", "--mkpath"];
      const rights = ["--perms", "--chmod=D755,F644", "--delay-updates"];
      const { code, output, errors } = await rsync(
        [...options, ...rights, `${folder}/`, base],
        files.join("\0"),
      );
      refuse(code, errors);
      for (let sent = 0; sent < files.length; sent += 1) onSent();
      return output.split("\n").filter((line) => line !== "" && !line.endsWith("/")).length;
    },
    async remove(files) {
      const empty = await mkdtemp(path.join(tmpdir(), "gongkai-rsync-"));
      try {
        // The folders exist, so that only missing files are reported.
        for (const folder of new Set(files.map((file) => path.dirname(file)))) {
          await mkdir(path.join(empty, folder), { recursive: true });
        }
        const options = ["--delete-missing-args", "--files-from=-", "--from0"];
        const { code, errors } = await rsync([...options, `${empty}/`, base], files.join("\0"));
        refuse(code, errors);
      } finally {
        await rm(empty, { recursive: true });
      }
    },
  };

  function refuse(code: number, errors: string): void {
    if (code === 0) return;
    throw new UserError(({ publishing }) =>
      publishing.rsyncFailed(
        destination,
        code,
        errors.trim().replace(/\s+/g, (space) => (space.includes("\n") ? "；" : space)),
      ),
    );
  }
}

interface RsyncResult {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

function rsync(args: readonly string[], input = ""): Promise<RsyncResult> {
  return new Promise((resolve, reject) => {
    const child = spawn("rsync", args, { env: { ...process.env, LC_ALL: "C" } });
    let [output, errors] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (errors += chunk));
    child.once("error", (error) =>
      reject(new UserError((messages) => messages.publishing.noRsync(errorMessage(error, messages)))),
    );
    child.once("close", (code) => resolve({ code: code ?? 1, output, errors }));
    child.stdin.on("error", () => undefined); // it may end before it has read everything; its exit code is checked
    child.stdin.end(input);
  });
}
