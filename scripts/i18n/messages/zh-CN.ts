/** Every word that editors and citizens read, in simplified Chinese. Nothing else in the program speaks. */

/** What every language must say; a missing word is a type error. */
export type Language = typeof zhCN;

const list = (values: readonly string[]) => values.join("、");

const counted = ({ sent, removed }: { sent: number | undefined; removed: number | undefined }) =>
  (sent === undefined ? "" : `，传了 ${sent} 个文件`) + (removed === undefined ? "" : `，删除 ${removed} 个`);

function dayInChinese(day: string): string {
  return day.replace(
    /^(\d{4})-(\d{2})-(\d{2})$/,
    (_, year: string, month: string, date: string) => `${year}年${Number(month)}月${Number(date)}日`,
  );
}

export const zhCN = {
  /** How a language names itself, and how its page is marked. */
  tag: "zh-CN",
  self: "简体中文",
  /** How this language writes what is written in simplified characters, such as the name of an agency. */
  script: (words: string) => words,
  /** A day, `2022-05-31`, as readers write it; what is no such day is given back as it is. */
  day: dayInChinese,

  /** Labels of a report's fields: also what an editor may write in the place of the English key. */
  fieldLabels: {
    title: "名称",
    index_number: "索引号",
    document_number: "文号",
    agency: "发布机构",
    responsible_unit: "责任部门",
    source: "信息来源",
    generated: "生成日期",
    published: "公开日期",
    modified: "变更日期",
    change_note: "变更说明",
    report_year: "报告年度",
    topic: "主题分类",
    genre: "体裁分类",
    openness: "公开方式",
    scope: "公开范围",
    term: "公开时限",
    review: "审核程序",
    disclosure_item: "公开事项",
    audience: "服务对象",
    status: "有效性",
    status_since: "有效性变更日期",
    replaced_by: "替代文件",
    replaces: "所替代文件",
    summary: "内容概述",
    keywords: "关键词",
    backfilled: "补发说明",
    known_faults: "原文说明",
    attachments: "附件",
    draft: "草稿",
    aliases: "旧网址",
    waive: "免检",
  },
  attachmentLabels: { file: "文件", title: "名称" },
  knownFaultLabels: { paragraph: "段落", note: "说明" },
  agencyLabels: {
    slug: "网址名",
    name: "简称",
    name_en: "英文名称",
    full_name: "全称",
    code: "统一社会信用代码",
    address: "办公地址",
    phone: "联系电话",
    fax: "传真",
    email: "电子邮箱",
    hours: "办公时间",
  },
  topicLabels: { slug: "网址名", name: "名称", name_en: "英文名称", description: "说明" },
  pageLabels: {
    title: "名称",
    title_en: "英文名称",
    summary: "内容概述",
    order: "顺序",
    sample: "样例",
    waive: "免检",
  },
  contactLabels: {
    office: "受理机构",
    address: "办公地址",
    hours: "办公时间",
    phone: "联系电话",
    fax: "传真",
    email: "电子邮箱",
  },
  siteLabels: {
    name: "网站名称",
    name_en: "英文网站名称",
    publisher: "发布机构",
    url: "网址",
    path_prefix: "路径前缀",
    language: "语言",
    languages: "网站语言",
    language_reports: "其他语言的报告页",
    traditional_texts: "正文转为繁体",
    description: "网站说明",
    notice: "全站提示",
    portal_name: "门户名称",
    portal_url: "门户网址",
    domain: "域名",
    site_code: "网站标识码",
    icp_record: "ICP备案号",
    police_record: "公安备案号",
    sponsor: "主办单位",
    error_report_url: "找错网址",
    accessibility_url: "无障碍网址",
    column_name: "栏目名称",
    column_type: "栏目类别",
    sqlite: "SQLite数据库",
    history: "修订记录",
    withheld_revisions: "不公开的对照",
    duties: "法定公开事项",
    offline: "离线使用",
    contact: "联系方式",
    check: "检查",
    federation: "联合目录",
    admin: "网页编辑",
  },
  federationLabels: { name: "名称", name_en: "英文名称", url: "网址" },
  adminLabels: {
    forge: "代码托管",
    repository: "仓库",
    branch: "分支",
    url: "托管网址",
    folder: "内容文件夹",
    review: "先审后发",
  },
  dutyLabels: { since: "起始年度", as_of: "截至日期" },
  citedRuleLabels: { name: "名称", since: "最早公布日期", note: "说明" },

  /** How the words of closed lists read. In other languages than that of the reports they are translated here. */
  terms: {
    主动公开: "主动公开",
    依申请公开: "依申请公开",
    有效: "有效",
    已修改: "已修改",
    失效: "失效",
    废止: "废止",
    报告: "报告",
    通知: "通知",
    公告: "公告",
    决定: "决定",
    意见: "意见",
    批复: "批复",
    函: "函",
    规划: "规划",
    预算: "预算",
    决算: "决算",
    其他: "其他",
    面向社会: "面向社会",
    长期公开: "长期公开",
  } as Readonly<Record<string, string>>,

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
    other: { message: "元数据的写法读不懂", hint: "每行写一项“项目: 内容”，冒号用半角，后面空一格" },
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
    /** What a line to paste has where only the editor knows what belongs there. */
    examples: {
      title: "关于……的报告",
      indexNumber: (code: string | undefined, year: string) => `${code ?? "发布机构的代码"}/${year}-流水号`,
      agency: "发布机构的简称",
      day: (year: string) => `${year}-月-日`,
    },
  },

  values: {
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
      hint: "写完整的网址，如 https://www.example.gov.cn",
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
    type: (type: string) => ({
      message: `这里不能放 ${type ? `.${type} 类型的` : "没有扩展名的"}文件`,
      hint: "报告用 .md；附件用 PDF、OFD、Word、Excel、WPS、图片、文本或压缩包；别的请移走",
    }),
    misplaced: {
      message: "这份文件放错了地方，不会发布",
      hint: "报告放在 reports/公开年份/ 里（如 reports/2022/fazhi.md），扩展名用小写的 .md",
    },
    unexpected: { message: "这里不该有这个文件，它不会被读取", hint: "把它移出 content 文件夹" },
    unreadable: (file: string, reason: string) => ({
      message: reason === "ENOENT" ? `没有 ${file} 这个文件` : `读不了 ${file}（系统说：${reason}）`,
      hint: reason === "ENOENT" ? "content 文件夹里必须有这个文件" : "请检查文件是否损坏、有没有读取权限",
    }),
    changed: (file: string) => `${file} 在生成网站的过程中被改动，请重新运行`,
    notAList: {
      message: "这个文件应当是一张清单",
      hint: "每一项以“- ”开头，如 - { slug: yuandong, name: 源东乡 }",
    },
  },

  rules: {
    indexNumberTwice: (value: string, other: string) => ({
      message: `索引号 ${value} 已经用在 ${other}`,
      hint: "每份报告的索引号只能有一个，也不能重复；请核对哪一份写错了",
    }),
    urlTwice: (url: string, other: string) => ({
      message: `网址 ${url} 与 ${other} 相同（不分大小写）`,
      hint: "给其中一个文件换个名字",
    }),
    aliasTwice: (url: string, other: string) => ({
      message: `旧网址 ${url} 与 ${other} 的网址相同（不分大小写）`,
      hint: "一个旧网址只能转到一份文件；请从 aliases（旧网址）里删去不对的那个",
    }),
    reserved: (url: string) => ({
      message: `网址 ${url} 是网站自己要用的`,
      hint: "换个名字",
    }),
    generatedLate: {
      message: "生成日期在公开日期之后",
      hint: "文件先生成、后公开；请核对两个日期",
    },
    modifiedEarly: { message: "变更日期在公开日期之前", hint: "先公开、后变更；请核对两个日期" },
    dateLater: (label: string, day: string, last: string) => ({
      message: `${label}是 ${day}，可是这份文件在 ${last} 以前就已经提交了`,
      hint: "请核对日期，多半是年份或月份写错了",
    }),
    changeNoteMissing: {
      message: "写了变更日期，没有写变更了什么",
      hint: "加一行变更说明（change_note）",
      paste: "change_note: 变更了什么",
    },
    modifiedMissing: {
      message: "写了变更说明，没有写哪一天变更",
      hint: "加一行变更日期（modified）",
      paste: "modified: 年-月-日",
    },
    statusSince: (status: string) => ({
      message: `标明“${status}”，却没有说从哪一天起`,
      hint: "加一行 status_since: 年-月-日；有替代文件的，再加一行 replaced_by: 索引号",
      paste: "status_since: 年-月-日",
    }),
    replacement: (value: string) => ({
      message: `没有索引号为 ${value} 的报告`,
      hint: "请核对索引号；被引用的报告要先在目录里",
    }),
    attachmentMissing: (file: string) => ({
      message: `找不到文件“${file}”`,
      hint: "把它放在和这份报告同一个文件夹里，并核对文件名（大小写也要一样）",
    }),
    attachmentUnused: {
      message: "没有报告提到这个文件，它不会发布",
      hint: "在报告的“附件”（attachments）里写上它，或把它移走",
    },
    link: (target: string) => ({
      message: `链接“${target}”不能用`,
      hint: "只能链接到 http、https、mailto 网址，或本目录里的页面和附件",
    }),
    remoteImage: (target: string) => ({
      message: `图片“${target}”在别的网站上，读者打开网页时会连到那里，图片也可能失效`,
      hint: "把图片存到和这份报告同一个文件夹里，改写成文件名",
    }),
    control: (code: string) => ({
      message: `这里有一个看不见的控制字符（${code}）`,
      hint: "删去它；多半是从别处粘贴时带进来的",
    }),
    emptyText: { message: "正文是空的", hint: "在元数据后面写上正文；只有附件的，写一句话说明" },
    unknownRule: (id: string) => ({
      message: `没有“${id}”这条规则`,
      hint: "请对照 docs/rules.md 核对规则名；用不着就删去这一行",
    }),
    firmRule: (id: string) => ({
      message: `规则“${id}”不能免检，也不能改变严格程度`,
      hint: "生成网站离不开这条规则；请改正问题，并删去这一行",
    }),
    more: (listed: number) => ({
      message: `这份报告里同样的问题还有，只列出前 ${listed} 处`,
      hint: "改正后再检查一次，就会列出后面的",
    }),

    sectionJump: (last: string, next: string, missing: string) => ({
      message: `序号从“${last}”跳到“${next}”，缺“${missing}”`,
      hint: "请对照原件，看是漏了一段，还是序号写错了",
    }),
    sectionTwice: (value: string) => ({
      message: `序号“${value}”重复了`,
      hint: "请对照原件，改正后面的序号",
    }),
    sectionBack: (last: string, next: string) => ({
      message: `序号“${next}”排在“${last}”后面`,
      hint: "请对照原件，看是段落排错了，还是序号写错了",
    }),
    sectionStart: (value: string, first: string) => ({
      message: `序号从“${value}”开始，前面没有“${first}”`,
      hint: "请对照原件，看是漏了前面的段落，还是序号写错了",
    }),
    figures: (calculation: string, exact: string, told: string) => ({
      message: `数字对不上：按这句话里的数字，${calculation} 是 ${exact}，写的却是 ${told}`,
      hint: "请核对这几个数字，看哪一个写错了",
    }),
    otherRank: (wrong: string, own: string) => ({
      message: `发布机构是“${own}”，这里却自称“${wrong}”`,
      hint: "可能套用了别处的稿子；请核对后改正",
    }),
    otherName: (wrong: string, own: string) => ({
      message: `这是“${own}”的报告，这里写的却是“${wrong}”`,
      hint: "可能套用了别处的稿子；请核对地名和发布机构",
    }),
    citedLater: (year: string, name: string, since: string) => ({
      message: `报告写的是 ${year} 年的事，却引用了 ${since} 才公布的《${name}》`,
      hint: "请核对所依据的文件；日期表在 content/rules-cited.yaml",
    }),
    documentLater: (about: string, year: string) => ({
      message: `报告写的是 ${about} 年的事，却引用了 ${year} 年的文件`,
      hint: "请核对文号里的年份",
    }),
    halfWidth: (count: number) => ({
      message: `汉字之间用了半角标点，这一行有 ${count} 处`,
      hint: "改成全角标点；可以用 npm run check -- --fix 一次改好",
    }),
    doubled: (marks: string) => ({
      message: `标点“${marks}”连着写了`,
      hint: "只留一个；请看是不是少了字",
    }),
    unclosed: (mark: string) => ({
      message: `“${mark}”只有前一半，没有后一半`,
      hint: "请对照原件，补上后一半，或删去这一半",
    }),
    unopened: (mark: string) => ({
      message: `“${mark}”只有后一半，没有前一半`,
      hint: "请对照原件，补上前一半，或删去这一半；前后两半也可能写反了",
    }),
    pageFurniture: {
      message: "这一行是网页上的按钮或提示，不是正文",
      hint: "多半是从网页复制时带进来的，请删去这一行",
    },
    headingBlank: { message: "标题是空的", hint: "写上标题，或删去这一行的 # 号" },
    headingEmpty: (heading: string) => ({
      message: `标题“${heading}”下面没有内容`,
      hint: "请对照原件，看是不是漏了正文；用不着就删去这个标题",
    }),
    tableRow: (found: number, expected: number) => ({
      message: `表格的这一行有 ${found} 格，表头有 ${expected} 格`,
      hint: "请补上缺的格子或合并多的格子；格子里要写竖线的，写成 \\|",
    }),
    imageAlt: {
      message: "图片没有文字说明，看不见图片的读者不知道图里是什么",
      hint: "在方括号里用一句话写明图片的内容，如 ![办事大厅平面图](图.png)",
    },
    titleYear: (title: string, year: string) => ({
      message: `名称里写的是 ${title} 年，报告年度（report_year）却是 ${year} 年`,
      hint: "请核对两处的年份",
    }),
    titleFuture: (title: string, published: string) => ({
      message: `名称里写的是 ${title} 年，公开日期却在 ${published} 年，那一年还没有开始`,
      hint: "请核对名称和公开日期",
    }),
    textYear: (found: string, year: string) => ({
      message: `正文开头写的是 ${found} 年，报告年度（report_year）却是 ${year} 年`,
      hint: "可能套用了往年的稿子；请核对正文和报告年度",
    }),
    indexYear: (found: string, published: string) => ({
      message: `索引号里的年份是 ${found}，公开日期却在 ${published} 年`,
      hint: "请核对索引号和公开日期；确实是补发的，在 backfilled（补发说明）里写明原因",
      paste: "backfilled: 补发的原因",
    }),
    notReplacing: (file: string, number: string) => ({
      message: `这里说被 ${file} 替代，那一份却没有说替代了本文件`,
      hint: `在 ${file} 里加上 replaces: ${number}，或改正这里`,
      paste: `replaces: ${number}`,
    }),
    notReplaced: (file: string, number: string) => ({
      message: `这里说替代了 ${file}，那一份却没有说被本文件替代`,
      hint: `在 ${file} 里加上 replaced_by: ${number}，或改正这里`,
      paste: `replaced_by: ${number}`,
    }),
    circle: (numbers: readonly string[]) => ({
      message: `替代关系绕了一圈：${numbers.join(" → ")}`,
      hint: "请核对哪一份是现行的，把写反的 replaced_by 删去",
    }),
    duplicate: (file: string) => ({
      message: `正文与 ${file} 几乎一样`,
      hint: "请看是不是同一份文件发了两次，或者贴错了正文；确有必要的，在 waive（免检）里写明原因",
    }),
    personal: (what: string, masked: string) => ({
      message: masked === "" ? `这里有${what}` : `这里有${what}（${masked}）`,
      hint: "公开前请删去，或把中间几位改成 *；按规定可以公开的，在 waive（免检）里写明原因",
    }),
    bidi: (code: string) => ({
      message: `这里有一个会改变文字方向的隐藏字符（${code}），看到的和实际的会不一样`,
      hint: "删去它；可以用 npm run check -- --fix 删去",
    }),
    invisible: (code: string, count: number) => ({
      message: `这一行有 ${count} 个看不见的字符（${code}），会使文字搜索不到`,
      hint: "删去它；可以用 npm run check -- --fix 删去",
    }),
    attachmentPersonal: (what: string, count: number, masked: string, page: number | undefined) => ({
      message: `附件里有 ${count} 个${what}（如${page === undefined ? "" : `第 ${page} 页的`} ${masked}）`,
      hint: "公开前请删去，或把中间几位改成 *，再换上新的附件",
    }),
    damagedFile: {
      message: "这个文件坏了，读者打不开",
      hint: "请用 Office 或 WPS 打开原件，重新另存",
    },
    closedPdf: {
      message: "这个 PDF 坏了或者加了密码，打不开，也没有查里面有没有个人信息",
      hint: "请换上没有密码的文件；打得开的，请用 PDF 软件重新另存",
    },
    attachmentAuthor: (masked: string, count: number) => ({
      message: `附件的属性或批注里写着${count > 1 ? ` ${count} 个人的` : ""}姓名（${count > 1 ? "如 " : ""}${masked}）`,
      hint: "发布前请去掉：在 Office 或 WPS 里选“文件”“检查文档”，删除作者、批注和修订；图片和 PDF 删除“属性”里的作者",
    }),
    imageLocation: {
      message: "这张照片里记着拍摄地点（经纬度）",
      hint: "发布前请去掉：在电脑上打开图片的“属性”，删除位置信息，或截图后重新保存",
    },
    markupFlood: (most: number) => ({
      message: `正文里的格式符号（如 [ * <）超过 ${most} 个，不像一份报告`,
      hint: "请对照原件检查正文；多半是粘贴时带进了别的内容",
    }),
    lost: (code: string, count: number) => ({
      message: `这一行有 ${count} 处的字丢失了，读者看到的是方框或问号（${code}）`,
      hint: "请对照原件，重新输入这里的字",
    }),
    unicodeForm: (found: string, usual: string, count: number) => ({
      message: `“${found}”看起来像“${usual}”，却是另一个字符，会使文字搜索不到；这一行有 ${count} 处`,
      hint: "多半是从 PDF 复制时带进来的；可以用 npm run check -- --fix 一次改好",
    }),
    rawHtml: (tag: string) => ({
      message: `这里有网页代码“${tag}”，会原样显示给读者`,
      hint: "删去它；换行、标题和表格怎么写，请看使用说明（docs/editors.zh-CN.md）",
    }),
    longText: (count: number) => ({
      message: `正文有 ${count} 个字，网页会很难打开`,
      hint: "请把附表、名单等作为附件，或分成几份",
    }),
    largeFile: (size: number) => ({
      message: `文件有 ${size} MB，有的网站空间放不下，读者也难以下载`,
      hint: "请压缩到 25 MB 以内，如降低扫描的清晰度",
    }),
    otherType: (extension: string, kind: string) => ({
      message: `文件名说是 .${extension}，内容却是${kind}`,
      hint: "请用相应的程序打开，另存为文件名所说的类型；打不开的不要发布",
    }),
    lockedFile: {
      message: "这个文件加了密码，或者是旧格式改了扩展名，读者打不开",
      hint: "请用 Office 或 WPS 打开，去掉密码，重新另存",
    },
    macros: {
      message: "这个文件里有宏（会自动运行的程序）",
      hint: "请用 Office 或 WPS 打开，另存为不含宏的文档，或转成 PDF",
    },
    sameName: (other: string) => ({
      message: `文件名与 ${other} 只差大小写，在有的电脑上会互相覆盖`,
      hint: "给其中一个换个名字",
    }),
    linkEmpty: { message: "链接没有写网址", hint: "在圆括号里写上网址，或删去方括号和圆括号" },
    anchor: (target: string) => ({
      message: `本页没有“${target}”这个位置`,
      hint: "请核对 # 后面的编号；标题依次是 s1、s1-1、s1-2、s2……",
    }),
    linkMissing: (target: string) => ({
      message: `链接“${target}”在本网站里找不到`,
      hint: "请核对网址；链接到另一份报告的，写成 /reports/2022/文件名/",
    }),
  },

  fuzz: {
    help: `用法：npm run fuzz -- [选项]
把真实的报告随机改坏，看读取和检查会不会出错、卡住或丢失报告。
  --content 文件夹   取哪里的报告（默认 content）
  --runs 次数        改坏多少次（默认 1000）
  --seed 数字        同一个数字，每次的改法都一样（默认 1）`,
    noReports: (folder: string) => `“${folder}”里没有能读的报告。`,
    summary: (runs: number, read: number, refused: number, slowest: number) =>
      `试了 ${runs} 次：${read} 次读成报告，${refused} 次指出错误；最慢的一次 ${slowest} 毫秒。`,
    failure: (run: number, kind: string, detail: string) => `第 ${run} 次没有通过（${kind}）：${detail}`,
    kept: (folder: string) => `没有通过的文件保存在 ${folder}。`,
  },

  /** What each rule looks for and why, for docs/rules.md. */
  ruleNotes: {
    "attachment-author": {
      what: "附件的属性里没有个人姓名。",
      why: "Office、PDF 和图片会记下作者、批注人和修订人，读者都能看到。不查旧版 Office 文档（.doc、.xls、.ppt）；“用户”“Administrator”之类和机构名称不提。",
    },
    "attachment-damaged": {
      what: "附件没有损坏。",
      why: "没有传完整的、加了密码的文件打不开，也查不了里面的个人信息。只查 .docx、.xlsx、.pptx 和 .pdf。",
    },
    "attachment-missing": {
      what: "报告提到的文件都在同一个文件夹里。",
      why: "读者点开的附件和图片必须存在。",
    },
    "attachment-personal": {
      what: "附件里没有居民身份证号码和银行卡号。",
      why: "名单里的号码会泄露个人隐私。查文本文件、Office 和 WPS 文档、OFD 和 PDF（前 500 页）；扫描成图片的和压缩包里的查不了，请自己核对。",
    },
    "attachment-type": {
      what: "附件的内容与扩展名相符。",
      why: "扩展名写错的附件打不开；改了扩展名的程序会伤害读者的电脑。",
    },
    "attachment-unused": {
      what: "报告旁边的文件都有报告提到。",
      why: "没有报告提到的文件不会发布，多半是漏写了附件。",
    },
    "bank-card": {
      what: "没有银行卡号。",
      why: "银行卡号是个人隐私。62 开头、16 至 19 位、通过校验的号码都会提出；别的卡号要同一行里有“卡号”“账号”等字。",
    },
    "bidi-characters": {
      what: "没有改变文字方向的隐藏字符。",
      why: "有了它，看到的文字和实际的文字不一样，可以用来骗人。",
    },
    "cited-later": {
      what: "写某一年的报告，不引用那一年以后才有的规定和文件。",
      why: "引用了当年还没有的规定，说明稿子是后来补写的，或者套用了别的年份的。日期表是 content/rules-cited.yaml。写下一步打算的部分不查。",
    },
    "control-characters": {
      what: "没有控制字符。",
      why: "控制字符看不见，会使搜索不到文字，也会使导出的数据无法读取。",
    },
    "date-later": {
      what: "日期不晚于提交的那一天。",
      why: "已经提交到 git 的文件，生成、公开、变更的日期不会在提交以后，多半是写错了年份。不在 git 里的、提交以后又改过的不查，也从不看电脑上的时间。",
    },
    dates: {
      what: "生成、公开、变更的日期前后相符，变更写明说明。",
      why: "读者靠这些日期判断文件的效力。",
    },
    "doubled-punctuation": {
      what: "标点不连着写两个。",
      why: "“。。”“，。”多半是改稿时留下的。同一个标点写了两次的可以自动改好。",
    },
    "duplicate-text": {
      what: "同一份正文不发两次。",
      why: "两个索引号下面是几乎一样的正文，多半是重复发布，或者贴错了正文。",
    },
    "empty-text": {
      what: "报告有正文。",
      why: "没有正文的网页对读者没有用，也搜索不到。",
    },
    figures: {
      what: "一句话里的数字前后相符。",
      why: "如“共 8 件，已办结 6 件，办结率达 80%以上”，6÷8 只有 75%。只查一句话自己说明了的数字。",
    },
    "file-size": {
      what: "文件不太大。",
      why: "附件超过 25 MB，有的网站空间放不下；正文超过 50 万字，网页很难打开。",
    },
    "heading-empty": {
      what: "标题有字，标题下面有内容。",
      why: "空的标题多半是漏了正文。",
    },
    "home-address": {
      what: "没有个人住址。",
      why: "姓名和住址放在一起，会使人受到打扰。",
    },
    "identity-number": {
      what: "没有居民身份证号码。",
      why: "身份证号码是个人隐私。18 位（含全角）、地区和生日存在、校验位正确的都会提出；15 位的和校验位不对的，要同一行里有“身份证”等字。打了 * 的不提，统一社会信用代码不提。",
    },
    "image-alt": {
      what: "图片有文字说明。",
      why: "看不见图片的读者靠文字说明了解图里有什么。",
    },
    "image-location": {
      what: "照片里没有拍摄地点。",
      why: "手机会把经纬度写进照片，可能暴露某个人的住处。查 JPEG、PNG 和 WebP 图片。",
    },
    "index-number-unique": {
      what: "索引号不重复。",
      why: "一个索引号只能指一份文件。",
    },
    "index-number-year": {
      what: "索引号里的年份是公开或生成的年份。",
      why: "年份不同又没有写补发说明的，多半是索引号或日期写错了。",
    },
    "invisible-characters": {
      what: "没有看不见的字符。",
      why: "夹了看不见的字符的词语搜索不到。可以自动删去。",
    },
    "link-missing": {
      what: "本网站里的链接都有去处。",
      why: "读者点开死链接，会以为文件被撤了。",
    },
    "link-target": {
      what: "链接只用 http、https、mailto 和本网站的网址。",
      why: "别的链接可能在读者的电脑上运行程序。",
    },
    "lost-characters": {
      what: "没有丢失的字。",
      why: "方框和问号说明转换时丢了字，要对照原件重新输入。",
    },
    "markup-flood": {
      what: "正文不是成千上万个格式符号。",
      why: "这样的文件会使网站生成不出来。",
    },
    "mobile-number": {
      what: "没有手机号码。",
      why: "手机号码是个人隐私。site.yaml 和 agencies.yaml 里的联系电话不提；确是公开的工作电话，可以免检。",
    },
    "name-collision": {
      what: "文件名不只差大小写。",
      why: "在有的电脑上，只差大小写的两个文件会互相覆盖。",
    },
    "office-macros": {
      what: "Office 附件里没有宏。",
      why: "宏是会自动运行的程序，读者打开文件就可能受害。",
    },
    "own-name": {
      what: "报告用自己的地名和级别称呼自己。",
      why: "“乡”的报告里写“由镇某某领导小组”，说明套用了别处的稿子。",
    },
    "page-furniture": {
      what: "没有网页上的按钮和提示。",
      why: "“扫一扫手机查看当前页面”“打印本页”是从网页复制时带进来的。",
    },
    pairs: {
      what: "括号、引号、书名号成对。",
      why: "只有一半的，多半是漏了字。",
    },
    "passport-number": {
      what: "没有护照和通行证号码。",
      why: "证件号码是个人隐私。同一行里有“护照”“通行证”的才查。",
    },
    "plate-number": {
      what: "没有车牌号码。",
      why: "从车牌可以查到车主。",
    },
    "private-email": {
      what: "没有私人电子邮箱。",
      why: "私人邮箱是个人隐私，公务邮箱应当用单位的。",
    },
    punctuation: {
      what: "中文里用全角标点。",
      why: "半角标点与汉字混用，不合标点符号用法（GB/T 15834-2011）。可以自动改好；公开的原件就是这样的，可以免检。",
    },
    "raw-html": {
      what: "正文里没有网页代码。",
      why: "网页代码会原样显示给读者。",
    },
    "remote-image": {
      what: "图片放在报告旁边。",
      why: "别的网站上的图片会失效，也会让那个网站知道谁在看。",
    },
    replacement: {
      what: "替代的和被替代的文件都在目录里。",
      why: "读者要能找到现行的文件。",
    },
    "replacement-agrees": {
      what: "替代关系两边都写明。",
      why: "只写了一边的，从另一边找不过来。",
    },
    "replacement-circle": {
      what: "替代关系不绕圈。",
      why: "绕圈的话，读者找不到哪一份是现行的。",
    },
    "section-numbers": {
      what: "序号一个接一个。",
      why: "跳号说明可能漏了一段，重号说明可能贴重了。各级序号的写法见党政机关公文格式（GB/T 9704-2012）。",
    },
    "status-since": {
      what: "失效、废止、修改的文件写明从哪一天起。",
      why: "读者要知道文件到哪一天为止有效。",
    },
    "table-rows": {
      what: "表格每一行的格数相同。",
      why: "多出来的格子不会显示。",
    },
    "unicode-form": {
      what: "一个字只用一种字符。",
      why: "从 PDF 复制的“⼯”看起来像“工”，却搜索不到。可以自动改好。",
    },
    "url-unique": {
      what: "网址不重复。",
      why: "两份文件用一个网址，后一份会盖掉前一份。",
    },
    years: {
      what: "名称、正文开头和报告年度的年份相符。",
      why: "年份不符，多半是套用了往年的稿子。",
    },
  } as Readonly<Record<string, { what: string; why: string }>>,

  ruleDocs: {
    groups: {
      data: "元数据",
      safety: "安全",
      privacy: "个人隐私",
      language: "文字与格式",
      links: "链接与附件",
    },
    words: {
      title: "检查规则",
      lead:
        "这一页由规则自己生成（npm run rules），不要手工改。\n\n" +
        "“错误”会使网站不能生成，“提醒”不会。某一份报告有理由不守某条规则的，在元数据里写明：\n\n" +
        "```yaml\nwaive:\n  punctuation: 公开的原件全文用半角标点，照录不改\n```\n\n" +
        "整个网站要改变某条规则严格程度的，在 site.yaml 里写 error（错误）、warning（提醒）、info（说明）或 off（不查）：\n\n" +
        "```yaml\ncheck:\n  table-rows: error\n  doubled-punctuation: off\n```\n\n" +
        "读文件时发现的错误（编码、元数据的写法、日期、代码的校验位等）另有名称，如 encoding、yaml、schema、index-number，一律是错误，不能免检。",
      firm: "，不能免检",
      bad: "会提出的：",
      good: "不会提出的：",
    },
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
    rar: " RAR 压缩包",
    "7z": " 7z 压缩包",
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
  --format 格式      text（默认）、json、github 或 sarif
  --fix              把能自动改好的改好（如半角标点、看不见的字符；元数据的中文项目名改成英文名），再列出其余的
  --fix --dry-run    只显示会怎么改，不改文件
  --since 版本       只列出与这个 git 版本相比有改动的文件里的问题，如 --since origin/main
  --staged           只检查将要提交的内容（提交前的检查用）
  --install-hook     让 git 在每次提交前自动检查
没有错误时退出码为 0，有错误为 1，用法不对为 2。`,
    paste: "可以粘贴：",
    capped: (all: number, listed: number) =>
      `问题太多，共 ${all} 处，只列出 ${listed} 处。改正后再检查一次，就会列出后面的。`,
    rulesHelp: "用法：npm run rules\n由检查规则生成说明页 docs/rules.md。",
    dryRunAlone: "--dry-run 要和 --fix 一起用。",
    stagedAlone: "--staged 不能和 --fix、--since 一起用。",
    noRevision: (revision: string, folder: string) =>
      `git 里没有版本“${revision}”，或者“${folder}”不在 git 管理的文件夹里。请核对版本的名称。`,
    noGit: (folder: string) => `“${folder}”不在 git 管理的文件夹里。请在网站的文件夹里运行。`,
    mended: (files: number, places: number) => `已自动改好 ${files} 个文件里的 ${places} 处问题。`,
    wouldMend: (files: number, places: number) =>
      `能自动改好 ${files} 个文件里的 ${places} 处问题；去掉 --dry-run 就会改。`,
    hookInstalled: (file: string) => `装好了：以后每次提交前都会自动检查（${file}）。`,
    /** Between what is wrong and how to mend it, where both stand in one line. */
    sentenceEnd: "。",
    hookInTheWay: (file: string) =>
      `已经有别的提交前检查（${file}），没有改动它。请在它里面加一行：npm run --silent check -- --staged`,
  },

  severities: { error: "错误", warning: "提醒", info: "说明" },

  cli: {
    browserInstalling: "正在安装测试用的浏览器（Debian 的 chromium）……",
    browserMissing:
      "测试要用 Chromium，没有找到。请先安装（Debian：apt-get install chromium fonts-noto-cjk），再运行。",
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
    serving: (url: string) => `网站在 ${url} ，按 Ctrl+C 停止。内容一改就重新生成，打开的网页自动刷新。`,
    waitsFor: (lock: string) =>
      `另一个程序正在使用输出文件夹，等它结束后接着更新。如果确定没有程序在用，请删除锁文件“${lock}”。`,
    watchLimit:
      "系统允许监视的文件夹数目已经用完，有些改动不会自动显示：那时请按 Ctrl+C 停止，再运行一次。要提高上限，请管理员运行 sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512。",
    languageOption: "另外可以用 --lang en|zh-CN|zh-TW 换一种语言。",
    unknownOption: (option: string) => `没有“${option}”这个选项。--help 列出全部选项。`,
    badOption: (option: string, value: string, expected: string) =>
      `选项 ${option} 的值“${value}”不对，应为：${expected}。`,
  },

  /** Making a site on several machines. */
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

  /** What `npm start` shows above the pages. */
  preview: {
    notBuilt: "内容有错误，网页保持原样。改正并保存后自动刷新。",
    failed: "没有生成成功，网页保持原样。改正并保存后自动刷新。",
    folderGone: "有文件夹不见了，网页保持原样。放回原处后自动刷新。",
    noFolder: (folder: string) => `找不到文件夹“${folder}”。`,
    close: "暂时收起",
  },

  openData: {
    /** Columns that the build adds to a report's own fields. */
    columns: {
      url: "网页地址",
      source_url: "源文件地址",
      year: "公开年份",
      agency_slug: "发布机构网址名",
      agency_full_name: "发布机构全称",
      agency_code: "发布机构统一社会信用代码",
      topic_slug: "主题分类网址名",
    },
    schemaTitle: (name: string) => `${name}：一份文件的元数据`,
    schemaDescription: "每份公开文件一条记录。没有填写的项目不出现。",
    tableNote: {
      list: "有几个值的，一行一个。",
      attachments: "各附件的网址，一行一个。",
      faults: "各条说明，一行一条。",
    },
    sheet: "目录",
    feedTitle: (list: string, site: string) => `${list}_${site}`,
    searchIn: (site: string) => `在${site}里搜索全文`,
    dataset: (name: string) => `${name}的全部目录数据，每份公开文件一条记录。`,
    topics: (name: string) => `${name}：主题分类`,
    noMail:
      "没有生成 oai.xml：OAI-PMH 要求写明管理员的电子邮箱。请在 site.yaml 的 contact 里填写 email，或在 agencies.yaml 里给发布机构填写 email。",
  },

  duties: {
    title: "法定公开事项",
    lead: "法律、法规和有关规定要求每年公开的报告，本目录里各机构各年度的有没有、迟没迟。",
    rules: {
      disclosure: {
        title: "政府信息公开工作年度报告",
        eras: [
          "2008年度至2018年度：次年3月31日前公布，《政府信息公开条例》（2007年，国令第492号）第三十一条。",
          "2019年度起：次年1月31日前公布；县级以上地方人民政府的年度报告在次年3月31日前公布，《政府信息公开条例》（2019年修订，国令第711号）第四十九条。条文没有提到乡镇和街道，本页按部门的期限计。",
        ],
      },
      lawful: {
        title: "法治政府建设年度报告",
        eras: [
          "2019年度起：次年4月1日之前向社会公开，《法治政府建设与责任落实督察工作规定》第二十四条（2019年4月15日起施行）。",
        ],
      },
    },
    agency: "发布机构",
    present: "按时",
    late: (time: string) => `迟${time}`,
    missing: "未见",
    none: "—",
    due: (day: string) => `应在${day}前`,
    dueIfInForce: (day: string) => `当年尚无此规定；按后来的规定推算为${day}前`,
    workingDays: (days: number) => `${days}个工作日`,
    calendarDays: (days: number) => `${days}天（按日历）`,
    after: (time: string) => `形成后第${time}公开`,
    counts: (present: number, late: number, missing: number) =>
      `按时 ${present} 份，迟 ${late} 份，未见 ${missing} 份。`,
    undated: "下列文件没有写明报告年度，没有排进表里：",
    nothing: "目录里还没有文件。",
    how: "怎样统计",
    asOf: (day: string, given: boolean) =>
      given
        ? `截至 ${day}（网站设置的日期）。这一天以前到期的，才算“未见”。`
        : `截至 ${day}，即目录里最新一份文件的公开日期。这一天以前到期的，才算“未见”。`,
    missingMeans: "“未见”是说本目录里没有找到，不等于没有公开：报告可能公开在别处，或公开时目录还没有建立。",
    lateMeans: (first: number, last: number) =>
      `“迟”从期限的第二天算到公开日期，按工作日计，依据国务院办公厅每年的节假日安排（${first}年至${last}年）。表外的年份按日历天数计，并注明。`,
    voluntaryMeans:
      "规定施行以前的年度，有报告的列出，并按后来的规定推算迟了多久，只供参考；没有报告的不算“未见”。",
    recognised:
      "按文件名称认定，如“…年政府信息公开工作年度报告”“…年法治政府建设情况报告”。同一年度有几份的，看最早的一份。名称认不出的，可在文件的“公开事项”里写明报告的名称，在“报告年度”里写明年度。",
    slowTitle: "形成后超过20个工作日才公开的文件",
    slowLead:
      "主动公开的信息，自形成或者变更之日起20个工作日内及时公开，《政府信息公开条例》（2019年修订）第二十六条。只看写了生成日期的文件。",
    moreSlow: (count: number) => `另有 ${count} 份，没有逐一列出。`,
    calendar: "订阅期限日历（iCalendar）",
    calendarName: (site: string) => `${site}：法定公开期限`,
    event: (title: string) => `${title}：公开期限`,
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
    unknownColumn: (name: string, meant: string | undefined, typed: string | undefined) =>
      `没有“${name}”这个栏目${meant === undefined ? "" : `，是不是“${meant}”？`}` +
      (meant === undefined ? "。" : "") +
      (typed === undefined ? "" : `如果是要在正文里找“${typed}”，请用引号括起来。`),
    notOrdered: (label: string, key: string, operator: string) =>
      `“${label}”（${key}）不分先后，不能用“${operator}”，可以用 =、!= 或 ~。`,
    noValue: (label: string, operator: string) => `“${label}${operator}”后面没有值。`,
    badDay: (label: string, given: string) =>
      `“${label}”的值“${given}”不是日期，应为 2022、2022-05 或 2022-05-31 这样的写法。`,
    badYear: (label: string, given: string) => `“${label}”的值“${given}”不是年份，应为四位数字，如 2022。`,
    badChoice: (label: string, given: string, values: readonly string[]) =>
      `“${label}”没有“${given}”这个值，应为：${values.join("、")}。`,
    unknownBody: (label: string, given: string, meant: string | undefined, all: readonly string[]) =>
      `目录里没有“${given}”这个${label}${meant === undefined ? "" : `，是不是“${meant}”？`}` +
      (all.length <= 20
        ? `${meant === undefined ? "。" : ""}有：${all.join("、")}。`
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
    help: `用法：npm run verify -- 文件夹|网址 [--key 公钥文件]
对照 manifest.json，逐个核对文件的大小和 SHA-256，列出改动、缺少和多出的文件（网站上多出的文件从外面看不到）。
  --key 公钥文件   还要验证清单的签名：SSH 公钥（如 id_ed25519.pub）对 manifest.json.sig，minisign 公钥对 manifest.json.minisig
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
    liveLimit: "（只核对了清单里的文件；网站上另有什么文件，从外面看不到。）",
    badManifest: (file: string, reason: string) =>
      `清单“${file}”读不懂：${reason}。清单可能被改动过，请从发布方重新取得，或重新生成网站。`,
    badEntry: (place: number) => `第 ${place} 个文件的写法不对`,
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

  publishing: {
    healed: {
      removed: "上次没有做完就中断了，留下的临时文件已清理；已有的网站没有受影响。",
      restored: "上次在更换网站的一瞬间被中断，已先把原来的网站放回原处。",
    },
    lockHeld: (pid: number) =>
      `另一个程序（进程 ${pid}）正在更新同一个文件夹，这次没有做。请等它结束后再运行。`,
    lockElsewhere: (host: string, pid: number, file: string) =>
      `另一台机器“${host}”（进程 ${pid}）正在更新同一个文件夹，这次没有做。如果确定它已经停了，请删除“${file}”后再运行。`,
    lockUnreadable: (file: string) =>
      `锁文件“${file}”读不懂，不知道是不是有别的程序正在更新。请确认没有程序在运行，删除它后再试。`,
    systemErrors: {
      full: "磁盘已满，请腾出空间后再运行",
      quota: "磁盘配额已用完，请腾出空间后再运行",
      readOnly: "那里是只读的，请换一个可以写入的文件夹，或请管理员改为可写",
      forbidden: "没有写入的权限，请换一个文件夹，或请管理员开通权限",
      mountPoint: "文件夹是挂载点或正被占用，不能整个更换，请用 --out 写到它下面的一个子文件夹",
      tooManyFiles: "同时打开的文件太多，请提高系统的限制（ulimit -n）后再运行",
      device: "磁盘读写出错，请检查磁盘",
      notFolder: "应当是文件夹的地方有一个文件，请换一个位置，或把那个文件移走",
      noPlace: "那里建不了文件夹（可能是只读的），请换一个可以写入的文件夹，或请管理员改为可写",
    },
    explained: (explanation: string, reason: string) => `${explanation}（${reason}）`,
    publishedUnreadable: (place: string, reason: string) =>
      `读不了上次公开的清单“${place}”（${reason}）。请核对 --published；从来没有公开过的，写 --published none。`,
    publishedBroken: (place: string, fault: string) =>
      `上次公开的清单“${place}”不可信：${fault}。请从公开的网站重新取得；从来没有公开过的，写 --published none。`,
    wouldVanish: (count: number, lines: readonly string[]) =>
      [
        `有 ${count} 个已经公开的网址会消失，没有更换网站；原来的网站没有改动。`,
        ...lines,
        "公开过的网址应当一直有效，请改正后再运行：",
        "  · 移动或改名的报告：在新的报告里写上旧网址，如 aliases: /reports/2022/旧名/",
        "  · 撤下的报告：把文件放回原处，写上 status: 废止（或 失效）和 status_since，有替代的写 replaced_by，正文可以换成撤下的原因",
        "  · 删掉的附件：放回报告旁边，或在报告里写上 aliases: 附件的网址",
        "  · 其他语言的报告网页：site.yaml 的 languages 里保留那种语言；报告超过五千份的，再写 language_reports: true",
        "  · 从来没有公开过（如只在本机生成过）：运行时加 --published none",
      ].join("\n"),
    vanished: (url: string, file: string) => `  ${url}（${file}）`,
    moreVanished: (count: number) => `  ……另有 ${count} 个`,
    notSigned: (key: string, reason: string) =>
      `用密钥“${key}”签名没有成功，没有更换网站；原来的网站没有改动。ssh-keygen 说：${reason}`,
    keyUnreadable: (file: string, reason: string) => `读不了密钥文件“${file}”（${reason}）。请核对路径。`,
    noKey: (file: string) =>
      `“${file}”里没有 SSH 公钥，也没有 minisign 公钥。应为 ssh-keygen 或 minisign 生成的 .pub 文件。`,
    sshSays: (reason: string) => `ssh-keygen 说：${reason}`,
    minisign: {
      noPublicKey: (file: string) =>
        `“${file}”不是完好的 minisign 公钥：第二行应有 RW 开头的 56 个字符。请从发布方重新取得。`,
      noSecretKey: (file: string) =>
        `“${file}”不是完好的 minisign 私钥，没有更换网站；原来的网站没有改动。请用 minisign -G -W 生成的私钥文件（不是 .pub）。`,
      password: (file: string) =>
        `minisign 私钥“${file}”有密码，生成时无法输入，没有更换网站；原来的网站没有改动。请去掉 --sign，生成以后运行 minisign -S -s 私钥文件 -m _site/manifest.json；或用没有密码的私钥（minisign -G -W）。`,
      broken: "签名文件不完整",
      otherKey: "是用另一把密钥签的",
      wrong: "清单与签名不符",
      wrongComment: "签名里的备注被改动过",
    },
    noOpenSsh: (reason: string) =>
      `签名和验证签名要用 OpenSSH 的 ssh-keygen，运行不了（${reason}）。请先安装 openssh-client。`,
    help: `用法：npm run publish -- --to 位置 [选项]
把生成的网站发布到：
  文件夹                 本机的文件夹：做成链接，一步切换；各次发布存在“文件夹.releases”里
  rsync://主机/模块/路径 或 主机:路径      用 rsync
  s3://桶/前缀           S3 兼容的存储（AWS、阿里云 OSS、MinIO 等），密钥和地址用环境变量：
                         AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY、AWS_REGION、AWS_ENDPOINT_URL；
                         要用“桶名.主机”的形式（如 OSS），设 S3_VIRTUAL_HOST=1
只传有变化的文件；先传网页要用的文件，再传网页，最后删除多余的。中断后再运行，会接着做完。
选项：
  --site 文件夹          生成好的网站（默认 _site）
  --rollback             退回上一次发布的样子
  --keep 份数            保留最近几次发布，供退回（默认 5，至少 2）`,
    noTarget: "请写明发布到哪里，如：npm run publish -- --to /var/www/gongkai",
    keepRange: "2 到 999 的整数",
    published: (
      to: string,
      done: { release: string; sent: number | undefined; removed: number | undefined },
    ) => `已发布到“${to}”（第 ${done.release} 次${counted(done)}）。`,
    rolledBack: (
      to: string,
      done: { release: string; sent: number | undefined; removed: number | undefined },
    ) => `“${to}”已退回到先前发布的 ${done.release}${counted(done)}。`,
    publishFailed: (reason: string) =>
      `没有发布完：${reason}。已公开的网站仍可使用；排除原因后再运行，会接着做完。`,
    notASite: (site: string) => `“${site}”不是生成好的网站，或清单已损坏。请先运行 npm run build。`,
    siteAltered: (site: string, count: number, first: string) =>
      `“${site}”里有 ${count} 个文件与清单不符，如“${first}”，没有发布。请不要手工改动生成的网站；重新运行 npm run build 再发布。`,
    nothingBefore: (to: string) => `“${to}”没有更早的发布可以退回。`,
    foreignLink: (to: string) =>
      `“${to}”是指向别处的链接，不是本程序建立的，没有发布。请换一个位置，或先删除这个链接。`,
    foreignFolder: (to: string) =>
      `“${to}”里有别的文件，不是先前发布的网站，没有发布。请换一个文件夹，或先清空它。`,
    foreignRemote: (to: string, file: string) =>
      `“${to}”里有别的文件（如“${file}”），没有先前发布的网站，为免误删，没有发布。请换一个位置，或先清空它。`,
    rsyncFailed: (to: string, code: number, reason: string) =>
      `用 rsync 发布到“${to}”没有完成（退出码 ${code}）：${reason}。排除原因后再运行，会接着做完。`,
    noRsync: (reason: string) => `运行不了 rsync（${reason}）。请先安装（Debian：apt-get install rsync）。`,
    noS3Keys: "没有 S3 的密钥。请设好环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY。",
    s3Unreachable: (to: string, reason: string) =>
      `连不上“${to}”的存储服务（${reason}）。请核对 AWS_ENDPOINT_URL 和网络；再运行会接着做完。`,
    s3Refused: (to: string, status: number, said: string) =>
      `“${to}”的存储服务拒绝了请求（HTTP ${status}${said === "" ? "" : `，${said}`}）。请核对密钥、桶名和权限；再运行会接着做完。`,
    repository: (folder: string) =>
      `不能把网站生成到“${folder}”：那里有 git 仓库（.git），更换网站时会丢失。请用 --out 另写一个文件夹，如“${folder}/site”。`,
    untouched: (reason: string) => `没有完成：${reason}。原来的网站没有改动。`,
  },

  hosting: {
    help: `用法：npm run hosting -- [选项]
按 content 里的设置和旧网址，写出服务器的设置（不放进网站里）：
nginx.conf（放进 nginx 的 conf.d），_headers 和 _redirects（Cloudflare Pages 等，发布时放到网站根部）。
  --content 文件夹       内容文件夹（默认 content）
  --out 文件夹           写到哪里（默认 _hosting）
  --root 文件夹          服务器上网站所在的文件夹（默认 _site）
  --host 域名            代替 site.yaml 的 url 里的域名
  --port 端口            nginx 监听的端口（默认 80）
  --base-url 网址        代替 site.yaml 里的 url
  --path-prefix 路径     代替 site.yaml 里的 path_prefix
  --no-brotli            nginx 没有 brotli 模块时用（Debian：libnginx-mod-http-brotli-static）`,
    generated:
      "由 npm run hosting 生成，请不要手工修改：再次生成会覆盖。放进 nginx 的 http 一级（如 /etc/nginx/conf.d/）。",
    noSettings: (content: string) => `“${content}”里的 site.yaml 有错误。请先运行 npm run check。`,
    written: (out: string) =>
      `已写出服务器设置：“${out}”里的 nginx.conf、_headers、_redirects。用法见 docs/deploying.md。`,
    tooManyRedirects: (count: number, most: number) =>
      `旧网址有 ${count} 个，_redirects 只写了前 ${most} 个（Cloudflare Pages 的上限）；其余的由网站里的跳转页代替。`,
  },

  nav: {
    skip: "跳到正文",
    home: "首页",
    main: "主要栏目",
    catalogue: "全部目录",
    catalogues: "联合目录",
    years: "按年份",
    reportYears: "按报告年度",
    agencies: "按机构",
    topics: "按主题",
    search: "搜索",
    breadcrumbs: "当前位置",
    portal: (name: string) => `返回${name}`,
    footer: "网站说明",
    languages: "语言",
  },

  page: {
    titleSeparator: " - ",
    summary: "内容概述：",
    contents: "本页目录",
    table: "表格，可以左右滚动",
    metadata: "文件信息",
    attachments: "附件",
    preview: "在这里看",
    previous: "上一份",
    next: "下一份",
    neighbours: "前后文件",
    knownFaults: "关于原文的说明",
    knownFault: "原文如此：",
    knownFaultPlace: (paragraph: number) => `第 ${paragraph} 段`,
    knownFaultParagraph: (paragraph: string) => `第 ${paragraph} 段：`,
    knownFaultsLead: "原文有几处已知的差错，发布时未作改动，说明写在有关段落下面：",
    knownFaultsOthers: "以下各处原文如此，发布时未作改动。",
    backfilled: "补发说明：",
    statusIs: (status: string) => `本文件${status === "已修改" ? "" : "已"}${status}`,
    statusSince: (day: string) => `自${dayInChinese(day)}起`,
    replacedBy: "现行文件：",
    changed: (day: string, note: string) => `${dayInChinese(day)}变更：${note}`,
    sample: "本页是样例文字，不是任何机关的正式文件。正式使用前请换成本机关的内容。",
    fileSize: { b: "字节", kb: "KB", mb: "MB" },
    /** Above a text that is not in the language of the page; empty where it is. */
    chineseOnly: "",
  },

  /** What helps who reads, cites or passes on a report. */
  reading: {
    headingLink: (heading: string) => `“${heading}”的链接`,
    paragraphLink: (paragraph: number) => `第 ${paragraph} 段的链接`,
    copied: "已复制",
    copyFailed: "没有复制成功，请选中文字后复制",
    linkCopied: "链接已复制",
    print: "打印或存为 PDF",
    source: "下载 Markdown",
    errorReport: "本页有错？告诉我们",
    cite: "引用与分享",
    standard: "国家标准格式（GB/T 7714）",
    accessed: "引用日期",
    plain: "一句话",
    address: "网址",
    copy: "复制",
    copyNamed: (name: string) => `复制：${name}`,
    qr: "用手机打开",
    qrTitle: "二维码：用手机打开本页",
    citation: (report: {
      agency: string;
      title: string;
      documentNumber: string | undefined;
      indexNumber: string;
      published: string;
      url: string;
    }) =>
      `${report.agency}：《${report.title}》` +
      `（${report.documentNumber === undefined ? "" : `${report.documentNumber}，`}索引号 ${report.indexNumber}），` +
      `${dayInChinese(report.published)}公开，${report.url}`,
    years: "各年度的同一报告",
    yearsHere: "本文件",
    related: "同一机构、同一主题的文件",
    linkedFrom: "提到本文件的文件",
    errorLetter: (page: { url: string; title: string; indexNumber: string }) => ({
      subject: `找错：${page.title}`,
      body:
        `网页：${page.title}\n网址：${page.url}\n` +
        (page.indexNumber === "" ? "" : `索引号：${page.indexNumber}\n`) +
        `\n哪里有错：\n\n应当是：\n`,
    }),
  },

  /** What git knows of each report, and the pages of changes. */
  history: {
    gitEnded: (code: string) => `git 提前退出（${code}）。`,
    title: "修订记录",
    titleOf: (title: string) => `修订记录：${title}`,
    lead: "这份文件收入目录以后的每一次改动，新的在前。新增的文字有下划线，删去的文字有删除线。",
    describe: (title: string) => `《${title}》历次改动的日期和逐字对照。`,
    compare: "逐字对照每次改动",
    back: "回到这份文件",
    kinds: {
      added: "收入目录",
      known: "现存的记录从这次开始",
      text: "正文有改动",
      metadata: "元数据有改动",
      both: "正文和元数据有改动",
      form: "只改了写法，内容没有变",
      moved: "文件改名或移动，内容没有变",
      attachment: "附件有改动",
      removed: "撤下",
      restored: "重新公开",
      unreadable: "有改动，不能逐字比较",
    },
    movedFrom: (path: string) => `由 ${path} 改名或移动而来`,
    status: (before: string, after: string) => `有效性由“${before}”改为“${after}”`,
    attachments: {
      added: (file: string) => `增加附件“${file}”`,
      changed: (file: string) => `更换附件“${file}”`,
      removed: (file: string) => `删去附件“${file}”`,
      moved: (file: string) => `附件改名为“${file}”`,
    },
    uncommitted: "这份文件最新的改动还没有提交，不在修订记录里。",
    none: "这份文件还没有提交，没有修订记录。",
    commit: "提交",
    inMetadata: "元数据",
    inText: "正文",
    added: "新增：",
    removed: "删去：",
    end: "（完）",
    gap: "……",
    unchanged: (lines: number) => `${lines} 段没有改动`,
    onlySpacing: "只有空行或空格不同。",
    notCompared: "这一次没有逐字对照。",
    withheld: "这一次的对照不公开：",
    cut: "改动很多，后面的没有列出。",
    incomplete: {
      noGit: "修订记录不完整：生成网站的电脑上没有 git，改动没有留下记录。",
      noRepository: "修订记录不完整：内容没有存放在 git 仓库里，改动没有留下记录。",
      refused: "修订记录不完整：生成网站时没有能读取 git 仓库。",
      noCommit: "修订记录不完整：git 仓库里还没有提交。",
      notCommitted: "修订记录不完整：内容还没有提交到 git 仓库。",
      shallow: "修订记录不完整：生成网站时只有最近一段 git 记录，更早的改动没有列出。",
      failed: "修订记录不完整：生成网站时读取 git 记录出了错。",
    },
    mend: {
      noGit: "请安装 git 后再生成；不需要修订记录的，在 site.yaml 里写 history: 否。",
      noRepository: "请在 git 仓库里生成；不需要修订记录的，在 site.yaml 里写 history: 否。",
      refused: "仓库可能属于另一个用户：请运行 git config --global --add safe.directory 仓库路径。",
      noCommit: "请先运行 git add content 和 git commit。",
      notCommitted: "请先运行 git add content 和 git commit。",
      shallow:
        "请取回全部记录：git fetch --unshallow；在 GitHub Actions 里写 fetch-depth: 0，在 GitLab 里写 GIT_DEPTH: 0。",
      failed: "请在内容文件夹里运行 git fsck 看看仓库是否损坏。",
    },
    notWhole: (incomplete: string, mend: string, said: string) =>
      `${incomplete}\n${mend}${said === "" ? "" : `\ngit：${said}`}`,
    uncommittedReports: (count: number) =>
      `${count} 份报告有没有提交的改动，修订记录里没有这些改动；提交以后再生成，记录才完整。`,
    pagesLeftOut: (most: number) =>
      `报告超过 ${most} 份，没有生成逐字对照的网页，以免文件太多；需要的话在 site.yaml 里写 history: 是。`,
  },
  changes: {
    title: "变更记录",
    lead: "目录里公开、改动和撤下了哪些文件，新的在前。",
    month: (year: string, month: string) => `${year}年${Number(month)}月`,
    in: (month: string) => `${month}的变更记录`,
    page: (month: string, page: number) => `${month}的变更记录（第 ${page} 页）`,
    months: "各月",
    all: "最新的变更",
    kinds: { published: "公开", changed: "改动", withdrawn: "撤下" },
    published: (day: string) => `公开日期 ${day}`,
    history: "对照",
    historyOf: (title: string) => `《${title}》的逐字对照`,
    nothing: "还没有变更。",
    count: (events: number) => `${events} 条`,
    latest: (shown: number, all: number) =>
      `这里是最新的 ${shown} 条，一共 ${all} 条；更早的在各月的网页里。`,
    earlier: "更早的一月",
    later: "更晚的一月",
    feed: "订阅变更记录（Atom）",
    feedTitle: (site: string) => `${site}：变更记录`,
    entry: (kind: string, title: string) => `${kind}：${title}`,
    between: "；",
  },

  /** The page of settings for reading, and the switch to large print. */
  settings: {
    title: "大字版与阅读设置",
    lead: "设置只保存在本机的浏览器里，不会发送到任何地方。",
    large: "大字版",
    largeHelp: "字更大，行距更宽，页面更简单。打开以后一直有效，直到关闭。",
    compact: "紧凑列表",
    compactHelp: "目录里每份文件只占一行，一屏能看到更多文件。",
    shortcut: "用 / 键跳到搜索框",
    shortcutHelp: "用语音输入或者容易误按的时候，可以关闭。",
    noScript: "这些设置要用到浏览器的脚本功能（JavaScript），现在没有打开。用下面的办法同样可以放大文字。",
    browserHeading: "用浏览器放大文字",
    browser: [
      "电脑：按住 Ctrl 键（苹果电脑是 Command 键），再按加号键放大，按减号键缩小，按 0 键恢复。",
      "手机：在浏览器的菜单或者设置里找“字体大小”“文字缩放”；也可以用两个手指在屏幕上撑开。",
      "整个页面放大到 400% 也能完整阅读，不用左右移动。",
    ],
    keysHeading: "用键盘浏览",
    keys: [
      "Tab 键到下一个链接或按钮，Shift+Tab 键回到上一个，Enter 键打开。",
      "每一页的第一个链接是“跳到正文”。",
      "/ 键跳到搜索框；在搜索结果里，上下方向键移动，Esc 键回到搜索框。",
    ],
  },

  list: {
    /** What comes after a number of documents. */
    reports: (() => "份") as (count: number) => string,
    count: (count: number) => `共 ${count} 份`,
    pager: "翻页",
    previous: "上一页",
    next: "下一页",
    pageOf: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
    pageNumber: (page: number) => `第 ${page} 页`,
    months: "按月",
    month: (month: string) => `${Number(month)}月`,
    year: (year: string) => `${year}年`,
    publishedIn: (year: string) => `${year}年公开的文件`,
    about: (year: string) => `${year}年度的报告`,
    describe: (title: string, count: string) => `${title}，${count}`,
    empty: "目前没有文件。",
    headIndex: "索引号",
    headAgency: "发布机构",
    headDate: "公开日期",
    all: "查看全部",
    order: "排序",
    byDate: "按公开日期",
    byTitle: "按名称",
    byIndexNumber: "按索引号",
    ordered: (list: string, order: string) => `${list}（${order}排列）`,
    yearsLead: "按公开日期所在的年份。",
    reportYearsLead: "按报告所写的年度；文件可能在以后的年份才公开。",
    withoutReportYear: (count: number) => `另有 ${count} 份文件没有标明报告年度。`,
    withoutTopic: (count: number) => `另有 ${count} 份文件没有标明主题。`,
  },

  /** The four sections of a disclosure column. */
  sections: {
    label: "政府信息公开专栏",
    guide: "政府信息公开指南",
    guideAbout: "怎样查找，怎样申请",
    rules: "政府信息公开制度",
    rulesAbout: "法规、规章和有关规定",
    statutory: "法定主动公开内容",
    statutoryAbout: "全部文件，可以搜索和筛选",
    annual: "政府信息公开年报",
    annualAbout: "年度报告和统计数字",
    annualTitle: "政府信息公开工作年度报告",
  },

  /** Shown without a network, where site.yaml turns offline use on. */
  offline: {
    title: "现在没有网络",
    lead: "看过的网页还能打开，最近一年的文件还能搜索。下面是本机保存的文件：",
  },

  screens: {
    help: `用法：npm run screens -- [选项]
给样例网站的每一种网页拍照（手机和电脑，浅色和深色），供人查看。要用 Chromium。
  --out 文件夹   照片放在哪里（默认 docs/screens）；里面原有的 .webp 文件会删除`,
    taken: (pictures: number, size: number, folder: string) =>
      `完成：照片 ${pictures} 张，共 ${size} KB，在 ${folder}。`,
  },

  statistics: {
    title: "统计",
    lead: "本目录有多少文件，各年公开、废止多少。数字都从目录里的文件算出。",
    name: "名称",
    count: "份数",
    year: "年份",
    numbers: "数据表",
    byYear: "各年公开的文件（份）",
    byAgency: "各机构的文件（份）",
    byTopic: "各主题的文件（份）",
    byOpenness: "按公开方式（份）",
    publishedCaption: "各年公开情况（份）",
    publishedHead: [
      "本年公开",
      "主动公开",
      "依申请公开",
      "本年变更",
      "本年补发",
      "本年失效和废止",
      "年末有效",
    ],
    articleCaption: "主动公开政府信息情况（《政府信息公开条例》第二十条）",
    articleGroups: [
      { name: "规章", columns: ["本年制发", "本年废止", "现行有效"] },
      { name: "行政规范性文件", columns: ["本年制发", "本年废止", "现行有效"] },
      { name: "行政许可", columns: ["本年公开件数"] },
      { name: "行政处罚", columns: ["本年公开件数"] },
      { name: "行政强制", columns: ["本年公开件数"] },
    ],
    articleColumn: (group: string, column: string) => `${group}：${column}`,
    notes: [
      "口径按《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）第二部分。件数按文件的“公开事项”统计；“本年制发”按生成日期，没有生成日期的按公开日期；“现行有效”是当年年末的件数。",
      "行政许可、行政处罚、行政强制一栏是本目录公开的件数，不是作出决定的数量。收费金额、收到和处理申请的情况、行政复议和行政诉讼的情况不在目录里，请看各机构的年度报告。",
    ],
    csv: "下载统计表（CSV，按年份和机构）",
    csvAll: "全部机构",
  },

  home: {
    heading: "查找政府信息",
    lead: (publisher: string) =>
      `这里公布${publisher}主动公开的政府信息。可以搜索全文，也可以按年份、机构和主题查找。`,
    latest: "最新公开",
    byYear: "按公开年份",
    byAgency: "按发布机构",
    byTopic: "按主题",
    total: "公开文件",
    latestDay: "最近公开",
  },

  search: {
    title: "搜索",
    label: "搜索全文",
    placeholder: "输入文件里的几个字",
    button: "搜索",
    help: "输入文件里连着的几个字即可。用空格分开的几段，要同时出现。",
    filters: "筛选",
    chips: "已选的筛选条件",
    year: "公开年份",
    reportYear: "报告年度",
    agency: "发布机构",
    topic: "主题",
    catalogue: "目录",
    unreachable: "{names}暂时连不上，以下结果不含{count|它|它们}的报告。",
    unreadable: "{names}的搜索数据读不了（版本不同，或者没有发布完整），以下结果不含{count|它|它们}的报告。",
    yearTitle: "{value}年",
    dates: "公开日期",
    from: "从（含当天）",
    to: "到（含当天）",
    apply: "按日期筛选",
    sort: "排序",
    relevance: "最相关",
    newest: "最新",
    oldest: "最早",
    noScript: "搜索要用到浏览器的脚本功能（JavaScript），现在没有打开。也可以不用搜索，",
    noScriptLink: "从全部目录查找",
    noneHelp: "可以少输入几个字，核对有没有错字，或者去掉筛选条件。",
    more: "显示更多",
    seeResults: "收起筛选，查看结果",
    reorder: "结果已搜全，按最终顺序显示",
    results: "搜索结果",

    /** What the search page's script says; each is a data attribute of its panel. */
    page: {
      start: "输入文字，或者选择筛选条件，开始搜索。",
      loading: "正在搜索……",
      slow: "网络较慢，还在搜索，请稍候……",
      found: "找到 {count} 份",
      foundSoFar: "已找到 {count} 份，还在搜索……",
      foundAll: "符合筛选条件的文件 {count} 份",
      foundLoose: "含有其中各词的文件 {count} 份",
      foundUnfinished: "已找到 {count} 份，没有搜完",
      loosened: "没有文件含有连着的“{query}”。下面的文件含有分开的词：{words}。",
      wordSeparator: "、",
      searching: "已搜索 {done}/{of} 部分",
      searchedSince: "已搜索 {since} 年以来的文件（{done}/{of} 部分）",
      shown: "，已显示前 {shown} 份",
      none: "没有文件含有“{query}”。",
      noneAll: "没有符合筛选条件的文件。",
      noneFiltered: "在所选条件下没有含有“{query}”的文件；去掉筛选条件，有 {count} 份。",
      failed: "搜索没有完成：网络不通，或者搜索文件没有取到。这不表示没有结果。",
      failedMore: "后面的结果没有取到：网络不通，或者搜索文件没有取到。前面的结果不受影响。",
      incomplete: "有一部分年份的文件没有搜到，下面的结果不全。",
      retry: "再试一次",
      removeFilter: "去掉筛选：",
      clear: "清除全部筛选",
      dateRange: "公开日期 {from} 至 {to}",
      dateFrom: "公开日期 {from} 以后（含当天）",
      dateTo: "公开日期 {to} 以前（含当天）",
      dateOrder: "开始日期晚于结束日期，请改正其中一个。",
      unfold: "显示其余 {count} 项",
      fold: "收起",
      chosen: "（已选 {count} 项）",
      near: "您要找的可能是：",
      nearFailed: "相近的名称没有取到。",
      kindAgency: "机构",
      kindTopic: "主题",
      kindTitle: "文件",
      kindPage: "网页",
      aboutYear: "报告年度 {year}",
    },

    /** What the box says while a reader types. */
    box: {
      suggestions: "搜索建议",
      count: "{count} 条建议，用上下方向键选择。",
      failed: "建议没有取到，不影响搜索。",
      kindAgency: "机构",
      kindTopic: "主题",
      kindTitle: "文件",
      kindPage: "网页",
    },

    /** On a report's page that was opened from a search. */
    marks: {
      label: "搜索词的位置",
      count: "搜索词在本页出现 {count} 处",
      place: "第 {place} 处，共 {count} 处",
      previous: "上一处",
      next: "下一处",
      remove: "取消标记",
    },
  },

  /** The page of the catalogues that search covers, where there are several. */
  catalogues: {
    title: "联合目录",
    lead: "在本网站搜索，除了本网站的目录，还能搜到下面这些目录里的报告。它们由各自的网站发布。",
    own: (count: number) => `本网站的目录，共 ${count} 份`,
    search: "到搜索页，一次搜索全部目录",

    /** What the page's script says. */
    page: {
      loading: "正在读取……",
      facts: "共 {count} 份，最近公开日期：{day}",
      none: "还没有报告",
      unreachable: "暂时连不上，没有读到它的最新情况；也可以直接打开上面的网址。",
      unreadable: "读不了它的数据（版本不同，或者没有发布完整）；也可以直接打开上面的网址。",
      done: "各目录的最新情况已经读到。",
      missing: "已读到 {count} 个目录的最新情况，没有读到的：{names}。",
      separator: "、",
    },
  },

  notFound: {
    title: "没有找到这个网页",
    lead: "网址可能写错了，或者网页已经移动。",
    help: "可以这样查找：",
  },

  redirect: {
    title: "网页已移动",
    lead: "本页已移到：",
  },

  footer: {
    contact: "联系方式",
    errorReport: "我要找错",
    accessibility: "无障碍说明",
  },

  /** The editor at /admin/ and `npm run edit`. */
  admin: {
    pageTitle: (site: string) => `编辑 - ${site}`,
    noScript: "编辑要用到浏览器的脚本功能（JavaScript），现在没有打开。",
    pairs: { rule: "规则", reason: "理由" },
    body: {
      label: "正文",
      hint: "用 Markdown 写：空一行分段；标题写成 ## 一、…… 和 ### （一）……；没有动过的地方保存后一字不变。",
    },
    pages: { label: "固定网页", singular: "固定网页" },
    drafts: "草稿",
    /** What an editor should know when filling in a field; where none is given, the label says enough. */
    hints: {
      title: "一行，最多 200 字。",
      index_number: "代码/年份-流水号，都用半角，如 113307037368775858/2022-144431。",
      document_number: "如 金东政发〔2018〕12号。",
      agency: "名单里没有的，请维护人员加进 agencies.yaml。",
      modified: "公开以后改动过的才填，并写明变更说明。",
      report_year: "报告所写的是哪一年，四位数字。",
      topic: "名单里没有的，请维护人员加进 topics.yaml。",
      scope: "不填就是“面向社会”。",
      term: "不填就是“长期公开”。",
      status: "不填就是“有效”。失效、废止、已修改的，还要填从哪一天起。",
      replaced_by: "现行文件的索引号。",
      replaces: "被本文件替代的文件的索引号。",
      keywords: "几个词用顿号分开。",
      audience: "几个词用顿号分开。",
      backfilled: "过了很久才公开的，写明原因。",
      known_faults: "原文的错字等不改，在这里向读者说明。",
      attachments: "先选文件，再写读者看到的名称。文件名只用汉字、字母、数字、连字符和下划线。",
      draft: "打开时不发布。",
      aliases: "旧网站上的网址，从 / 写起，如 /old/123.html。",
      waive: "有理由不守某条检查规则的，选规则，写理由。",
    } as Readonly<Record<string, string>>,
    patterns: {
      max: (max: number) => `最多 ${max} 个字，只写一行`,
      year: "写四位数字，如 2018",
      day: (year: string) => `公开日期要在 ${year} 年；别的年份的报告，请在左边选那一年再新建`,
      form: "形式不对，请看下面的说明",
    },
    year: (year: string) => `${year} 年`,
    yearSingular: "报告",
    commits: {
      create: "新增报告：{{path}}",
      update: "修改报告：{{path}}",
      delete: "删除：{{path}}",
      uploadMedia: "上传附件：{{path}}",
      deleteMedia: "删除附件：{{path}}",
    },
    /** Spoken in the browser by the editor's own code. */
    browser: {
      unreadable: "元数据有错误，不能在这里编辑",
      unreadableSave:
        "这份文件的元数据有错误，不能在网页里保存。请运行 npm run check，按提示用记事本或 VS Code 改好再来。",
      notMerged:
        "这样改，元数据会写坏，所以没有保存。请检查刚才改的项目里有没有特别的符号；还不行，请告诉维护人员。",
      token: "访问令牌",
      tokenHelp: (forge: string) =>
        `在 ${forge} 的个人设置里新建一个能读写本仓库的访问令牌（access token），粘贴到这里。令牌只存在这台电脑的浏览器里。`,
      signIn: "登录",
      signingIn: "正在登录……",
      close: "关闭",
      stopped:
        "没有连上：编辑程序可能已经停止。请看终端里的 npm run edit 还在不在运行；停了就再运行一次，打开新的网址。",
      /** What a forge means by the number that it refuses with, `other` where it is none of them. */
      forgeFailures: {
        offline: "没有连上代码托管平台。请看网络是否正常，过一会儿再试。",
        "401": "平台不认这个访问令牌：可能写错、过期或被撤销了。请在平台上新建一个，再登录。",
        "403": "平台不允许这样做：令牌没有写这个仓库的权限，或者这个分支受保护。请联系维护人员。",
        "404": "平台上没有找到。请核对 site.yaml 里的仓库和分支，并看令牌能不能读这个仓库。",
        "409": "别人刚刚也改了，没有保存。请先把您的改动复制下来，刷新网页，再改一次。",
        other: "平台没有接受，没有保存。请过一会儿再试；还不行，请把下面的话告诉维护人员：{reason}",
      },
      /** Words of Decap CMS that say something else here, by their names there. */
      interface: {
        "collection.sidebar.collections": "目录",
        "collection.sidebar.searchAll": "查找",
        "collection.collectionTop.newButton": "＋ 新建%{collectionLabel}",
        "editor.editorControlPane.widget.regexPattern": "“%{fieldLabel}”写得不对：%{pattern}",
        "editor.editorToolbar.backCollection": "返回“%{collectionLabel}”",
        "editor.editorToolbar.deployButtonLabel": "看网页",
        "editor.editor.onLeavePage": "改动还没有保存，确定要离开吗？",
        "editor.editor.confirmLoadBackup": "上次有没保存的改动还在这台电脑里，要接着用吗？",
        "editor.editorControl.field.widgetLabel": "%{widgetLabel}",
        "editor.editorWidgets.datetime.setToNow": "填今天",
        "editor.editorWidgets.datetime.now": "今天",
        "editor.editorWidgets.list.addType": "新增%{item}",
        "editor.editorWidgets.object.expand": "展开",
        "editor.editorWidgets.object.collapse": "收起",
        "editor.editorToolbar.statusInfoTooltipDraft": "现在是草稿。写好后把状态改成“审核中”，请人审核。",
        "editor.editorToolbar.statusInfoTooltipInReview": "正在审核，您不用再做什么；审核时仍可以改。",
        "app.header.content": "报告",
        "app.header.media": "附件",
        "collection.collectionTop.viewAsList": "排成一列",
        "collection.collectionTop.viewAsGrid": "排成几列",
        "collection.entries.unpublishedHeader": "还没有发布的",
        "mediaLibrary.mediaLibraryModal.mediaAssets": "附件和图片",
        "mediaLibrary.mediaLibraryModal.noAssetsFound": "这里还没有文件，请点“上传”",
        "mediaLibrary.mediaLibraryModal.chooseSelected": "用选中的文件",
        "mediaLibrary.mediaLibraryModal.deleteSelected": "删除选中的文件",
        "mediaLibrary.mediaLibraryModal.deleting": "正在删除……",
        "mediaLibrary.mediaLibraryModal.close": "关闭",
        "ui.settingsDropdown.account": "退出等选项",
        "ui.toast.entrySaved": "已保存",
        "ui.toast.missingRequiredField": "有必填的项目还空着，或有项目写得不对，请看红字",
        "ui.toast.onFailToPersist": "没有保存　%{details}",
        "ui.toast.onFailToDelete": "没有删除　%{details}",
        "ui.toast.onFailToLoadEntries": "没有打开　%{details}",
        "ui.errorBoundary.reportIt": "告诉维护人员",
      } as Readonly<Record<string, string>>,
      /** Without a review there is nothing to publish: what is saved is committed. */
      saveWords: {
        "editor.editorToolbar.publish": "保存",
        "editor.editorToolbar.publishing": "正在保存……",
        "editor.editorToolbar.published": "已保存",
        "editor.editorToolbar.publishNow": "立即保存",
        "editor.editorToolbar.publishAndCreateNew": "保存，再新建一份",
        "editor.editorToolbar.publishAndDuplicate": "保存，再照样新建一份",
      } as Readonly<Record<string, string>>,
    },
    /** What `npm run edit` answers the page with, and prints. */
    server: {
      noGit: "没有找到 git。请先安装 git（https://git-scm.com），再运行。",
      noRepository: (folder: string) =>
        `“${folder}”不在 git 管理的文件夹里，保存的改动没有地方记录。请在网站的文件夹里运行；新的网站先运行 git init。`,
      noAuthor: (missing: readonly string[]) =>
        `git 还不知道您是谁，提交时要写明作者。请先运行：\n${missing
          .map((key) => `  git config --global ${key} "${key === "user.name" ? "您的姓名" : "您的邮箱"}"`)
          .join("\n")}`,
      badPath: (file: string) => `不能写“${file}”：只能写 reports 和 pages 里的文件。`,
      badType: (name: string) =>
        `附件不能是“${name}”这种类型。请用 PDF、OFD、Word、Excel、WPS、图片、文本或压缩包。`,
      badName: (name: string) =>
        `文件名“${name}”里有不能用在网址里的字符。请先改名，只用汉字、字母、数字、连字符和下划线，再选一次。`,
      sameAttachment: (name: string) =>
        `这一年的文件夹里已经有另一个“${name}”，没有覆盖它。请把附件换个名字（如加上索引号的流水号）再选一次。`,
      sameFile: (file: string) => `已经有 ${file} 了，没有覆盖它。请核对索引号的流水号。`,
      changedMeanwhile: (file: string) =>
        `${file} 在您打开以后被别处改过，没有保存，以免盖掉别人的改动。请先把您的改动复制下来，刷新网页，再改一次。`,
      finding: (place: string, message: string, hint: string) =>
        `${place === "" ? "" : `${place}：`}${message}（${hint}）`,
      bodyLine: (line: number) => `正文第 ${line} 行`,
      refused: (findings: readonly string[]) => `没有保存，请先改正：\n${findings.join("\n")}`,
      notCommitted: (reason: string) => `git 没有接受这次提交，文件已恢复原样：${reason}`,
      noDeleting: "这里不能删除报告。不再有效的，把“有效性”改成失效或废止；确实要撤下的，请维护人员处理。",
      noAction: (action: string) => `没有“${action}”这个操作。`,
      commitNew: (title: string) => `新增《${title}》`,
      commitChange: (title: string) => `修改《${title}》`,
      commitDelete: (names: readonly string[]) => `删除附件 ${list(names)}`,
      notAllowed: "不能从这里打开。请用运行 npm run edit 时终端里显示的网址。",
      tooLarge: "附件太大（超过 40 MB），没有保存。",
      badRequest: "请求的写法不对。",
      saved: (title: string, committed: boolean) =>
        committed ? `已保存并提交：${title}` : `没有改动，没有提交：${title}`,
      warnings: (findings: readonly string[]) =>
        `  提醒：\n${findings.map((one) => `    ${one}`).join("\n")}`,
      notUsable: "site.yaml 读不了，不能编辑。请先运行 npm run check，按提示改好。",
      preparing: "正在准备编辑网页……",
      ready: (url: string) =>
        `用浏览器打开这个网址编辑（只有这台电脑能打开）：\n  ${url}\n保存一次，就在 git 里提交一次；编辑完按 Ctrl+C 停止，再运行 npm run submit，送到大家共用的仓库。`,
      building: "正在生成网站，供保存后查看……",
      built: (url: string) => `网站已更新：${url}`,
      notBuilt: "网站没有更新，原因见上；不影响继续编辑。",
    },
    vscode: {
      help: `用法：npm run vscode
由项目表、agencies.yaml 和 topics.yaml 生成 VS Code 的设置（.vscode 文件夹）。这些有改动时再运行一次。
  --content 文件夹   内容文件夹（默认 content）`,
      written: (files: number) => `已写好 .vscode 里的 ${files} 个文件。`,
      reports: "报告",
      report: "一份报告的元数据",
      check: "检查全部报告",
      preview: "预览网站",
      edit: "在浏览器里编辑",
      newReport: "新建报告",
      snippets: {
        report: "一份新报告",
        attachment: "附件",
        status: "失效、废止或修改",
        fault: "关于原文的说明",
        waive: "不守某条检查规则的理由",
        code: "统一社会信用代码",
        fileName: "文件名",
      },
    },
    editHelp: `用法：npm run edit -- [选项]
在本机打开网页编辑：报告的每一项有表格可填，附件可以上传，保存就写进内容文件夹并在 git 里提交。
只有这台电脑能打开，作者取自 git 的设置。
  --content 文件夹   内容文件夹（默认 content）
  --out 文件夹       网站放在哪里（默认 _site）
  --port 端口        从哪个端口试起（默认 8080）`,
  },

  submit: {
    help: `用法：npm run submit -- "改了什么"
把内容文件夹里的改动提交并送到大家共用的仓库：先检查，有错误不送；同事先送了的，先取回来，合在一起再送。
两个人改了同一处的，不合也不送，谁的改动都不会丢。
  --content 文件夹   内容文件夹（默认 content）`,
    hasErrors: (errors: number) =>
      `检查有 ${errors} 处错误，没有提交，也没有送出。请运行 npm run check，按提示改好，再运行一次。`,
    hasErrorsTogether: (errors: number) =>
      `取回同事的改动以后，检查有 ${errors} 处错误（例如两份报告用了同一个索引号），没有送出。请运行 npm run check，按提示改好，再运行一次。`,
    noMessage: (files: readonly string[]) =>
      `请写明这次改了什么（读者在“修订记录”里看得到），例如：\n  npm run submit -- "公开2018年法治政府建设报告"\n有改动的文件：\n${files.map((file) => `  ${file}`).join("\n")}`,
    notCommitted: (reason: string) => `git 没有接受这次提交，没有送出，文件没有动：${reason}`,
    unfinished: "上一次合并还没有做完，没有送出。请找维护人员处理。",
    noUpstream: (branch: string) =>
      `还没有设好送到哪里（分支 ${branch}）。请问维护人员要共用仓库的网址，用 git clone 取一份，在里面编辑。`,
    unreachable: (reason: string) =>
      `没有连上共用的仓库。改动已经提交在这台电脑里，没有丢。请看看网络，再运行一次；用户名、密码或令牌不对的，请问维护人员。git 的话：\n${reason}`,
    notTaken: (reason: string) =>
      `共用的仓库没有接受。改动已经提交在这台电脑里，没有丢。多半是没有权限，或要先请人审核：请把下面的话给维护人员看。\n${reason}`,
    changedBy: (file: string, person: string) => `${file}（${person}）`,
    conflict: (files: readonly string[]) =>
      `同事也改了同一处，没有送出：\n${files
        .map((file) => `  ${file}`)
        .join("\n")}\n您的改动已经提交在这台电脑里，没有丢。请与他商量好怎么改，再请维护人员合在一起。`,
    notTogether: (reason: string) =>
      `没能与同事的改动合在一起，没有送出。您的改动已经提交在这台电脑里，没有丢。请把下面的话给维护人员看。\n${reason}`,
    done: (sent: number, taken: number) =>
      `${taken > 0 ? `取回了同事的提交 ${taken} 次。` : ""}${sent > 0 ? `已送到共用的仓库：提交 ${sent} 次。` : "没有要送出的改动。"}`,
  },

  importing: {
    help: `用法：npm run import -- [选项] 文件或文件夹……
把已有的文件变成目录里的报告草稿：抓取的文本、纯文本、网页（.html）、Word（.docx、.doc、.wps）、PDF、Markdown，
或一张写明文件名的台账（.xlsx、.csv）。格式按内容识别，不看扩展名。原文的字一个不改，没有的内容一个不添。
  --dry-run          只显示结果，不写文件
  --content 文件夹   内容文件夹（默认 content）
  --set 项=值        给所有文件填同一项，如 --set agency=源东乡（可重复；优先于文件里的值）
  --log 文件         记录写在哪里（JSON；默认 .cache/import/log.json）
已有的报告不会被改动：索引号相同的，只显示有哪些不同。全部成功退出码为 0，有文件没有导入为 1，用法不对为 2。`,
    noFiles: "请写明要导入的文件或文件夹。--help 查看用法。",
    badSet: (value: string) => `“--set ${value}”的写法不对。写成“项=值”，如 --set agency=源东乡。`,
    badSetKey: (key: string, suggestion: string | undefined) =>
      `“--set”里没有“${key}”这一项。${suggestion === undefined ? "项目的名称见 docs/editors.zh-CN.md。" : `是不是要写“${suggestion}”？`}`,
    ledger: {
      from: (row: number) => `台账第 ${row} 行`,
      noFileColumn: {
        message: "台账里没有写文件名的一列",
        hint: "第一行写各列的名称，其中一列叫“文件”，每行写一个文件名（与台账放在同一个文件夹里）",
      },
      missingFile: (file: string, row: number) => ({
        message: `台账第 ${row} 行写的文件“${file}”不在台账所在的文件夹里`,
        hint: "核对文件名（大小写和扩展名也要一样），或把文件放到台账旁边",
      }),
      outside: (file: string, row: number) => ({
        message: `台账第 ${row} 行的“${file}”指向台账所在文件夹以外，没有读取`,
        hint: "把文件放到台账所在的文件夹里，只写文件名",
      }),
      unreadable: {
        message: "台账读不了：表格有损坏或格式不对",
        hint: "用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV 再试",
      },
    },

    formats: {
      text: "纯文本",
      html: "网页",
      docx: "Word 文档（.docx）",
      doc: "旧版 Word 文档（.doc）",
      pdf: "PDF",
      markdown: "Markdown",
      xlsx: "Excel 台账",
      csv: "CSV 台账",
    },
    from: {
      textLine: "正文里写明的一行",
      given: "命令行 --set",
      line: (line: number) => `原文第 ${line} 行`,
      lineByPlace: (line: number) => `原文第 ${line} 行，据所在位置判断，请核对`,
      firstLines: "正文开头的标题行",
      proposed: "据正文拟定，不是原文",
      table: "网页的信息表",
      metaTag: (name: string) => `网页的 meta 标签 ${name}`,
      pageTitle: "网页的标题栏",
      pageHeading: "网页的标题",
      frontMatter: (key: string) => `原文件的元数据 ${key}`,
      properties: "Word 文档属性",
    },
    comments: {
      proposedTitle: "原文没有标题。下面的名称是导入时据正文拟定的，不是原文，请核对后删去这一行。",
      missing: (label: string, key: string) => `缺少“${label}”：原文里没有找到，请补上一行 ${key}: …`,
      suggestion: (key: string, value: string) => [
        "下一行据正文推测，请核对；对的就删去行首的“# ”，不对就删去这两行。",
        `${key}: ${value}`,
      ],
    },
    leftOut: {
      furniture: "旧网页的附属文字",
      share: "网页的分享、打印栏",
      navigation: "网页的导航或链接列表",
      metadataTable: "网页的信息表（内容已写入元数据）",
      header: "Word 页眉",
      footer: "Word 页脚",
      deleted: "修订中已删除的文字",
      comment: "Word 批注",
      pageNumber: "PDF 页码",
      pageHeader: "PDF 每页重复的页眉或页脚",
      hidden: "隐藏文字（读者看不到）",
    },
    notes: {
      conflict: (label: string, kept: string, other: string, from: string) =>
        `“${label}”有两种写法：用了“${kept}”，${from}写的是“${other}”，请核对`,
      unfitting: (label: string, value: string) => `“${label}”写的是“${value}”，形式与目录的规定不合，请核对`,
      unknownAgency: (name: string) => `发布机构“${name}”不在 agencies.yaml 里，请先加上，或改成已有的简称`,
      unknownTopic: (name: string) => `主题“${name}”不在 topics.yaml 里，请先加上，或改成已有的主题`,
      emptyText: "没有找到正文",
      encoding: (encoding: string) => `原文件的编码是 ${encoding}，已转成 UTF-8`,
      mergedCells: (count: number) => `有 ${count} 张表格含合并单元格：文字写在合并处的第一格，其余格留空`,
      trackedChanges: (inserted: number, deleted: number) =>
        `文档带有修订：接受了 ${inserted} 处插入，${deleted} 处删除的文字没有写入`,
      textBoxes: (count: number) => `有 ${count} 个文本框：文字接在它所在的段落后面`,
      comments: (count: number) => `有 ${count} 条批注没有写入`,
      equations: (count: number) => `有 ${count} 个公式：只保留了其中的文字，请对照原件`,
      symbols: (count: number) => `有 ${count} 个特殊字体的符号读不出是什么字，写成了“□”，请对照原件`,
      embedded: (count: number) => `有 ${count} 个嵌入的对象（如 Excel 表、图表）没有写入，请对照原件`,
      pictures: (count: number) => `有 ${count} 张图片，存在报告旁边`,
      unsupportedPictures: (names: string) => `有图片不能用在网页上，没有写入：${names}`,
      remotePictures: (count: number) =>
        `网页里有 ${count} 张图片在别处，没有下载：请从原网页保存后放到报告旁边`,
      links: (targets: string) => `正文里的链接只保留了文字，地址是：${targets}`,
      docTables:
        "旧版 .doc 只能取出文字：表格、图片和自动编号可能丢失，请对照原件，或在 Word 里另存为 .docx 再导入",
      pdf: "PDF 只能取出文字：段落和表格按版面推断，请对照原件",
      noText: "PDF 里没有文字，是扫描的图片：请把它作为附件放到报告旁边，正文另行录入；或先做文字识别（OCR）",
      pdfTables: "PDF 里似乎有表格，已按行写成文字",
      mainText: "网页没有标明正文在哪里，按文字多少推断，请对照原网页",
      lossyCharacters: (count: number) => `有 ${count} 处字符在原文件里已经损坏`,
    },
    faults: {
      empty: { message: "文件是空的", hint: "核对是不是选错了文件" },
      encrypted: {
        message: "文件有密码（已加密），读不了",
        hint: "用原来的程序打开，去掉密码，另存后再导入",
      },
      encoding: {
        message: "读不出文件的文字：编码不是 UTF-8、GB18030，也不是 UTF-16",
        hint: "用原来的程序打开，另存为 UTF-8 文本后再导入",
      },
      unknownFormat: {
        message: "认不出这是什么文件",
        hint: "能导入的有：文本、网页、Word、PDF、Markdown、Excel 和 CSV 台账",
      },
      otherFormat: (name: string) => ({
        message: `这是 ${name} 文件，不能导入`,
        hint: "能导入的有：文本、网页、Word、PDF、Markdown、Excel 和 CSV 台账；请转成其中一种，或作为附件放到报告旁边",
      }),
      damaged: (name: string) => ({
        message: `文件有损坏，读不了（${name}）`,
        hint: "核对能不能用原来的程序打开；能打开就另存一份再导入",
      }),
      tooLarge: (size: number, limit: number) => ({
        message: `文件太大：${(size / 1048576).toFixed(1)} MB，最多 ${(limit / 1048576).toFixed(0)} MB`,
        hint: "这样大的多半是扫描件或带很多图片：请作为附件放到报告旁边，正文另写",
      }),
      bomb: {
        message: "压缩包展开后大得不正常，没有读取",
        hint: "核对文件来历；确是文档的，用原来的程序打开再另存",
      },
      noText: {
        message: "PDF 里没有文字，是扫描的图片",
        hint: "请把它作为附件放到报告旁边，正文另行录入；或先做文字识别（OCR）",
      },
      tooManyPages: (pages: number, limit: number) => ({
        message: `PDF 有 ${pages} 页，最多 ${limit} 页`,
        hint: "请拆成几份，或作为附件放到报告旁边",
      }),
      ledgerInside: {
        message: "这是一张表格，不是报告，也不是写明文件名的台账",
        hint: "台账要单独写在命令里，第一行是各列的名称，其中一列叫“文件”",
      },
      tooDeep: {
        message: "网页的结构层层嵌套，不正常，没有读取",
        hint: "在浏览器里打开，把正文复制到文本文件里再导入",
      },
      noMainText: {
        message: "网页里找不到正文",
        hint: "可能正文由脚本生成：在浏览器里打开，把正文复制到文本文件里再导入",
      },
      time: (seconds: number) => ({
        message: `${seconds} 秒内没有读完，已放弃`,
        hint: "文件可能有损坏，或过于复杂：用原来的程序打开，另存后再试",
      }),
      memory: {
        message: "读这个文件要的内存太多，已放弃",
        hint: "文件可能有损坏，或过于复杂：用原来的程序打开，另存后再试",
      },
      unreadable: (reason: string) => ({
        message: `读不了这个文件（${reason}）`,
        hint: "请核对路径和读取权限",
      }),
      failed: (reason: string) => ({
        message: `没有读成（${reason}）`,
        hint: "文件可能有损坏：用原来的程序打开，另存后再试",
      }),
      unwritable: (reason: string) => ({
        message: `报告写不进内容文件夹（${reason}）`,
        hint: "核对文件夹有没有写入权限、磁盘有没有空间；EEXIST 表示已有同名的文件，请先移走",
      }),
      notThere: { message: "没有这个文件", hint: "请核对路径和文件名" },
      notAFile: { message: "这不是文件，也不是文件夹", hint: "请核对路径" },
      link: { message: "这是一个快捷方式（链接），没有读取", hint: "写明文件本身的路径" },
    },

    outcomes: {
      written: "新建",
      unchanged: "已有，相同",
      different: "已有，不同，没有改动",
      failed: "没有导入",
      planned: "将新建",
    },
    report: {
      file: (source: string, outcome: string, target: string) => `${source}：${outcome} ${target}`,
      failed: (source: string, message: string, hint: string) =>
        `${source}：没有导入：${message}\n    ${hint}`,
      format: (format: string) => `  格式：${format}`,
      found: (label: string, value: string, from: string) => `  ${label}：${value}（${from}）`,
      missing: (labels: readonly string[]) => `  缺少：${list(labels)}`,
      proposedTitle: "  名称是拟定的，不是原文，请核对",
      others: (label: string, value: string, from: string) => `  没有对应项目：${label}：${value}（${from}）`,
      leftOut: (words: string, why: string) => `  没有写入：“${words}”（${why}）`,
      note: (words: string) => `  请注意：${words}`,
      differences: "  与已有的报告有这些不同（- 已有，+ 导入）：",
      more: (count: number, log: string | undefined) =>
        `  ……还有 ${count} 条，${log === undefined ? "加上“--log 文件”可以看到全部" : `见 ${log}`}`,
      progress: (done: number, total: number, bar: string) => `${bar} ${done}/${total}`,
      summary: (counts: {
        written: number;
        planned: number;
        unchanged: number;
        different: number;
        failed: number;
        incomplete: number;
      }) =>
        [
          counts.planned > 0 ? `将新建 ${counts.planned} 份` : `新建 ${counts.written} 份`,
          `已有相同 ${counts.unchanged} 份`,
          `已有不同 ${counts.different} 份`,
          `没有导入 ${counts.failed} 个`,
        ].join("，") +
        `。${counts.incomplete > 0 ? `其中 ${counts.incomplete} 份还缺必填的项目，补齐后才能发布。` : ""}`,
      log: (file: string) => `详细记录：${file}`,
      dryRun: "以上只是显示，没有写任何报告。",
      next: "下一步：打开新建的报告，补上缺少的项目，再运行 npm run check。",
    },
  },

  newReport: {
    help: `用法：npm run new -- [选项]
新建一份报告：不带选项时一项一项地问，带了选项就照选项写，没有写的用默认值。只写一个文件，不打开别的程序。
  --title 名称           必填
  --agency 机构          agencies.yaml 里的简称；只有一个机构时可以不写
  --published 日期       公开日期，默认今天
  --index-number 索引号  默认接着这个机构当年最大的流水号
  --openness 方式        主动公开（默认）或依申请公开
  --topic 主题           topics.yaml 里的名称
  --genre 体裁           如 报告、通知
  --report-year 年份     报告写的是哪一年
  --slug 文件名          默认用索引号的流水号
  --content 文件夹       内容文件夹（默认 content）`,
    intro: "新建一份报告（用上下键选，按回车确定；按 Ctrl+C 退出，什么也不会写）",
    optional: "（可以不填）",
    none: "不填",
    required: "这一项必须填写",
    placeholders: {
      title: "关于某事的报告",
      report_year: "如 2018",
    } as Readonly<Record<string, string>>,
    badForm: {
      title: "名称写在一行里，最多 200 个字",
      published: "写成“年-月-日”，如 2022-05-31，并核对这一天是否存在",
      index_number: "写成“代码/年份-流水号”，如 113307037368775858/2022-144431，并核对代码的校验位",
      report_year: "写四位数字，如 2018",
    } as Readonly<Record<string, string>>,
    cancelled: "已退出，没有写任何文件。",
    needed: (option: string, label: string) => `缺少“${label}”：请加上 ${option}。--help 查看用法。`,
    badValue: (option: string, value: string) => `${option} 的值“${value}”不对。--help 查看用法。`,
    unknownAgency: (name: string, names: readonly string[]) =>
      `agencies.yaml 里没有发布机构“${name}”。${names.length > 0 ? `现有：${list(names)}。` : "请先写上机构。"}`,
    unknownTopic: (name: string, names: readonly string[]) =>
      `topics.yaml 里没有主题“${name}”。${names.length > 0 ? `现有：${list(names)}。` : "请先写上主题。"}`,
    taken: {
      index_number: (file: string) => `这个索引号已经用在 ${file}，没有新建。`,
      file: (file: string) => `已经有 ${file} 了，没有新建。请用 --slug 换一个文件名。`,
    },
    done: (file: string) => `已新建 ${file} 。请打开它，在第二个 --- 后面写正文，再运行 npm run check。`,
  },
  bench: {
    help: `用法：npm run bench -- [search|build|check|exports|samples|table] [选项]
在同一台机器、同一次运行里，把本系统和别的做法放在一起比较。不写项目时，两项都用小的样例目录比一次。
  search     搜索：本系统与默认的 Pagefind，查全、查准、读取量和快慢（要用 Chromium）
  build      生成：本系统、普通的 Eleventy 加默认的 Pagefind、Hugo 加默认的 Pagefind（装了 hugo 时）
  check      检查：读入并检查全部报告，与只读文件、用 gray-matter 取出元数据相比
  exports    开放数据：全部数据文件写出来要多久、占多少内存
  samples    只写出样例内容文件夹，不比较（要用 --out）
  table      用 --json 里的结果更新 docs/performance.md 里的表格
选项：
  --texts 文件夹      用这个文件夹里的 .txt 文件当报告，第一行是名称（search、samples）
  --reports 份数      样例报告有多少份（默认 300）
  --characters 字数   有 --texts 时：一共多少字，不够就重复并略作改动；没有时：每份样例多少字（默认 4200）
  --years 年数        样例报告分在多少年里（默认 15）
  --queries 个数      查询多少个短语（默认 100）
  --lengths 长度      短语有几个字，如 2-8（默认 1-12）
  --seed 数字         换一个数字，就换一批文字和短语（默认 1）
  --json 文件         把结果写到文件里；文件里另一项的结果保留
  --out 文件夹        samples：写到哪里
  --keep              留下临时文件夹，供查看`,
    unknownSubject: (name: string) =>
      `没有“${name}”这个项目，应为 search、build、check、exports、samples 或 table。--help 有说明。`,
    exported: (cost: {
      reports: number;
      characters: number;
      files: number;
      megabytes: number;
      reading: number;
      seconds: number;
      processor: number;
      memory: number;
    }) =>
      `${cost.reports} 份报告（${cost.characters} 字）：写出 ${cost.files} 个数据文件，共 ${cost.megabytes.toFixed(1)} MB，` +
      `用时 ${cost.seconds.toFixed(1)} 秒（处理器 ${cost.processor.toFixed(1)} 秒），` +
      `此前读入目录 ${cost.reading.toFixed(1)} 秒，内存最高 ${cost.memory.toFixed(0)} MB。`,
    checked: (cost: {
      reports: number;
      characters: number;
      ours: { seconds: number; processor: number; memory: number };
      peer: { seconds: number; processor: number; memory: number };
    }) =>
      `${cost.reports} 份报告（${cost.characters} 字）：读入并检查用时 ${cost.ours.seconds.toFixed(2)} 秒（处理器 ${cost.ours.processor.toFixed(1)} 秒，内存最高 ${cost.ours.memory.toFixed(0)} MB），` +
      `只读文件、用 gray-matter 取出元数据用时 ${cost.peer.seconds.toFixed(2)} 秒；是它的 ${(cost.ours.seconds / cost.peer.seconds).toFixed(2)} 倍。`,
    megabytes: (cost: { ordinary: number; slowest: { piece: string; processor: number }; pieces: number }) =>
      `1 MB 的一份报告：样例正文用处理器 ${cost.ordinary.toFixed(2)} 秒；${cost.pieces} 种字符各重复到 1 MB，` +
      `最慢的是 ${JSON.stringify(cost.slowest.piece)}，${cost.slowest.processor.toFixed(2)} 秒；是样例正文的 ${(cost.slowest.processor / cost.ordinary).toFixed(2)} 倍。`,
    needs: (option: string, subject: string) => `${subject} 要写 ${option}。--help 有说明。`,
    wholeNumber: "大于 0 的整数",
    range: "两个数字，如 2-8",
    noTexts: (folder: string) => `文件夹“${folder}”里没有 .txt 文件。`,
    notUtf8: (file: string) => `“${file}”不是 UTF-8 编码，读不出文字。请另存为 UTF-8 再试。`,
    emptyText: (file: string) => `“${file}”是空的。第一行应为名称，下面是正文。`,
    notEmpty: (folder: string) => `文件夹“${folder}”里已有文件。请换一个空的文件夹。`,
    badResult: (file: string) => `“${file}”不是比较结果，读不了。请先用 --json 写出结果。`,
    cannotWrite: (file: string, reason: string) => `写不了“${file}”：${reason}`,
    noBrowser: (file: string) =>
      `没有找到 Chromium（${file}）。请先安装（Debian：apt-get install chromium），或用环境变量 CHROMIUM 指明位置。`,
    commandFailed: (command: string, output: string) => `命令没有成功：${command}\n${output}`,
    noQueries: "这些文字里取不出短语。",
    pageFailed: (reason: string) => `浏览器里的搜索没有成功：${reason}`,
    wrote: (folder: string, reports: number, characters: number) =>
      `在 ${folder} 写了 ${reports} 份报告，共 ${characters} 字。`,
    kept: (folder: string) => `临时文件留在 ${folder}`,
    steps: {
      samples: "写样例报告……",
      building: (system: string) => `生成：${system}……`,
      again: "改动后重新生成……",
      searching: (system: string) => `查询：${system}……`,
    },
    searchTitle: (reports: number, characters: number, queries: number) =>
      `搜索：${reports} 份报告，${characters} 字，${queries} 个短语，每次都用新的浏览器环境`,
    buildTitle: (reports: number, characters: number, years: number) =>
      `生成：${reports} 份报告，共 ${characters} 字，${years} 个年份`,
    noHugo: "没有 hugo，未比较。",
    madeUp: "文字是生成的样例，许多词不在词典里；要比查全查准，请用 --texts 给真实文字。",
    wrong: (phrase: string, missed: number, added: number) =>
      `“${phrase}”与逐字查找不同：漏 ${missed} 份，多 ${added} 份。`,
    uncompared: (count: number) => `有 ${count} 个短语的结果太多，没有逐份比较。`,
    systems: {
      ours: "本系统",
      pagefindQuoted: "Pagefind 默认，加引号",
      pagefindTyped: "Pagefind 默认，照原样",
      eleventy: "Eleventy＋Pagefind 默认",
      hugo: "Hugo＋Pagefind 默认",
    },
    metrics: {
      recall: "查全率",
      precision: "查准率",
      exactQueries: "结果与逐字查找完全相同的短语",
      firstTenHold: "前十份里含有短语的",
      nothingFound: "明明有却一份也没查到的短语",
      titleFirst: "以名称查询，该份排第一",
      indexKilobytes: "读取索引（中位，KB）",
      recordKilobytes: "读取各份摘录（中位，KB）",
      allKilobytes: "读取全部文件（中位，KB）",
      medianMs: "前十份显示（中位，毫秒）",
      p95Ms: "前十份显示（第 95 百分位，毫秒）",
      indexSeconds: "建索引（秒）",
      indexProcessBytes: "建索引时单个进程内存最高（MB）",
      indexFiles: "索引文件（个）",
      indexBytes: "索引大小（MB）",
      seconds: "用时（秒）",
      cpuSeconds: "处理器时间（秒）",
      peakBytes: "全部进程内存之和最高（MB）",
      processBytes: "单个进程内存最高（MB）",
      files: "文件（个）",
      bytes: "大小（MB）",
      pages: "网页（个）",
      changedSeconds: "改动一份报告后重新生成（秒）",
      changedCpuSeconds: "改动一份报告后重新生成，处理器（秒）",
      unchangedSeconds: "没有改动时重新生成（秒）",
      unchangedCpuSeconds: "没有改动时重新生成，处理器（秒）",
      templateSeconds: "改动模板后重新生成（秒）",
      templateCpuSeconds: "改动模板后重新生成，处理器（秒）",
    },
  },
};
