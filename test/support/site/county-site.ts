import path from "node:path";
import { countyContent, countyPast } from "../../../scripts/dev/samples/index.js";
import { sharedBuild, type SharedBuild } from "../../../scripts/dev/browser/shared-build.js";
import { GitFolder } from "../git/git-folder.js";
import { buildSite } from "./build-command.js";

const county = countyContent();

/** The files of a content folder whose site has pages of every kind, in two languages. */
export const countyFiles: Readonly<Record<string, string>> = {
  ...county,
  "site.yaml": `${county["site.yaml"] ?? ""}languages: [zh-CN, en]
offline: true
federation: [{ name: 甲县示例, url: https://jia.example.cn }]
admin: { forge: github, repository: yangli/gongkai }
`,
};

/** Builds the site, once in a run of the tests, into the folder `site` of what is returned. */
export function countySite(): Promise<SharedBuild> {
  return sharedBuild({ county: countyFiles, past: countyPast() }, async (folder) => {
    new GitFolder(folder).live(countyPast(), countyFiles);
    await buildSite(path.join(folder, "content"), path.join(folder, "site"));
  });
}
