import { fileSize } from "../../file-size.js";

const list = (values: readonly string[]) => values.join("、");

/** Errors in content files, and how to fix them. */
export const content = {
  encoding: {
    bom: {
      message: "文件开头有一个看不见的标记（BOM）",
      hint: "另存为“UTF-8”（不要选“带 BOM 的 UTF-8”）",
    },
    gbk: {
      message: "文件的编码是 GBK（GB18030），不是 UTF-8，发布后会成为乱码",
      hint: "用记事本打开，选“另存为”，在“编码”处选“UTF-8”，再保存",
    },
    utf16: {
      message: "文件的编码是 UTF-16（记事本里叫“Unicode”），不是 UTF-8",
      hint: "用记事本打开，选“另存为”，在“编码”处选“UTF-8”，再保存",
    },
    unknown: {
      message: "这里有不是 UTF-8 的内容，读不出是什么字",
      hint: "请打开原件核对此处，用“UTF-8”编码重新保存",
    },
  },
  yaml: {
    byCode: {
      TAB_AS_INDENT: {
        message: "行首用了制表符（Tab 键）",
        hint: "把行首的制表符改成空格，每一层用两个空格",
      },
      DUPLICATE_KEY: { message: "这一项写了两次", hint: "删去其中一个" },
      BLOCK_AS_IMPLICIT_KEY: {
        message: "内容里有冒号和空格，电脑分不清哪里是项目名",
        hint: '用半角双引号把冒号后面的整段内容括起来，如 title: "内容"',
      },
      MULTILINE_IMPLICIT_KEY: {
        message: "这一行没有写成“项目: 内容”",
        hint: "项目名后面写半角冒号和一个空格，如 title: 关于某事的报告（不能用全角的：）",
      },
      MISSING_CHAR: { message: "引号或括号只有一半", hint: "补上另一半" },
      BAD_INDENT: {
        message: "缩进不对，或括号只有一半",
        hint: "同一层的项目左边要对齐；检查 [ ] { } 是否成对",
      },
      BAD_SCALAR_START: {
        message: "内容开头的符号在这里有特别的意思",
        hint: "用半角双引号把整段内容括起来",
      },
      UNEXPECTED_TOKEN: {
        message: "这里的写法读不懂",
        hint: "每行写一项“项目: 内容”；内容里有引号、括号或冒号的，用半角双引号把整段内容括起来",
      },
      MULTIPLE_DOCS: { message: "元数据里多了一行 ---", hint: "元数据只在开头和结尾各有一行 ---" },
    } as Readonly<Record<string, { message: string; hint: string }>>,
    tooLong: (characters: number, most: number) => ({
      message: `元数据（或设置文件）有 ${characters} 个字符，最多 ${most} 个，没有读取`,
      hint: "请核对是不是把正文或别的内容写进来了；清单太长的，请拆开",
    }),
    tooDeep: (most: number) => ({
      message: `元数据一层套一层，超过了 ${most} 层，没有读取`,
      hint: "请核对这里的 [、{ 和 -：元数据只有三层，多半是粘贴时带进了别的内容",
    }),
    tooManyKeys: (count: number, most: number) => ({
      message: `这里写了 ${count} 个项目，最多 ${most} 个，没有读取`,
      hint: "请核对是不是把别的内容写进来了：一份报告只有几十个项目",
    }),
    tooManyItems: (count: number, most: number) => ({
      message: `这张清单有 ${count} 项，最多 ${most} 项，没有读取`,
      hint: "请核对是不是把别的内容写进来了；确有这么多的，请作为附件发布",
    }),
    other: { message: "元数据的写法读不懂", hint: "每行写一项“项目: 内容”，冒号用半角，后面空一格" },
    trailingComment: (comment: string, rest: string, quoted: string | undefined) => ({
      message: `“${comment}”前面有空格，会被当作批注，读者看不到`,
      hint:
        (quoted === undefined ? "" : `如果是内容，用引号括起来：${quoted} 。`) +
        `如果是批注，单独写一行“${comment}”，放在“${rest}”的上面`,
    }),
    continuedValue: "把整段内容写在一行里，用半角双引号括起来",
    aliasOrTag: {
      message: "内容以 &、* 或 ! 开头，在元数据里有特别的意思，这里不能用",
      hint: "用半角双引号把整段内容括起来",
    },
    keyNotText: { message: "项目名只能是文字", hint: "写成“项目: 内容”" },
  },
  frontMatter: {
    missing: {
      message: "文件开头没有元数据",
      hint: "第一行写 ---，接着每行写一项元数据（如 title: 名称），再写一行 ---，然后才是正文",
    },
    notClosed: { message: "元数据没有结束", hint: "在最后一项元数据的下一行写 ---" },
    closingLine: { message: "元数据的结束行除了 --- 还有别的字", hint: "这一行只写 ---" },
    engine: (language: string) => ({
      message: `第一行的 --- 后面多写了“${language}”，元数据就读不了`,
      hint: "第一行只写 ---",
    }),
  },
  fields: {
    missing: (label: string, key: string) => ({
      message: `缺少“${label}”（${key}）`,
      hint: `在元数据里加一行 ${key}: …`,
    }),
    empty: (label: string, key: string) => ({
      message: `“${label}”（${key}）是空的`,
      hint: `在 ${key}: 后面填写内容`,
    }),
    unknown: (name: string, suggestion: string | undefined) => ({
      message: `没有“${name}”这一项`,
      hint: suggestion ? `是不是要写“${suggestion}”？` : "请对照使用说明里的项目表；用不着就删去这一项",
    }),
    twice: (label: string, key: string) => ({
      message: `“${label}”（${key}）写了两次`,
      hint: "中文名和英文名写一个就够，删去其中一个",
    }),
    notARecord: { message: "这里应当是一项一项的元数据", hint: "每行写一项“项目: 内容”" },
    /** Placeholders in lines to paste, for values that only the editor knows. */
    examples: {
      title: "关于……的报告",
      indexNumber: (code: string | undefined, year: string | undefined) =>
        `${code ?? "发布机构的代码"}/${year ?? "年份"}-流水号`,
      agency: "发布机构的简称",
      day: (year: string | undefined) => `${year ?? "年"}-月-日`,
    },
  },
  values: {
    hidden: (code: string) => ({
      message: `这里有不能发布的字符（${code}）：它看不见，或者改变文字的方向`,
      hint: "删去它，包括写成 \\u…… 的",
    }),
    scalar: { message: "这里只能填一段文字", hint: "把内容写在冒号后面的同一行" },
    oneLine: { message: "这一项只能写一行", hint: "把内容合成一行" },
    tooLong: (length: number, max: number) => ({
      message: `内容太长：有 ${length} 个字，最多 ${max} 个`,
      hint: "请缩短；详细内容写在正文里",
    }),
    day: (value: string) => ({
      message: `“${value}”不是一个日期`,
      hint: "写成“年-月-日”，月和日各两位，如 2022-05-31；请核对这一天是否存在",
    }),
    dayTooLate: (value: string, last: string) => ({
      message: `公开日期 ${value} 太晚，检索索引最晚只能记到 ${last}`,
      hint: "请核对年份，如 2022-05-31",
    }),
    year: (value: string) => ({ message: `“${value}”不是一个年份`, hint: "写四位数字，如 2018" }),
    flag: (value: string) => ({ message: `“${value}”不能用在这里`, hint: "写 true（是）或 false（否）" }),
    choice: (value: string, words: readonly string[]) => ({
      message: `没有“${value}”这种写法`,
      hint: `从这些里面选一个：${list(words)}`,
    }),
    indexNumber: (value: string) => ({
      message: `索引号“${value}”的形式不对`,
      hint: "写成“代码/年份-流水号”，都用半角，如 113307037368775858/2022-144431",
    }),
    codeForm: (code: string) => ({
      message: `“${code}”不是统一社会信用代码，也不是组织机构代码`,
      hint: "信用代码是 18 位（GB 32100-2015），组织机构代码是 9 位（GB 11714-1997）；字母要大写，没有 I、O、S、V、Z",
    }),
    codeCheck: (expected: string, found: string) => ({
      message: `代码的校验位不对：末位应为 ${expected}，现为 ${found}`,
      hint: "请核对统一社会信用代码（GB 32100-2015），前面可能有一位写错了",
    }),
    localized: (languages: readonly string[]) => ({
      message: "这里要写明是哪种语言的名称",
      hint: `写成 { 语言: 名称 }，如 { en: Guide }；语言可以是 ${list(languages)}`,
    }),
    unknownLanguage: (value: string, languages: readonly string[]) => ({
      message: `“${value}”不是这里能用的语言`,
      hint: `从这些里面选一个：${list(languages)}`,
    }),
    list: { message: "这里应当是一张清单", hint: "每行写一项，行首用“- ”" },
    words: { message: "这里应当是几个词", hint: "写在一行里，用顿号分开" },
    strictness: {
      message: "这里应当写明每条规则有多严",
      hint: "每行写一条“规则名: 严格程度”；严格程度是 error（错误）、warning（提醒）、info（说明）或 off（不查）",
    },
    commits: {
      message: "这里要写 git 提交编号和理由",
      hint: "每行一个，如 3f2a9c1d5e: 含有个人信息，已删除",
    },
    pairs: { message: "每一项要写明理由", hint: "写成“规则名: 理由”，每行一条" },
    slug: (value: string) => ({
      message: `“${value}”不能用作网址名`,
      hint: "只用小写英文字母、数字和连字符，如 yuandong",
    }),
    fileName: (value: string) => ({
      message: `“${value}”不是文件名`,
      hint: "附件和报告放在同一个文件夹里，这里只写文件名，不写路径",
    }),
    paragraph: (value: string) => ({ message: `“${value}”不是段落的序号`, hint: "写数字，从 1 数起" }),
    alias: (value: string) => ({
      message: `旧网址“${value}”的形式不对`,
      hint: "从网站根目录写起，以 / 开头，如 /old/123.html；不写域名，不用 ..、% 和问号",
    }),
    pathPrefix: (value: string) => ({
      message: `路径前缀“${value}”的形式不对`,
      hint: "以 / 开头、以 / 结尾，如 /gongkai/",
    }),
    url: (value: string) => ({
      message: `“${value}”不是网址`,
      hint: "写完整的网址，如 https://www.example.gov.cn；不带用户名、引号、分号和空格",
    }),
    order: (value: string) => ({ message: `“${value}”不是顺序号`, hint: "写一个数字，如 1" }),
    repository: (value: string) => ({
      message: `“${value}”不是仓库的名字`,
      hint: "写成“所有者/仓库名”，如 yuandong/gongkai；不写网址",
    }),
    folder: (value: string) => ({
      message: `“${value}”不是文件夹的名字`,
      hint: "从仓库的根目录写起，如 content；不以 / 开头，不用 ..",
    }),
    giteaUrl: {
      message: "没有写 Gitea 的网址",
      hint: "在 admin 里加一行 url: 网址，如 url: https://git.example.gov.cn",
    },
    giteaReview: {
      message: "Gitea 不能在网页编辑里先审后发",
      hint: "删去 review 这一行；要先审的，把 branch 写成一个待审的分支，由维护人员合并",
    },
    federatedUrl: (value: string) => ({
      message: `“${value}”不能作为联合目录的网址`,
      hint: "写那个目录首页的完整网址，以 http:// 或 https:// 开头，不带账号、问号和井号，如 https://www.example.gov.cn/gongkai/",
    }),
    federatedFile: (value: string, folder: string) => ({
      message: `“${value}”是一个文件的网址，从那里读不到目录`,
      hint: `写目录首页所在的文件夹的网址，如 ${folder}`,
    }),
    federatedTwice: (value: string) => ({
      message: `联合目录里“${value}”写了两次`,
      hint: "每个目录只写一次，名称和网址都不能重复；请删去重复的一项",
    }),
    federatedSelf: (name: string) => ({
      message: `联合目录里的“${name}”就是本网站，名称或网址相同`,
      hint: "本网站的报告本来就能搜到；请删去这一项，只写别的网站",
    }),
    federatedInsecure: (name: string) => ({
      message: `联合目录“${name}”的网址以 http:// 开头，本网站用的是 https://，浏览器不让本站网页读取它，它的报告会搜不到`,
      hint: "请对方的网站先启用 https，再把这里改成 https:// 开头的网址",
    }),
    languageTwice: (value: string) => ({ message: `语言“${value}”写了两次`, hint: "每种语言只写一次" }),
    languageOrder: (language: string, first: string) => ({
      message: `网站的语言（language）是 ${language}，网站语言（languages）里的第一种却是 ${first}`,
      hint: "第一种就是网站本身的语言；请删去 language 这一行，或改变次序",
    }),
  },
  references: {
    agency: (name: string, suggestion: string | undefined) => ({
      message: `agencies.yaml 里没有发布机构“${name}”`,
      hint: suggestion ? `是不是“${suggestion}”？` : "请核对机构简称；确是新机构的，先写进 agencies.yaml",
    }),
    topic: (name: string, suggestion: string | undefined) => ({
      message: `topics.yaml 里没有主题“${name}”`,
      hint: suggestion ? `是不是“${suggestion}”？` : "请核对主题名称；确是新主题的，先写进 topics.yaml",
    }),
    genre: (name: string, words: readonly string[]) => ({
      message: `没有“${name}”这种体裁`,
      hint: `从这些里面选一个：${list(words)}；确是别的体裁，先写进 genres.yaml`,
    }),
    publisher: (name: string) => ({
      message: `agencies.yaml 里没有发布机构“${name}”`,
      hint: "publisher 写 agencies.yaml 里一个机构的简称（name）",
    }),
    repeated: (value: string) => ({
      message: `“${value}”用了两次`,
      hint: "每个机构、主题的名称和网址名都不能重复",
    }),
    folder: (folder: string, year: string) => ({
      message: `公开日期是 ${year} 年，文件却放在 ${folder} 文件夹里`,
      hint: `把文件移到 reports/${year}/，或改正公开日期`,
    }),
  },
  files: {
    link: { message: "这是一个快捷方式（链接），不是文件本身", hint: "删去它，把文件本身放到这里" },
    name: {
      message: "文件名里有不能用在网址里的字符",
      hint: "文件名只用汉字、字母、数字、连字符和下划线，不用空格、括号和书名号",
    },
    longName: { message: "文件名太长", hint: "不超过 200 个字节（约 66 个汉字），请改短" },
    windowsName: (name: string) => ({
      message: `文件名“${name}”在 Windows 电脑上不能用`,
      hint: '给文件重新起名：不用 con、aux、nul 等设备名和 < > : " | ? * \\，结尾不用点和空格',
    }),
    hiddenInName: (code: string) => ({
      message: `文件名里有看不见的字符，或者有读不出的字节（${code}）`,
      hint: "给文件重新起名：只用汉字、字母、数字、连字符和下划线",
    }),
    type: (type: string) => ({
      message: `这里不能放 ${type ? `.${type} 类型的` : "没有扩展名的"}文件`,
      hint: "报告用 .md；附件用 PDF、OFD、Word、Excel、WPS、图片、文本或压缩包；别的请移走",
    }),
    misplaced: {
      message: "这份文件放错了地方，不会发布",
      hint: "报告放在 reports/公开年份/ 里（如 reports/2022/fazhi.md），扩展名用小写的 .md",
    },
    embedded: {
      message: "git 会把这里当作另一个仓库，里面的设置能让 git 运行别的程序",
      hint: "content 文件夹里只放报告、页面、附件和清单；请把这里的仓库文件（.git，或 HEAD、objects、refs、commondir）移走",
    },
    lfsPointer: {
      message: "这不是文件本身，是 Git LFS 的指针（文件没有取下来）",
      hint: "请装好 Git LFS，在仓库里运行 git lfs pull，把文件取下来；在 GitHub Actions 里，给 actions/checkout 写上 lfs: true",
    },
    unexpected: { message: "这里不该有这个文件，它不会被读取", hint: "把它移出 content 文件夹" },
    unreadable: (file: string, reason: string) => ({
      message: reason === "ENOENT" ? `没有 ${file} 这个文件` : `读不了 ${file}（系统说：${reason}）`,
      hint: reason === "ENOENT" ? "content 文件夹里必须有这个文件" : "请检查文件是否损坏、有没有读取权限",
    }),
    tooLarge: (bytes: number, most: number) => ({
      message: `这个文件有 ${fileSize(bytes)}，最多 ${fileSize(most)}，没有读取`,
      hint: "请核对是不是放错了文件；附表、名单请作为附件放到报告旁边，长文请分成几份",
    }),
    changed: (file: string) => `${file} 在生成网站的过程中被改动，请重新运行`,
    tooManyGenres: (count: number, most: number) => ({
      message: `genres.yaml 里有 ${count} 种体裁，最多 ${most} 种`,
      hint: "请把相近的合成一种；更细的分类写在主题或关键词里",
    }),
    notAList: {
      message: "这个文件应当是一张清单",
      hint: "每一项以“- ”开头，如 - { slug: yuandong, name: 源东乡 }",
    },
  },
};
