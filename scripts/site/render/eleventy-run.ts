import path from "node:path";
import configure, { config } from "../../../.eleventy.js";
import { loadSiteMessages } from "../../i18n/index.js";
import type { SiteContext } from "../context.js";
import { contextIn } from "../create-context.js";
import { headContext } from "../head/head.js";
import { renderNext, type Rendering } from "./eleventy-config.js";
import { pageViews } from "../pages/page-views.js";
import { siteView } from "../pages/site-view.js";
import type { PageView } from "../views/index.js";

/** The folder of page templates. */
const pageTemplates = "layouts/pages";

/**
 * Renders the pages that are not rendered in batches, in each locale.
 *
 * @param staging the folder in which the site is put together
 */
export async function renderSite(context: SiteContext, staging: string): Promise<void> {
  for (const locale of context.locales) {
    const own = contextIn(context, locale);
    const rendering = { head: headContext(own, false), site: siteView(own), views: pageViews(own) };
    await runEleventy(pageTemplates, rendering, staging);
  }
}

/**
 * Renders pages of one template.
 *
 * @param template its name in layouts/pages
 * @param staging the folder in which the site is put together
 */
export async function renderTemplate(
  template: string,
  rendering: Omit<Rendering, "views">,
  views: readonly PageView[],
  staging: string,
): Promise<void> {
  if (views.length === 0) return;
  const all = { ...rendering, views: new Map([[template, views]]) };
  await runEleventy(`${pageTemplates}/${template}.njk`, all, staging);
}

/**
 * Runs Eleventy over one template or a folder of them.
 *
 * @throws Eleventy's error for a template that fails
 */
async function runEleventy(input: string, rendering: Rendering, staging: string): Promise<void> {
  // A worker process has not read the settings, and each page names the other languages.
  await loadSiteMessages(rendering.head.locales.map(({ language }) => language));
  renderNext(rendering);
  process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1"; // it would start a thread that no template here needs
  const { default: Eleventy } = await import("@11ty/eleventy");
  // Given a file name instead, Eleventy would import another copy of this module and all that it uses.
  const options = { config: configure, quietMode: true };
  const eleventy = new Eleventy(input, path.relative(".", staging), options);
  await eleventy.initializeConfig(config);
  await eleventy.init();
  eleventy.disableLogger(); // errors are thrown and printed by the command
  await eleventy.write();
}
