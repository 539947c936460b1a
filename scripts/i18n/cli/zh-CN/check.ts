import { remedies } from "./publishing.js";

/** Output of the check and the fuzzer. */
export const check = {
  fuzz: {
    help: `用法：npm run fuzz -- [选项]
      npm run fuzz -- costs
把真实的报告随机改坏，看读取和检查会不会出错、卡住或丢失报告。
  --content 文件夹   取哪里的报告（默认 content）
  --runs 次数        改坏多少次（默认 1000）
  --seed 数字        同一个数字，每次的改法都一样（默认 1）
写 costs 时，把同一段文字重复到 64 KB 和 1 MB，交给每条规则、每种读取和每个正则表达式，列出用时比长度增加得快的。`,
    usage: "用法不对，请看 npm run fuzz -- --help",
    costsProgress: (done: number, total: number) => `${done} / ${total}`,
    costsEnded: "超过 20 秒",
    costsSummary: (targets: number, found: number) => `试了 ${targets} 处，${found} 次用时比长度增加得快。`,
    noReports: (folder: string) => `“${folder}”里没有能读的报告。`,
    summary: (runs: number, read: number, refused: number, slowest: number) =>
      `试了 ${runs} 次：${read} 次读成报告，${refused} 次指出错误；最慢的一次 ${slowest} 毫秒。`,
    failure: (run: number, kind: string, detail: string) => `第 ${run} 次没有通过（${kind}）：${detail}`,
    kept: (folder: string) => `没有通过的文件保存在 ${folder}。`,
  },
  personal: {
    identityNumber: "居民身份证号码",
    bankCard: "银行卡号",
    mobileNumber: "手机号码",
    passportNumber: "护照或通行证号码",
    plateNumber: "车牌号码",
    privateEmail: "私人电子邮箱",
    homeAddress: "个人住址",
  },
  fileKinds: {
    pdf: " PDF",
    zip: "压缩包或新版 Office 文档",
    ole: "旧版 Office 文档",
    rtf: " RTF 文档",
    png: " PNG 图片",
    jpeg: " JPEG 图片",
    gif: " GIF 图片",
    webp: " WebP 图片",
    bmp: " BMP 图片",
    tiff: " TIFF 图片",
    rar: " RAR 压缩包",
    "7z": " 7z 压缩包",
    gzip: " GZIP 压缩包",
    mp3: " MP3 音频",
    mp4: " MP4 视频",
    html: "网页",
    program: "程序",
    empty: "空的",
    text: "纯文本",
    unknown: "别的东西",
  },
  check: {
    help: `用法：npm run check -- [选项]
检查内容文件夹里的每一份报告，列出问题在哪里、怎么改。每条规则的说明见 docs/rules.md。
  --content 文件夹   内容文件夹（默认 content）
  --format 格式      text（默认）、json、github、sarif、gitlab（代码质量报告）或 html（网页）
  --write 格式=文件  另外写进文件，如 --write html=findings.html（可重复）
  --fix              把只有一种改法的改好（如半角标点、看不见的字符、元数据里的全角冒号和 2022/5/31 这样的日期；项目名
                     统一成这份文件里用得多的中文名或英文名），再列出其余的
  --fix --dry-run    只显示会怎么改，不改文件
  --since 版本       只列出与这个 git 版本相比有改动的文件里的问题，如 --since origin/main
  --published 位置   另与上次公开的清单对照：已公开的网址不能消失。可以是文件、文件夹或网址
  --staged           只检查将要提交的内容（提交前的检查用）
  --install-hook     让 git 在每次提交前自动检查
没有错误时退出码为 0，有错误为 1，用法不对为 2。`,
    /** Published addresses that would vanish. */
    published: {
      deleted: (urls: readonly string[], restore: string) => ({
        message: `已经公开的网址会消失：${urls.join("、")}`,
        hint: `${remedies.withdrawn}；${remedies.moved}${restore}`,
      }),
      restore: (command: string) => `。放回原处可以运行 ${command}`,
      draft: (urls: readonly string[]) => ({
        message: `已经公开的报告不能改回草稿，网址会消失：${urls.join("、")}`,
        hint: `去掉 draft；要撤下的，写上 status: 废止（或 失效）和 status_since，正文可以换成撤下的原因`,
      }),
      moved: (urls: readonly string[], file: string) => ({
        message: `已经公开的报告改了名（现在是 ${file}），旧网址会消失：${urls.join("、")}`,
        hint: "在报告里写上旧网址，读者打开旧网址时转到这里；npm run check -- --fix 可以代写",
      }),
      alias: (urls: readonly string[]) => ({
        message: `公开过的旧网址从 aliases 里去掉了，会消失：${urls.join("、")}`,
        hint: "写回去；npm run check -- --fix 可以代写",
      }),
      attachment: (url: string) => ({
        message: `已经公开的附件会消失：${url}`,
        hint: `${remedies.attachment}（aliases: ${url}）`,
      }),
    },
    paste: "可以粘贴：",
    badWrite: (value: string) =>
      `“--write ${value}”的写法不对。写成“格式=文件”，如 --write html=findings.html。`,
    page: {
      title: "检查结果",
      summary: (errors: number, warnings: number, notes: number) =>
        errors + warnings + notes === 0
          ? "没有发现问题。"
          : `${errors} 处错误，${warnings} 处提醒，${notes} 处说明。有错误的不会发布。`,
      position: (line: number, column: number) => `第 ${line} 行第 ${column} 列：`,
    },
    capped: (all: number, listed: number) =>
      `问题太多，共 ${all} 处，只列出 ${listed} 处。改正后再检查一次，就会列出后面的。`,
    dryRunAlone: "--dry-run 要和 --fix 一起用。",
    stagedAlone: "--staged 不能和 --fix、--since 一起用。",
    noRevision: (revision: string, folder: string) =>
      `git 里没有版本“${revision}”，或者“${folder}”不在 git 管理的文件夹里。请核对版本的名称。`,
    noGit: (folder: string) => `“${folder}”不在 git 管理的文件夹里。请在网站的文件夹里运行。`,
    fixed: (files: number, faults: number) => `已自动改好 ${files} 个文件里的 ${faults} 处问题。`,
    wouldFix: (files: number, faults: number) =>
      `能自动改好 ${files} 个文件里的 ${faults} 处问题；去掉 --dry-run 就会改。`,
    hookInstalled: (file: string) => `装好了：以后每次提交前都会自动检查（${file}）。`,
    /** Separates message and hint when both are on one line. */
    sentenceEnd: "。",
    hookInTheWay: (file: string) =>
      `已经有别的提交前检查（${file}），没有改动它。请在它里面加一行：npm run --silent check -- --staged`,
  },
  severities: { error: "错误", warning: "提醒", info: "说明" },
};
