import { build, type Plugin } from "esbuild";

/**
 * Bundles the editor's page from node_modules into a folder: `admin.js` and `sheet.css`. The page loads nothing from
 * other hosts.
 */
export async function bundleAdmin(folder: string): Promise<void> {
  await build({
    entryPoints: { admin: "scripts/editor/browser/main.ts", sheet: "scripts/editor/browser/admin.css" },
    outdir: folder,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "linked",
    define: {
      "process.env.NODE_ENV": '"production"',
      global: "globalThis",
      Function: "functionWithoutCode",
      eval: "evalWithoutCode",
    },
    inject: ["scripts/editor/browser/no-eval.ts"],
    plugins: [withoutConfigSchema],
    logLevel: "error",
  });
}

/**
 * Removes the validation of Decap CMS's settings, which compiles a schema to code in the browser, as no strict
 * Content-Security-Policy allows. The settings come from this program, and a test in Chromium opens the resulting page.
 */
const withoutConfigSchema: Plugin = {
  name: "without-config-schema",
  setup(esbuild) {
    esbuild.onLoad({ filter: /decap-cms-core.*configSchema\.js$/ }, () => {
      return { contents: "export function validateConfig() {}", loader: "js" };
    });
  },
};
