import path from "node:path";
import configure, { config } from "../../../.eleventy.js";
import { loadSiteMessages } from "../../i18n/index.js";
import type { SiteContext } from "../context.js";
import { inLanguage } from "../create-context.js";
import { headContext } from "../head/head.js";
import { renderNext, type Rendering } from "./eleventy-config.js";
import { sitePages } from "../pages/page-list.js";
import type { ListView } from "../views/index.js";

/**
 * Renders the catalogue-wide pages, everything but the reports, in each language.
 *
 * @param lists the pages of lists that are not rendered by units: some of the site's own language
 * @param staging the folder in which the site is put together
 */
export async function renderSite(
  context: SiteContext,
  lists: readonly ListView[],
  staging: string,
): Promise<void> {
  for (const edition of context.editions) {
    const own = inLanguage(context, edition);
    const views = await sitePages(own, edition.path === "" ? lists : []);
    await runEleventy("layouts/pages", { head: headContext(own, false), views }, staging);
  }
}

/**
 * Runs Eleventy over one template or a folder of them.
 *
 * @throws Eleventy's error, of a template that fails
 */
export async function runEleventy(input: string, rendering: Rendering, staging: string): Promise<void> {
  // A process that renders a part of the site has read no settings, and each page names the other languages.
  await loadSiteMessages(rendering.head.editions.map(({ language }) => language));
  renderNext(rendering);
  process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1"; // it would start a thread, which no layout here needs
  const { default: Eleventy } = await import("@11ty/eleventy");
  // Eleventy would look for the file by its name, and load another copy of all that it uses.
  const options = { config: configure, quietMode: true };
  const eleventy = new Eleventy(input, path.relative(".", staging), options);
  await eleventy.initializeConfig(config);
  await eleventy.init();
  eleventy.disableLogger(); // failures are thrown, and told by the command alone
  await eleventy.write();
}
