import type { git as zhCN } from "../zh-CN/git.js";

export const git: typeof zhCN = {
  git: {
    outdated: (version: string, oldest: string) =>
      `Git on this machine is too old (${version}) to read files of others safely. Update it to version ${oldest} or later (https://git-scm.com).`,
    settingsInContent: (file: string) =>
      `The settings of git include “${file}” of the content folder: whoever changes this file can make git run programs on your machine. Remove the include.path that names it (git config --show-origin --get-all include.path shows where it is).`,
    embeddedIn: (file: string) =>
      `Git would take the folder of “${file}” for a repository of its own, whose settings can make git run other programs, so git was not run. Move it away first.`,
    hooksElsewhere: (folder: string) =>
      `core.hooksPath is set to “${folder}”, so git does not run the check in the repository's own hooks folder. Remove this setting first (git config --unset core.hooksPath; with --global for all repositories).`,
  },
};
