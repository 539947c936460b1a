import { spawn } from "node:child_process";
import { createReadStream, watch } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { exitCodes, runCommand } from "./cli.js";
import { spoken, text } from "./language/index.js";

/** Files that a browser takes for text in another encoding unless it is told. */
const textTypes: Readonly<Record<string, string>> = {
  ".txt": "text/plain",
  ".md": "text/markdown",
  ".csv": "text/csv",
};
const firstPort = 8080;
const lastPort = 8180;

await runCommand(
  () => text.cli.serveHelp,
  { content: { type: "string", default: "content" }, out: { type: "string", default: "_site" } },
  async ({ content, out }) => {
    const built = await build(content, out);
    if (built !== exitCodes.fine) return built;
    const port = await listen(siteServer(out), firstPort);
    console.log(text.cli.serving(`http://localhost:${port}/`));
    rebuildOnChange(content, out);
    return exitCodes.fine;
  },
);

/** Builds in a process of its own, with the site at the root of the local host. */
function build(content: string, out: string): Promise<number> {
  const script = ["--import", "tsx", "scripts/build.ts"];
  const common = ["--content", content, "--out", out, "--lang", spoken()];
  // What is looked at here was never published, so nothing of it has to stay.
  const options = [...common, "--path-prefix", "/", "--published", "none"];
  const child = spawn(process.execPath, [...script, ...options], { stdio: "inherit" });
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? exitCodes.failure)));
}

function siteServer(out: string): Server {
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
  return createServer((request, response) => serve(request, response));
}

/** Listens on the first free port from `port` on. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const taken = "code" in error && error.code === "EADDRINUSE";
      if (taken && port < lastPort) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, "localhost", () => resolve(port));
  });
}

/** Rebuilds after a change, one build at a time; changes during a build lead to one more. */
function rebuildOnChange(content: string, out: string): void {
  let building = false;
  let again = false;
  const run = async () => {
    if (building) {
      again = true;
      return;
    }
    building = true;
    console.log(text.cli.changed);
    await build(content, out);
    building = false;
    if (again) {
      again = false;
      await run();
    }
  };
  let timer: NodeJS.Timeout | undefined;
  watch(content, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), 200); // editors save in several steps
  });
}
