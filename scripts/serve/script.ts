import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { text } from "../language/index.js";

/** The script of the preview, for browsers. */
export async function bundlePreviewScript(events: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("./browser/overlay.ts", import.meta.url))],
    define: { EVENTS: JSON.stringify(events), CLOSE: JSON.stringify(text.preview.close) },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    logLevel: "error",
  });
  return outputFiles.map((file) => file.text).join("");
}
