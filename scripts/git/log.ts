import { start } from "./run.js";

/** A commit of the main line. */
export interface Commit {
  readonly hash: string;
  /** When it was committed, in seconds since 1970. */
  readonly time: number;
  /** The first line of its message. */
  readonly subject: string;
  /** Its place in the log: 0 is the newest. */
  readonly place: number;
}

/** What a commit did to one file. */
export interface FileChange {
  readonly commit: Commit;
  readonly kind: "added" | "changed" | "removed" | "moved";
  /** Path below the folder, as it was after the commit; of a removed file, before it. */
  readonly path: string;
  /** The path before, of a moved file. */
  readonly from: string | undefined;
  /** Content before and after, by git's name for it. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Marks the start of a commit: no path and no mode starts with it. */
const mark = "\u0001";

/** Characters of a message's first line that are kept. */
const longestSubject = 200;

/**
 * All changes to files below a folder, newest first, in one run of git.
 *
 * The main line is followed alone: a merge counts as one change, what it brought in. So each version of a file follows
 * from the one before, and nothing that a merge changed is left out. Paths come unquoted, whatever is in them.
 *
 * @param folder paths are below it
 * @param below only files below this, `reports`
 * @throws Error with git's words when git fails
 */
export async function* fileChanges(
  folder: string,
  commit: string,
  below: string,
): AsyncGenerator<FileChange, void, undefined> {
  const options = ["--first-parent", "-m", "--raw", "-z", "-M", "--no-abbrev", "--relative", "--no-color"];
  const format = [
    "--no-notes",
    "--no-mailmap",
    "--no-ext-diff",
    "--encoding=UTF-8",
    "--format=%x01%H%x00%ct%x00%s",
  ];
  const { process: git, ended } = start(folder, "log", ...options, ...format, commit, "--", below);
  git.stdin.end();
  try {
    yield* parse(tokens(git.stdout));
  } finally {
    git.kill();
  }
  await ended;
}

/** Parts a stream at its NULs. */
async function* tokens(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0, start)) {
      yield rest.toString("utf8", start, end);
      start = end + 1;
    }
    rest = rest.subarray(start);
  }
}

async function* parse(
  stream: AsyncGenerator<string, void, undefined>,
): AsyncGenerator<FileChange, void, undefined> {
  const next = async () => {
    const { done, value } = await stream.next();
    return done ? "" : value;
  };
  let commit: Commit | undefined;
  let place = 0;
  for (let token = await stream.next(); !token.done; token = await stream.next()) {
    const words = token.value.replace(/^\n+/, "");
    if (words.startsWith(mark)) {
      const [time, subject] = [Number(await next()), (await next()).slice(0, longestSubject)];
      commit = { hash: words.slice(1), time, subject, place };
      place += 1;
    } else if (words.startsWith(":") && commit) {
      const [, , before = "", after = "", letter = ""] = words.split(" ");
      const first = await next();
      const second = /^[RC]/.test(letter) ? await next() : undefined;
      yield {
        commit,
        kind: kindOf(letter),
        path: second ?? first,
        from: second === undefined ? undefined : first,
        before: contentOf(before),
        after: contentOf(after),
      };
    }
  }
}

function kindOf(letter: string): FileChange["kind"] {
  const kinds: Readonly<Record<string, FileChange["kind"]>> = {
    A: "added",
    C: "added",
    D: "removed",
    R: "moved",
  };
  return kinds[letter.charAt(0)] ?? "changed";
}

/** A content's name; git writes zeros for none. */
function contentOf(name: string): string | undefined {
  return /^0*$/.test(name) ? undefined : name;
}
