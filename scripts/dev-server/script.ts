import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import type { Messages } from "../i18n/index.js";

/** Bundles the preview's script for browsers. */
export async function bundlePreviewScript(events: string, messages: Messages): Promise<string> {
  const values = [events, messages.preview.close].map((value) => JSON.stringify(value)).join(", ");
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
