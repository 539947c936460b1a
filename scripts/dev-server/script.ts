import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { text } from "../i18n/index.js";

/** The script of the preview, for browsers. */
export async function bundlePreviewScript(events: string): Promise<string> {
  const values = [events, text.preview.close].map((value) => JSON.stringify(value)).join(", ");
  const { outputFiles } = await build({
    stdin: {
      contents: `import { listenTo } from "./overlay.js";\nlistenTo(${values});`,
      resolveDir: fileURLToPath(new URL("./browser/", import.meta.url)),
    },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    logLevel: "error",
  });
  return outputFiles.map((file) => file.text).join("");
}
