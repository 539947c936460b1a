import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { AdminConfig } from "./browser/config.js";
import { bundleAdmin } from "./bundle.js";
import { forgeConfig, localConfig, type AdminCatalogue } from "./config.js";
import { adminPage } from "./page.js";
import { adminPolicy } from "../site/index.js";
import type { Messages } from "../i18n/index.js";

/**
 * Writes /admin/ into a site's folder, if site.yaml enables it.
 *
 * @param folder the folder in which the site is put together
 * @throws the file system's error, or the bundler's
 */
export async function writeAdmin(
  catalogue: AdminCatalogue,
  folder: string,
  messages: Messages,
): Promise<void> {
  const { admin } = catalogue.site;
  if (!admin) return;
  await write(
    path.join(folder, "admin"),
    catalogue,
    forgeConfig(catalogue, admin, messages),
    adminPolicy(admin),
    messages,
  );
}

/**
 * Writes the editor's page for `npm run edit`.
 *
 * @param content name of the content folder in the server's interface
 */
export async function writeLocalAdmin(
  catalogue: AdminCatalogue,
  content: string,
  folder: string,
  messages: Messages,
): Promise<void> {
  await write(folder, catalogue, localConfig(catalogue, content, messages), adminPolicy(), messages);
}

async function write(
  folder: string,
  { site }: AdminCatalogue,
  config: AdminConfig,
  policy: string,
  messages: Messages,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await bundleAdmin(folder);
  await writeFile(path.join(folder, "index.html"), adminPage(site.name, site.language, policy, messages));
  await writeFile(path.join(folder, "config.json"), `${JSON.stringify(config, null, 1)}\n`);
}
