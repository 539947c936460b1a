import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

/** The part of a git host's API that the editor uses, over files in memory. */
export interface Forge {
  /** Its address, as in site.yaml. */
  readonly url: string;
  /** Files of the branch, by path below the repository's root. */
  readonly files: Map<string, string>;
  /** Messages of the commits, newest last. */
  readonly commits: string[];
  readonly close: () => void;
}

export const token = "yangli-lingpai";
export const repository = "yangli/mulu";

type Json = Readonly<Record<string, unknown>>;
interface ForgeRequest {
  readonly method: string;
  /** The path below the API's root, each part decoded. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Json;
}
/** Answers a request; undefined for what the git host does not know. */
type Answers = (asked: ForgeRequest, state: State) => unknown;

class State {
  readonly files = new Map<string, string>();
  readonly commits: string[] = [];
  readonly blobs = new Map<string, string>();
  readonly trees = new Map<string, readonly Json[]>();

  /** Returns the files of a folder, as git hosts list them; undefined when it does not exist. */
  list(folder: string): readonly { path: string; name: string; sha: string; size: number }[] | undefined {
    const inside = [...this.files].filter(([file]) => path.posix.dirname(file) === folder);
    if (inside.length === 0) return undefined;
    return inside.map(([file, content]) => {
      const bytes = Buffer.from(content, "base64");
      return { path: file, name: path.posix.basename(file), sha: this.blob(content), size: bytes.length };
    });
  }

  /**
   * Stores a file's content and returns its hash.
   *
   * @param content in Base64
   */
  blob(content: string): string {
    const bytes = Buffer.from(content, "base64");
    const sha = createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
    this.blobs.set(sha, content);
    return sha;
  }
}

const commit = { author: { name: "样例编辑", date: "2024-01-02T03:04:05Z" } };

const github: Answers = ({ method, parts, body }, state) => {
  const [first, , , ...rest] = parts;
  if (first === "user") return { login: "bianji", name: "样例编辑" };
  if (first !== "repos") return undefined;
  switch (`${method} ${rest.slice(0, 2).join("/")}`.trim()) {
    case "GET":
      return { owner: { login: "yangli" }, permissions: { push: true } };
    case "GET branches/main":
      return { name: "main", commit: { sha: "head" } };
    case "GET commits":
      return [{ commit }];
    case "POST git/blobs":
      return { sha: state.blob(String(body["content"])) };
    case "POST git/trees":
      state.trees.set("tree", body["tree"] as readonly Json[]);
      return { sha: "tree" };
    case "POST git/commits":
      state.commits.push(String(body["message"]));
      return { sha: "next" };
    case "PATCH git/refs":
      for (const { path: file, sha } of state.trees.get("tree") ?? [])
        state.files.set(String(file), state.blobs.get(String(sha)) ?? "");
      return { object: { sha: "next" } };
    default:
      return gitObjects(rest, state);
  }
};

const gitea: Answers = ({ method, parts, body }, state) => {
  const [first, , , ...rest] = parts;
  if (first === "user") return { login: "bianji", full_name: "样例编辑" };
  if (first !== "repos") return undefined;
  switch (`${method} ${rest.slice(0, 2).join("/")}`.trim()) {
    case "GET":
      return { owner: { login: "yangli" }, permissions: { push: true } };
    case "GET commits":
      return [{ commit }];
    case "POST contents":
      for (const { path: file, content } of body["files"] as readonly Json[])
        state.files.set(String(file), String(content));
      state.commits.push(String(body["message"]));
      return {};
    default:
      return gitObjects(rest, state);
  }
};

function gitObjects([, kind, ...rest]: readonly string[], state: State): unknown {
  const name = rest.join("/");
  if (kind === "blobs") {
    const content = state.blobs.get(name);
    return content === undefined ? undefined : { content, encoding: "base64" };
  }
  const files = kind === "trees" ? state.list(name.replace(/^[^:]*:/, "")) : undefined;
  return files && { tree: files.map((file) => ({ ...file, path: file.name, type: "blob", mode: "100644" })) };
}

const gitlab: Answers = ({ method, parts, query, body }, state) => {
  const [first, , ...rest] = parts;
  if (first === "user") return { username: "bianji", name: "样例编辑" };
  if (first !== "projects") return undefined;
  switch (`${method} ${rest.slice(0, 2).join("/")}`.trim()) {
    case "GET":
      return { permissions: { project_access: { access_level: 40 } }, default_branch: "main" };
    case "GET repository/branches":
      return { name: "main", commit: { id: "head" } };
    case "GET repository/commits":
      return [{ author_name: "样例编辑", authored_date: commit.author.date }];
    case "HEAD repository/tree":
    case "GET repository/tree":
      return (state.list(query.get("path") ?? "") ?? []).map((file) => {
        return { ...file, id: file.sha, type: "blob", mode: "100644" };
      });
    case "HEAD repository/files":
    case "GET repository/files": {
      const content = state.files.get(rest[2] ?? "");
      return content === undefined ? undefined : Buffer.from(content, "base64");
    }
    case "POST repository/commits":
      for (const { file_path: file, content } of body["actions"] as readonly Json[])
        state.files.set(String(file), String(content));
      state.commits.push(String(body["commit_message"]));
      return { id: "next" };
    default:
      return undefined;
  }
};

const forges = {
  github: { root: "/api/v3/", answers: github },
  gitea: { root: "/api/v1/", answers: gitea },
  gitlab: { root: "/api/v4/", answers: gitlab },
} as const;
export type ForgeName = keyof typeof forges;

/** Starts a git host on this machine. @param files its initial files, as text */
export async function startForge(name: ForgeName, files: ReadonlyMap<string, string>): Promise<Forge> {
  const state = new State();
  for (const [file, text] of files) state.files.set(file, Buffer.from(text).toString("base64"));
  const server = createServer((request, response) => void answer(request, response, name, state));
  const url = `http://localhost:${await listen(server)}`;
  const { commits } = state;
  return { url, files: textView(state), commits, close: () => server.close() };
}

function textView({ files }: State): Map<string, string> {
  const view = new Map<string, string>();
  view.get = (file) => {
    const content = files.get(file);
    return content === undefined ? undefined : Buffer.from(content, "base64").toString("utf8");
  };
  view.set = (file, text) => {
    files.set(file, Buffer.from(text).toString("base64"));
    return view;
  };
  return view;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return (server.address() as AddressInfo).port; // it listens on TCP
}

const crossOrigin = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "authorization, content-type, cache-control, pragma",
  "Access-Control-Allow-Methods": "GET, HEAD, POST, PATCH, PUT, DELETE",
  "Access-Control-Expose-Headers": "link, x-page, x-total-pages, x-per-page, x-total",
};

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  name: ForgeName,
  state: State,
): Promise<void> {
  const { root, answers } = forges[name];
  const { method = "GET" } = request;
  const url = new URL(request.url ?? "/", "http://localhost");
  if (method === "OPTIONS") {
    response.writeHead(204, crossOrigin).end();
    return;
  }
  const body = await bodyOf(request);
  if (!(request.headers.authorization ?? "").endsWith(token)) {
    send(response, 401, { message: "Bad credentials" });
    return;
  }
  const parts = url.pathname.slice(root.length).split("/").map(decodeURIComponent);
  const known = url.pathname.startsWith(root)
    ? answers({ method, parts, query: url.searchParams, body }, state)
    : undefined;
  send(response, known === undefined ? 404 : 200, known ?? { message: "Not Found" });
}

function send(response: ServerResponse, status: number, value: unknown): void {
  const isFile = Buffer.isBuffer(value);
  const count = Array.isArray(value) ? String(value.length) : "1";
  response.writeHead(status, {
    ...crossOrigin,
    "Content-Type": isFile ? "text/plain; charset=utf-8" : "application/json; charset=utf-8",
    "X-Page": "1",
    "X-Total-Pages": "1",
    "X-Per-Page": "20",
    "X-Total": count,
  });
  response.end(isFile ? value : JSON.stringify(value));
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? {} : (JSON.parse(text) as Json);
}
