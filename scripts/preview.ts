import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import type { RequestListener, Server } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { exitCodes } from "./cli.js";
import { spoken } from "./language/index.js";

/** Files that a browser takes for text in another encoding unless it is told. */
const textTypes: Readonly<Record<string, string>> = {
  ".txt": "text/plain",
  ".md": "text/markdown",
  ".csv": "text/csv",
};
export const firstPort = 8080;
const lastPort = 8180;

/** Builds in a process of its own, with the site at the root of the local host; gives the exit code. */
export function buildPreview(content: string, out: string): Promise<number> {
  const script = ["--import", "tsx", "scripts/build.ts"];
  const options = ["--content", content, "--out", out, "--path-prefix", "/", "--lang", spoken()];
  // What is looked at here was never published, so nothing of it has to stay.
  options.push("--published", "none");
  const child = spawn(process.execPath, [...script, ...options], { stdio: "inherit" });
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? exitCodes.failure)));
}

/** Answers with the files of a built site. */
export function siteFiles(out: string): RequestListener {
  const serve = sirv(out, {
    dev: true, // files change while it serves
    setHeaders(response, pathname) {
      const type = textTypes[path.extname(pathname)];
      if (type !== undefined) response.setHeader("Content-Type", `${type};charset=utf-8`);
    },
    onNoMatch(_request, response) {
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
      createReadStream(path.join(out, "404.html"))
        .on("error", () => response.end())
        .pipe(response);
    },
  });
  return (request, response) => serve(request, response);
}

/** Listens on the first free port from `port` on, for this machine alone. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const taken = "code" in error && error.code === "EADDRINUSE";
      if (taken && port < lastPort) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, "localhost", () => resolve(port));
  });
}

/** Runs a build after each call, one at a time; calls during a build lead to one more. */
export function oneAtATime(build: () => Promise<unknown>): () => Promise<void> {
  let building = false;
  let again = false;
  return async function run(): Promise<void> {
    if (building) {
      again = true;
      return;
    }
    building = true;
    await build();
    building = false;
    if (again) {
      again = false;
      await run();
    }
  };
}
