const list = (lines: readonly string[]) => lines.map((line) => `  ${line}`).join("\n");

/** Help text and output of `npm run submit`. */
export const submitting = {
  submit: {
    help: `用法：npm run submit -- "改了什么"
把内容文件夹里的改动提交并送到大家共用的仓库：先检查，有错误不送；同事先送了的，先取回来，合在一起再送。
新报告的文件名或索引号同事已经用了的，自动换一个；两个人改了同一处的，您的那一份另外存好，谁的改动都不会丢。
  --content 文件夹   内容文件夹（默认 content）
  --published 位置   另与上次公开的清单对照：已公开的网址不能消失。可以是文件、文件夹或网址
  --send-personal    检查提醒可能有个人信息，已经核对过，仍要送出（不写时会问）`,
    hasErrors: (errors: number) =>
      `检查有 ${errors} 处错误，没有提交，也没有送出。请按上面的提示改好，再运行一次。`,
    hasErrorsTogether: (errors: number) =>
      `取回同事的改动以后，检查有 ${errors} 处错误，没有送出。您的改动已经提交在这台电脑里，没有丢。请按上面的提示改好，再运行一次。`,
    noMessage: (files: readonly string[]) =>
      `请写明这次改了什么（读者在“修订记录”里看得到），例如：\n  npm run submit -- "公开2018年法治政府建设报告"\n有改动的文件：\n${list(files)}`,
    notCommitted: (reason: string) => `git 没有接受这次提交，没有送出，文件没有动：${reason}`,
    unfinished:
      "这台电脑上有一次没有做完的 git 操作（不是这个程序做的），没有送出。请在终端里运行 git rebase --abort 或 git merge --abort 取消它，再运行一次。",
    noUpstream: (branch: string) =>
      `还没有设好送到哪里（分支 ${branch}）。请问维护人员要共用仓库的网址，用 git clone 取一份，在里面编辑。`,
    unreachable: (reason: string) =>
      `没有连上共用的仓库。改动已经提交在这台电脑里，没有丢。请看看网络，再运行一次；用户名、密码或令牌不对的，请问维护人员。git 的话：\n${reason}`,
    notTaken: (reason: string) =>
      `共用的仓库没有接受。改动已经提交在这台电脑里，没有丢。多半是没有权限，或要先请人审核：请把下面的话给维护人员看。\n${reason}`,
    notTogether: (reason: string) =>
      `没能与同事的改动合在一起，没有送出。您的改动已经提交在这台电脑里，没有丢。请再运行一次；还是这样的，请把下面的话给维护人员看。\n${reason}`,
    /** Name of the folder for copies of files that were not sent. */
    folder: "没有送出的改动",
    foundIn: "要送出的文件里还有这些提醒（不影响送出，请看一眼）：",
    personal: "要送出的文件里可能有不该公开的个人信息：",
    personalQuestion: "送出以后大家都能看到，从历史里也很难删去。仍要送出吗？",
    personalYes: "核对过，可以公开，送出",
    personalNo: "不送，先去改",
    personalOption:
      "请先改正。确实应当公开的，在报告里用 waive 写明理由；都核对过、这一次就要送出的，在命令里加上 --send-personal。没有提交，也没有送出。",
    notConfirmed: "没有提交，也没有送出。请改好，或者在报告里用 waive 写明可以公开的理由，再运行一次。",
    notes: {
      renumbered: (
        title: string,
        numbers: { readonly from: string; readonly to: string },
        other: string,
        [from, to]: readonly [string, string],
      ) =>
        `索引号 ${numbers.from} 同事已经用了（${other}），《${title}》改用下一个号 ${numbers.to}${from === to ? "" : `，文件改名为 ${to}`}。文件外面（如纸质件、通知）写了旧号的，请一并改。`,
      renamed: (from: string, to: string) => `同事已经有同名的文件 ${from}，您的改名为 ${to}，内容没有变。`,
      moved: (from: string, to: string) => `同事把 ${from} 改名为 ${to}，您的改动已经写进改名后的文件。`,
      keptTheirs: (file: string) =>
        `您删去的 ${file}，同事刚刚改过，所以没有删。仍要删的，请与他商量后再删一次。`,
      keptMine: (file: string) =>
        `您改过的 ${file}，同事刚刚删去了；您的留着，已经放回。不要的，请再删一次。`,
      attachment: (file: string, copy: string) =>
        `${file} 是没有送出的那份报告的附件，也没有送出，存在 ${copy}。`,
      uncommitted: (file: string, copy: string) =>
        `${file} 有没有提交的改动，同事也改了它，已换成同事的${copy === "" ? "" : `；您的那一份存在 ${copy}`}。`,
      conflict: ({
        file,
        theirs,
        person,
        copy,
      }: Readonly<Record<"file" | "theirs" | "person" | "copy", string>>) =>
        [
          `${file}：您和${person}改了同一处（或做了同一份报告）。目录里现在是${person}的，您的这一份没有送出，完整地存在：`,
          `  ${copy}`,
          `  请用记事本打开它，与 ${theirs} 对照，和${person}商量以谁的为准，然后：`,
          `  · 只有几处要改的，把您的字改进 ${theirs}；`,
          `  · 整份以您的为准的，把您那一份的全部内容复制过去，盖掉里面的；`,
          `  · 以${person}的为准的，什么也不用做。`,
          `  改了的，再运行 npm run submit -- "改了什么"。`,
        ].join("\n"),
    },
    done: (sent: number, taken: number) =>
      `${taken > 0 ? `取回了同事的提交 ${taken} 次。` : ""}${sent > 0 ? `已送到共用的仓库：提交 ${sent} 次。` : "没有要送出的改动。"}`,
  },
};
