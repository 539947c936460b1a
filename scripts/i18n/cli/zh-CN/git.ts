/** Reasons why git is not called. */
export const git = {
  git: {
    outdated: (version: string, oldest: string) =>
      `这台电脑上的 git 太旧（${version}），用它读别人的文件不安全。请升级到 git ${oldest} 或更新的版本（https://git-scm.com）。`,
    settingsInContent: (file: string) =>
      `git 的设置引用了 content 文件夹里的“${file}”：谁改了这个文件，就能让 git 在您的电脑上运行程序。请从 git 的设置里删去引用它的 include.path（git config --show-origin --get-all include.path 能查到是哪一处）。`,
    embeddedIn: (file: string) =>
      `git 会把“${file}”所在的文件夹当作另一个仓库，里面的设置能让 git 运行别的程序，所以没有用 git。请先把它移走。`,
    hooksElsewhere: (folder: string) =>
      `git 的 core.hooksPath 设成了“${folder}”，不会运行仓库自己的 hooks 文件夹里的检查。请先删去这项设置（git config --unset core.hooksPath，全局的加 --global），再安装。`,
  },
};
