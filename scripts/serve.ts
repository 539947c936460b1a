import { watch } from "node:fs";
import { createServer } from "node:http";
import { exitCodes, runCommand } from "./cli.js";
import { text } from "./language/index.js";
import { buildPreview, firstPort, listen, oneAtATime, siteFiles } from "./preview.js";

await runCommand(
  () => text.cli.serveHelp,
  { content: { type: "string", default: "content" }, out: { type: "string", default: "_site" } },
  async ({ content, out }) => {
    const built = await buildPreview(content, out);
    if (built !== exitCodes.fine) return built;
    const port = await listen(createServer(siteFiles(out)), firstPort);
    console.log(text.cli.serving(`http://localhost:${port}/`));
    rebuildOnChange(content, out);
    return exitCodes.fine;
  },
);

function rebuildOnChange(content: string, out: string): void {
  const rebuild = oneAtATime(() => {
    console.log(text.cli.changed);
    return buildPreview(content, out);
  });
  let timer: NodeJS.Timeout | undefined;
  watch(content, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), 200); // editors save in several steps
  });
}
