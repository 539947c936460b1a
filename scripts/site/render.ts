import type { SiteContext } from "./context.js";
import { renderNext } from "./eleventy.js";

/**
 * Renders every page with Eleventy.
 *
 * @param output the folder to write to, from the working folder
 * @throws Eleventy's error, of a template that fails
 */
export async function renderSite(context: SiteContext, output: string): Promise<void> {
  renderNext(context);
  const { default: Eleventy } = await import("@11ty/eleventy");
  await new Eleventy("layouts/pages", output, { configPath: ".eleventy.ts", quietMode: true }).write();
}
