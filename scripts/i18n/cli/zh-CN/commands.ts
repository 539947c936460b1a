const list = (values: readonly string[]) => values.join("、");

/** Help texts and output of commands that build, serve, query and verify. */
export const commands = {
  cli: {
    browserInstalling: "正在安装测试用的浏览器（Debian 的 chromium 和 chromium-headless-shell）……",
    browserMissing:
      "测试要用 Chromium，没有找到。请先安装（Debian：apt-get install chromium chromium-headless-shell fonts-noto-cjk），再运行。",
    serveHelp: `用法：npm start -- [选项]
生成网站，在本机打开供查看（http://localhost:8080，被占用时用下一个空的端口），内容或模板改动后只重做改动的部分，
打开的网页自动刷新；写错的地方显示在网页上，改正之前网页保持原样。
  --content 文件夹   内容文件夹（默认 content）
  --out 文件夹       网站放在哪里（默认 _site）
  --cache 文件夹     记住上次结果的地方（默认在内容文件夹旁边的 .cache 里，随时可以删掉）`,
    buildHelp: `用法：npm run build -- [选项]
检查内容，生成整个网站。有错误就不生成，原来的网站不动。
  --content 文件夹       内容文件夹（默认 content）
  --out 文件夹           网站放在哪里（默认 _site）
  --base-url 网址        代替 site.yaml 里的 url
  --path-prefix 路径     代替 site.yaml 里的 path_prefix，如 /gongkai/
  --cache 文件夹         记住上次结果的地方（默认在内容文件夹旁边的 .cache 里，随时可以删掉）
  --force                不用记住的结果，全部重新生成
  --units 年..年         只生成这些年的部分，供 npm run assemble 合并；要用 --out 写明放进哪个文件夹
  --published 位置       与上次公开的清单对照：已公开的报告网址不能消失。可以是文件、文件夹或网址；
                         不写时对照 --out 里现有的网站；none 表示没有公开过，不对照
  --compress             为文本文件另存 .gz 和 .br 压缩副本（文件数会增加）
  --sign 密钥文件        用 SSH 或 minisign 密钥给清单签名（manifest.json.sig 或 .minisig）
  --summary 文件         把结果（份数、各步用时、内存）写成 JSON 文件`,
    checkSummary: (reports: number, errors: number, warnings: number) =>
      `共检查 ${reports} 份报告：${errors} 处错误，${warnings} 处提醒。`,
    notAllIndexed: (indexed: number, reports: number) =>
      `搜索索引只收录了 ${indexed} 份报告，而报告有 ${reports} 份，所以没有发布。请再运行一次；还不行，请告诉维护人员。`,
    notBuilt: "有错误，没有生成网站；原来的网站没有改动。请改正后再试。",
    moreWarnings: (count: number) => `另有 ${count} 处提醒没有列出，运行 npm run check 可以看到全部。`,
    noFolder: (folder: string) => `读不了文件夹“${folder}”。请核对路径。`,
    otherFolder: (program: string) =>
      `这个命令要在程序所在的文件夹里运行。请先运行 cd "${program}"，再运行一次；内容在别处的，用 --content 写明。`,
    cacheInContent: (cache: string, content: string) =>
      `缓存的文件夹“${cache}”在内容文件夹“${content}”里面，会被当成内容读取。请用 --cache 换一个在它外面的文件夹。`,
    outInCache: (out: string, cache: string) =>
      `网站的文件夹“${out}”与缓存的文件夹“${cache}”重叠：一个在另一个里面，或是同一个。请用 --out 或 --cache 换一个互不包含的文件夹。`,
    fileInTheWay: (option: string, file: string) =>
      `${option} 要的是文件夹，可是“${file}”是一个文件。请换一个位置，或先把这个文件移走。`,
    outInsideContent: (out: string) =>
      `不能把网站生成到“${out}”：那里有别的文件，或与内容文件夹重叠。请换一个文件夹。`,
    programChanged: "没有完成：程序或版式在生成网站的过程中被改动，请重新运行。原来的网站没有改动。",
    failed: (reason: string) => `没有完成：${reason}`,
    untranslated: (language: string, paths: readonly string[]) =>
      `${language}还有 ${paths.length} 处文字没有翻译，网页上用简体中文代替：${paths.slice(0, 5).join("、")}${paths.length > 5 ? "……" : ""}`,
    missingSettings: (labels: readonly string[]) =>
      `site.yaml 里还没有：${list(labels)}。正式发布前请补上（国办发〔2017〕47号）。`,
    stages: {
      read: "读取报告",
      check: "检查",
      build: "生成网页和搜索索引",
      verify: "核对文件",
      publish: "发布",
    },
    progress: (stage: string, done: number, total: number) =>
      `${stage}……${total > 0 ? ` ${done}/${total}` : ""}`,
    built: (summary: {
      readonly reports: number;
      readonly pages: number;
      readonly indexed: number;
      readonly drafts: number;
      readonly seconds: number;
      readonly memory: number;
      readonly files: number;
      readonly bytes: number;
      readonly tasks: { readonly all: number; readonly made: number };
      readonly hosts: readonly { readonly host: string; readonly fits: boolean }[];
    }) =>
      `完成：报告 ${summary.reports} 份${summary.drafts > 0 ? `（另有草稿 ${summary.drafts} 份未发布）` : ""}，网页 ${summary.pages} 个，` +
      `搜索收录 ${summary.indexed} 份，用时 ${summary.seconds.toFixed(1)} 秒，内存最高 ${summary.memory.toFixed(0)} MB。\n` +
      `${summary.tasks.made === 0 ? "没有要重做的部分，都用以前生成的" : `${summary.tasks.all} 个部分里重做了 ${summary.tasks.made} 个`}；` +
      `共 ${summary.files} 个文件，${(summary.bytes / 1024 / 1024).toFixed(1)} MB；` +
      `${summary.hosts.map(({ host, fits }) => `${host} ${fits ? "放得下" : "放不下"}`).join("，")}。`,
    otherHost: "预览只给这台电脑看：请打开终端里显示的网址。",
    serving: (url: string) => `网站在 ${url} ，按 Ctrl+C 停止。内容一改就重新生成，打开的网页自动刷新。`,
    waitsFor: (lock: string) =>
      `另一个程序正在使用输出文件夹，等它结束后接着更新。如果确定没有程序在用，请删除锁文件“${lock}”。`,
    watchLimit:
      "系统允许监视的文件夹数目已经用完，有些改动不会自动显示：那时请按 Ctrl+C 停止，再运行一次。要提高上限，请管理员运行 sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512。",
    tooManyFacetValues: (facet: string, count: number, capacity: number) =>
      `搜索的筛选项“${facet}”有 ${count} 个不同的值，索引里最多放得下 ${capacity} 个。` +
      "如果有意思相同、写法不同的值，请改成一样；确实需要这么多的，请维护程序的人增加这个筛选项的位数（见 CONTRIBUTING.md 的 A facet of search）。",
    languageOption: "另外可以用 --lang en|zh-CN|zh-TW 换一种语言。",
    unknownOption: (option: string) => `没有“${option}”这个选项。--help 列出全部选项。`,
    optionLost: (option: string, script: string) =>
      `npm 把 --${option} 当成了它自己的选项，没有传过来。请在选项前面加上 --：npm run ${script} -- --${option} 值\n在 Windows 的 PowerShell 里，这个 -- 要加引号：npm run ${script} '--' --${option} 值`,
    badOption: (option: string, value: string, expected: string) =>
      `选项 ${option} 的值“${value}”不对，应为：${expected}。`,
  },
  /** Building a site on several machines. */
  units: {
    help: `用法：npm run assemble -- 文件夹… [选项]
把各台机器用 npm run build -- --units 生成的部分合成一个网站；缺少的部分就地生成，结果与在一台机器上生成的完全相同。
  --content 文件夹       内容文件夹（默认 content），须与各台机器上的相同
  --out 文件夹           网站放在哪里（默认 _site）
  --base-url 网址        须与各台机器上的相同
  --path-prefix 路径     须与各台机器上的相同
  --cache 文件夹         记住上次结果的地方（默认在内容文件夹旁边的 .cache 里）
  --published 位置       与上次公开的清单对照：已公开的报告网址不能消失。可以是文件、文件夹或网址；
                         不写时对照 --out 里现有的网站；none 表示没有公开过，不对照
  --compress             为文本文件另存 .gz 和 .br 压缩副本（文件数会增加）
  --sign 密钥文件        用 SSH 或 minisign 密钥给清单签名（manifest.json.sig 或 .minisig）
  --summary 文件         把结果写成 JSON 文件`,
    noFolders: "请写出要合并的文件夹，如：npm run assemble -- units-1 units-2",
    noForce: "合并就是要用各台机器生成的部分，不能同时用 --force。",
    noOut: (units: string, folder: string) =>
      `“${folder}”是放网站的文件夹，各台机器生成的部分不能放在那里。请用 --out 另写一个文件夹，如：npm run build -- --units ${units} --out units`,
    notUnits: (folder: string) =>
      `“${folder}”不是 npm run build -- --units 生成的文件夹。请核对路径，或换一个空文件夹。`,
    made: (count: number, from: string, to: string, folder: string) =>
      `完成：${from === to ? from : `${from}—${to}`} 年的 ${count} 个部分在“${folder}”里。`,
    taken: (folder: string, count: number) => `从“${folder}”取来 ${count} 个部分。`,
    unused: (taken: number, fitting: number) =>
      `取来的 ${taken} 个部分里只有 ${fitting} 个合用，其余的用不上，没有省下时间；网站是对的。各台机器与这里很可能有不同：内容或程序的版本（提交）、site.yaml、--base-url 或 --path-prefix、Node 的版本。请核对后再用。`,
    damaged: (folder: string, count: number) =>
      `“${folder}”里有 ${count} 个部分不完整，或是用另一个版本的 Node 生成的，没有用，将就地重新生成。`,
  },
  /** Shown above the pages by `npm start`. */
  preview: {
    notBuilt: "内容有错误，网页保持原样。改正并保存后自动刷新。",
    failed: "没有生成成功，网页保持原样。改正并保存后自动刷新。",
    folderGone: "有文件夹不见了，网页保持原样。放回原处后自动刷新。",
    noFolder: (folder: string) => `找不到文件夹“${folder}”。`,
    close: "暂时收起",
  },
  query: {
    help: `用法：npm run query -- [选项] "条件 条件 词语"
在命令行里查目录。条件要全部满足，词语在名称、概述和正文里找（与网站的搜索一样）。
  npm run query -- "year=2022 agency=源东乡"
  npm run query -- "published>=2022-05 status!=有效 法治政府建设"
  npm run -s query -- "report_year=2018,2019" --format csv > 目录.csv
条件的写法：栏目可写英文键，也可写中文名（如 发布机构=源东乡）
  栏目=值          等于；几个值用逗号分开，满足一个即可；不写值（如 topic=）指没有填写
  栏目!=值         不等于；栏目!= 指已填写
  栏目~值          含有
  栏目>=值 > <= <  只用于日期和年份；日期可以只写到年或月
  "带 空格的值"    值或词语里有空格、逗号时，用引号括起来；-词语 指不含有
选项：
  --content 文件夹  内容文件夹（默认 content）
  --format 格式     table（默认）、json、ndjson 或 csv
  --fields 栏目     只要这些栏目，用逗号分开
  --limit 份数      最多列出多少份（新的在前）
  --sqlite 文件     写成 SQLite 数据库，正文可按三个字以上的片段检索
  --base-url 网址   代替 site.yaml 里的网址
所有栏目见 docs/open-data.md。`,
    unknownColumn: (name: string, suggestion: string | undefined, typed: string | undefined) =>
      `没有“${name}”这个栏目${suggestion === undefined ? "" : `，是不是“${suggestion}”？`}` +
      (suggestion === undefined ? "。" : "") +
      (typed === undefined ? "" : `如果是要在正文里找“${typed}”，请用引号括起来。`),
    notOrdered: (label: string, key: string, operator: string) =>
      `“${label}”（${key}）不分先后，不能用“${operator}”，可以用 =、!= 或 ~。`,
    noValue: (label: string, operator: string) => `“${label}${operator}”后面没有值。`,
    badDay: (label: string, given: string) =>
      `“${label}”的值“${given}”不是日期，应为 2022、2022-05 或 2022-05-31 这样的写法。`,
    badYear: (label: string, given: string) => `“${label}”的值“${given}”不是年份，应为四位数字，如 2022。`,
    badChoice: (label: string, given: string, values: readonly string[]) =>
      `“${label}”没有“${given}”这个值，应为：${values.join("、")}。`,
    unknownBody: (label: string, given: string, suggestion: string | undefined, all: readonly string[]) =>
      `目录里没有“${given}”这个${label}${suggestion === undefined ? "" : `，是不是“${suggestion}”？`}` +
      (all.length <= 20
        ? `${suggestion === undefined ? "。" : ""}有：${all.join("、")}。`
        : "可以用 ~ 按部分名称查。"),
    seeHelp: "写法见：npm run query -- --help",
    noCatalogue: "内容文件夹有错，读不出目录。请先按上面的提示改好。",
    found: (found: number, shown: number, all: number) =>
      found === 0
        ? `没有符合的，目录里共有 ${all} 份。`
        : `符合的有 ${found} 份${shown < found ? `，列出前 ${shown} 份` : ""}，目录里共有 ${all} 份。`,
    incomplete: "有错的文件没有算在内，请按上面的提示改好后再查。",
    wrote: (file: string) => `已写入 ${file}`,
    cannotWrite: (file: string, reason: string) => `写不了“${file}”：${reason}`,
  },
  verify: {
    help: `用法：npm run verify -- 文件夹|网址 [选项]
对照 manifest.json，逐个核对文件的大小和 SHA-256，列出改动、缺少和多出的文件（网站上多出的文件从外面看不到）。
网页按读者打开的方式核对：既核对“目录/”，也核对“目录/index.html”。
  --key 公钥文件   还要验证清单的签名：SSH 公钥（如 id_ed25519.pub）对 manifest.json.sig，minisign 公钥对 manifest.json.minisig
  --expect-url 网址        清单应当是这个网址的网站的，否则不相符
  --not-older-than 日期    内容提交的日期不得早于这一天，如 2026-06-30：防止有人把旧的网站放回来
全部相符时退出码为 0，有不相符的为 1，用法不对为 2。`,
    usage: "请写明一个文件夹或网址，如：npm run verify -- _site",
    noFolder: (folder: string, reason: string) => `读不了文件夹“${folder}”（${reason}）。请核对路径。`,
    noFile: (folder: string, name: string) =>
      `“${folder}”里没有 ${name}，没有可以对照的。请核对是不是发布的文件夹，或重新生成网站。`,
    noSite: (url: string, reason: string) => `网站“${url}”没有回应（${reason}）。请核对网址和网络。`,
    notServed: (url: string, status: number) =>
      `网站没有给出“${url}”（HTTP ${status}），没有可以对照的。请核对网址是不是网站的首页。`,
    badSignature: (reason: string) =>
      `签名不对：清单不是用这把密钥签的，或者签名之后被改动过（${reason}）。请从发布方重新取得清单、签名和公钥再验证。`,
    signed: (key: string) => `签名正确（公钥 ${key}）。`,
    noSignature: (name: string) =>
      `没有签名文件 ${name}，无法用这把公钥验证。请核对公钥是不是发布方用来签名的那一种，或请发布方签名。`,
    notExamined: (name: string) =>
      `注意：有签名文件 ${name}，但没有验证它是不是真的。要验证，请用 --key 写明发布方的公钥文件。`,
    origin: (site: string, commit: string | undefined, day: string | undefined) =>
      `清单说明：网站 ${site}，` +
      (commit === undefined ? "没有写明内容的提交。" : `内容的提交 ${commit}（${day ?? ""}）。`),
    published: (day: string, root: string, formerRoot: string | undefined) =>
      `发布记录：${day} 发布，根值 ${root}${formerRoot === undefined ? "" : `，上一次的根值 ${formerRoot}`}。`,
    badRecord: (name: string) => `注意：发布记录 ${name} 读不懂，没有参考它。`,
    otherSite: (site: string | undefined, expected: string) =>
      `不是要核对的网站：清单${site === undefined ? "没有写明网址" : `写的是 ${site}`}，应为 ${expected}。`,
    foundElsewhere: (site: string, at: string) =>
      `注意：清单是 ${site} 的，核对的是 ${at}。如果不是镜像，可能有人放了别处的网站；用 --expect-url 写明应有的网址，不符时退出码为 1。`,
    tooOld: (day: string | undefined, least: string) =>
      `网站太旧：清单${day === undefined ? "没有写明内容的日期" : `的内容是 ${day} 的`}，不得早于 ${least}。可能有人把旧的网站放了回来，请与发布方核对。`,
    otherRecord: (recorded: string, day: string, root: string) =>
      `清单与发布记录不符：${day} 发布的根值是 ${recorded}，清单的根值是 ${root}。可能有人放了旧的或别的网站，请与发布方核对。`,
    tooLong: (file: string, most: number) =>
      `“${file}”超过 ${Math.round(most / 1024)} KB，不像是真的，没有再读。请与发布方核对。`,
    leadsOutside: (to: string) => `转到了网站以外：${to}`,
    tooSlow: "服务器没有及时回应，或者太慢",
    notAsked: (count: number) => `服务器连续 ${count} 次太慢，没有再读`,
    misleads: (header: string) => `文件没有改动，但随它发来的这一项使读者看到别的：${header}`,
    badOrigin: "网址、提交或日期的写法不对",
    liveLimit: "（只核对了清单里的文件；网站上另有什么文件，从外面看不到。）",
    badManifest: (file: string, reason: string) =>
      `清单“${file}”读不懂：${reason}。清单可能被改动过，请从发布方重新取得，或重新生成网站。`,
    badEntry: (number: number) => `第 ${number} 个文件的写法不对`,
    badOrder: (path: string) => `文件“${path}”的次序不对，或写了两次`,
    badRoot: (written: string, computed: string) =>
      `根值不符：清单写的是 ${written}，按清单里的文件算出来是 ${computed}`,
    notJson: "不是 JSON",
    version: "版本不是 1",
    incomplete: "缺少根值或文件清单",
    notAFile: (path: string) => `“${path}”不是文件（可能是快捷方式），不能发布`,
    changed: (path: string) => `改动：${path}`,
    missing: (path: string) => `缺少：${path}`,
    added: (path: string) => `多出：${path}`,
    unreadable: (path: string, reason: string) => `读不了：${path}（${reason}）`,
    repair:
      "要修复：在生成网站的电脑上运行 npm run build -- --force，不用记住的结果，全部重新生成，然后重新发布。不加 --force 的话，坏了的文件可能还在记住的结果里。",
    same: (count: number, root: string) => `全部相符：${count} 个文件，根值 ${root}。`,
    different: (counts: {
      files: number;
      changed: number;
      missing: number;
      added: number;
      unreadable: number;
    }) =>
      `不相符：清单有 ${counts.files} 个文件，改动 ${counts.changed} 个，缺少 ${counts.missing} 个，多出 ${counts.added} 个` +
      `${counts.unreadable > 0 ? `，读不了 ${counts.unreadable} 个` : ""}。`,
  },
};
