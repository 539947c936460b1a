import type { RequestListener } from "node:http";
import path from "node:path";
import {
  contentName,
  editListener,
  Guard,
  ReportCache,
  localApi,
  writeLocalAdmin,
  type SaveResult,
} from "../editor/index.js";
import { readAndCheck } from "../check/index.js";
import { exitCodes, optionTypes, optionValue, requireFolder, runCommand } from "../cli/index.js";
import type { Messages } from "../i18n/index.js";
import { BackgroundBuild } from "../dev-server/index.js";
import { defaultSiteFolder } from "../publish/index.js";
import { firstPort, startLocalServer, staticFiles } from "../server/index.js";
import { UserError } from "../errors/index.js";
import { openRepository } from "../git/index.js";

/** The folder for the editor's page, which is not part of the site. */
const page = ".cache/edit";

await runCommand(
  (messages) => messages.admin.editHelp,
  {
    content: { type: "string", default: "content" },
    out: { type: "string", default: defaultSiteFolder },
    port: { type: "string", default: String(firstPort) },
  },
  async ({ content, out, port: first }, _names, messages) => {
    const wantedPort = optionValue("port", first, optionTypes.port);
    await requireFolder(content);
    const repository = await openRepository(content);
    console.log(messages.admin.server.preparing);
    const root = path.resolve(content);
    const known = new ReportCache(root);
    const { catalogue, found } = await readAndCheck(root, messages, { memory: known.memory() });
    if (!catalogue) throw new UserError(({ admin }) => admin.server.notUsable);
    known.accept(found);
    known.keepIndexNumbers([...catalogue.reports, ...catalogue.drafts].map(({ indexNumber }) => indexNumber));
    await writeLocalAdmin(catalogue, contentName, page, messages);
    // The guard needs the port, which is known only when the server listens.
    let listener: RequestListener = (_request, response) => response.writeHead(503).end();
    const { port, base } = await startLocalServer(
      (request, response) => listener(request, response),
      wantedPort,
    );
    const home = `${base}/`;
    const build = new BackgroundBuild(content, out, messages);
    process.once("exit", () => build.stop());
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit());
    const rebuild = async () => {
      console.log(messages.admin.server.building);
      const built = await build.run();
      if (built?.ok === false) console.error(built.printed.trimEnd());
      if (built) console.log(built.ok ? messages.admin.server.built(home) : messages.admin.server.notBuilt);
    };
    const guard = new Guard(port);
    let interrupted = false;
    const onBegun = () => (interrupted = build.interrupt());
    const onEnded = (committed: boolean) => {
      // A refused save also needs a build when it interrupted one, and when one may have read files that were restored.
      if (committed || interrupted) void rebuild();
    };
    listener = editListener(
      {
        guard,
        root,
        page,
        api: localApi(
          { root, repository, known, onBegun, onEnded, onSaved: (saved) => printSaved(saved, messages) },
          messages,
        ),
        site: staticFiles(out),
      },
      messages,
    );
    console.log(messages.admin.server.ready(`${home}admin/?key=${guard.key}`));
    void rebuild();
    return exitCodes.fine;
  },
);

function printSaved({ title, committed, findings }: SaveResult, messages: Messages): void {
  console.log(messages.admin.server.saved(title, committed));
  const warnings = findings.filter(({ severity }) => severity === "warning").map(({ text }) => text);
  if (warnings.length > 0) console.log(messages.admin.server.warnings(warnings));
}
