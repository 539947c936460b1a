import { stat } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import path from "node:path";
import {
  contentName,
  editListener,
  Guard,
  KnownReports,
  localApi,
  openRepository,
  writeLocalAdmin,
  type Saved,
} from "./admin/index.js";
import { loadCatalogue } from "./catalogue/index.js";
import { exitCodes, runCommand, UserError } from "./cli.js";
import { text } from "./language/index.js";
import { buildPreview, firstPort, listen, oneAtATime, siteFiles } from "./preview.js";

/** Where the editor's page is put together; it belongs to no site. */
const page = ".cache/edit";

await runCommand(
  () => text.admin.editHelp,
  {
    content: { type: "string", default: "content" },
    out: { type: "string", default: "_site" },
    port: { type: "string", default: String(firstPort) },
  },
  async ({ content, out, port: first }) => {
    if (!/^[1-9]\d{3,4}$/.test(first) || Number(first) > 65_535)
      throw new UserError(text.cli.badOption("--port", first, String(firstPort)), exitCodes.usage);
    if (!(await stat(content).catch(() => undefined))?.isDirectory())
      throw new UserError(text.cli.noFolder(content));
    const repository = await openRepository(content);
    console.log(text.admin.server.preparing);
    const root = path.resolve(content);
    const known = new KnownReports(root);
    const { catalogue } = await loadCatalogue(root, { memory: known });
    if (!catalogue) throw new UserError(text.admin.server.notUsable);
    await writeLocalAdmin(catalogue, contentName, page);
    let answer: RequestListener = (_request, response) => response.writeHead(503).end();
    const port = await listen(
      createServer((request, response) => answer(request, response)),
      Number(first),
    );
    const home = `http://localhost:${port}/`;
    const rebuild = oneAtATime(async () => {
      console.log(text.admin.server.building);
      const code = await buildPreview(content, out);
      console.log(code === exitCodes.fine ? text.admin.server.built(home) : text.admin.server.notBuilt);
    });
    const guard = new Guard(port);
    const onSaved = (saved: Saved) => {
      tell(saved);
      if (saved.committed) void rebuild();
    };
    answer = editListener({
      guard,
      root,
      page,
      api: localApi({ root, repository, known, onSaved }),
      site: siteFiles(out),
    });
    console.log(text.admin.server.ready(`${home}admin/?key=${guard.key}`));
    void rebuild();
    return exitCodes.fine;
  },
);

function tell({ title, committed, warnings }: Saved): void {
  console.log(text.admin.server.saved(title, committed));
  if (warnings.length > 0) console.log(text.admin.server.warnings(warnings));
}
