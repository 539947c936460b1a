import { mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeSamples } from "../../../scripts/dev/samples/index.js";
import { writeManifest } from "../../../scripts/publish/index.js";
import { runCommand, type CommandResult } from "../run-command.js";
import { runHere } from "../run-here.js";
import { buildSite } from "../site/build-command.js";

/** The page of the report whose title differs. */
export const changedPage = "reports/2008/s000001/index.html";

/** Two states of one site in a folder. In the second a report has another title, so that pages and index differ. */
export class TwoSites {
  readonly first: string;
  readonly second: string;
  /** Environment variables of the commands. */
  readonly env: Record<string, string> = {};

  private constructor(readonly folder: string) {
    this.first = path.join(folder, "first");
    this.second = path.join(folder, "second");
  }

  static async build(): Promise<TwoSites> {
    const sites = new TwoSites(await mkdtemp(path.join(tmpdir(), "gongkai-publish-")));
    const content = path.join(sites.folder, "content");
    await writeSamples(content, 4, 1);
    await buildSite(content, sites.first);
    const report = path.join(content, "reports/2008/s000001.md");
    const text = await readFile(report, "utf8");
    await writeFile(report, text.replace("title: 样例000001", "title: 另一样例"));
    await buildSite(content, sites.second);
    // A style sheet with another hash: pages of the second state do not work without it.
    await restyle(sites.second);
    return sites;
  }

  publish(site: string, to: string, ...options: string[]): Promise<CommandResult> {
    return runCommand("publish", ["--site", site, "--to", to, ...options], { env: this.env });
  }

  /** Returns what `verify` prints about a published site. */
  async verified(target: string): Promise<string> {
    return (await runHere("verify", [target])).stdout;
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}

async function restyle(site: string): Promise<void> {
  const assets = path.join(site, "assets");
  const style = (await readdir(assets)).find((name) => /^site-.+\.css$/.test(name)) ?? "";
  const renamed = style.replace(/[0-9a-f]{12}/, "0123456789ab");
  await rename(path.join(assets, style), path.join(assets, renamed));
  for (const file of await readdir(site, { recursive: true })) {
    if (!file.endsWith(".html")) continue;
    const page = path.join(site, file);
    const html = await readFile(page, "utf8");
    await rm(page); // it is a link to the cache
    await writeFile(page, html.replaceAll(style, renamed));
  }
  await writeManifest(site);
}
