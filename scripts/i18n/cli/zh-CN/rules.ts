import { fileSize } from "../../file-size.js";

/** Messages of the rules of the check. */
export const rules = {
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
    aliasLong: (url: string) => ({
      message: `旧网址 ${url.slice(0, 40)}…… 太长，做不成文件`,
      hint: "两个斜杠之间不超过 240 个字节（约 80 个汉字），整个不超过 1000 个字节",
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
    linkUserName: (target: string) => ({
      message: `链接“${target}”的域名前面有用户名（@ 前面的部分），看起来像是别的网站`,
      hint: "请核对要链接的网站；网址里只写 @ 后面的域名",
    }),
    archiveUnread: {
      message: "这是压缩包，里面的文件没有检查",
      hint: "请自己打开核对有没有个人信息；能直接放的文件，最好不打包，读者打开也方便",
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
    figures: (calculation: string, exact: string, stated: string) => ({
      message: `数字对不上：按这句话里的数字，${calculation} 是 ${exact}，写的却是 ${stated}`,
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
    unsearched: (bytes: number, limit: string) => ({
      message: `这个文件（${fileSize(bytes)}）${limit}，没有查里面有没有个人信息`,
      hint: "请核对文件来历；确要公开的，请拆成几个文件，或者人工查过以后在 waive 里写明理由",
    }),
    searchLimits: {
      fileBytes: (limit: number) => `超过 ${fileSize(limit)}`,
      unpackedBytes: (all: number, part: number, parts: number) =>
        `展开后大得不正常（一共不能超过 ${fileSize(all)}，每个部分不能超过 ${fileSize(part)}，不能多于 ${parts} 个部分）`,
      pages: (limit: number) => `多于 ${limit} 页`,
      time: (seconds: number) => `查了 ${seconds} 秒还没有查完`,
      memory: (limit: number) => `查的时候占用的内存超过 ${fileSize(limit)}`,
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
    markupFlood: {
      marks: (most: number) => ({
        message: `正文里的格式符号（如 [ * <）超过 ${most} 个，不像一份报告`,
        hint: "请对照原件检查正文；多半是粘贴时带进了别的内容",
      }),
      lines: (most: number) => ({
        message: `正文超过 ${most} 行，不像一份报告`,
        hint: "请对照原件检查正文；确实这样长的，分成几份，或者作为附件",
      }),
      bars: (most: number) => ({
        message: `正文里表格的竖线超过 ${most} 条，读者打不开这样的网页`,
        hint: "请把这样大的表格作为附件（.xlsx、.csv），正文里只写说明",
      }),
    },
    lost: (code: string, count: number) => ({
      message: `这一行有 ${count} 处的字丢失了，读者看到的是方框或问号（${code}）`,
      hint: "请对照原件，重新输入这里的字",
    }),
    gbkPrivateUse: (code: string, now: string) => ({
      message: `这里是老编码（GBK）的“${now}”（${code}），许多读者看到的是方框`,
      hint: `改成今天的“${now}”；npm run check -- --fix 会改`,
    }),
    unicodeForm: (found: string, usual: string, count: number) => ({
      message: `“${found}”看起来像“${usual}”，却是另一个字符，会使文字搜索不到；这一行有 ${count} 处`,
      hint: "多半是从 PDF 复制时带进来的；可以用 npm run check -- --fix 一次改好",
    }),
    hiddenText: {
      item: (text: string, mark: string) => ({
        message: `行首的“${mark}”不会显示，读者看到的是列表的一项“• ${text}”`,
        hint: "是负号、加号等符号的，照下面这样写；确实是列表的，可以免检",
      }),
      emptyItem: (_text: string, mark: string) => ({
        message: `单独的“${mark}”不会显示，读者看到的是空的列表项“•”`,
        hint: "是符号的，照下面这样写；不是的，请删去这一行",
      }),
      number: (text: string) => ({
        message: `“${text}”开头的数字会成为列表的编号`,
        hint: "是日期的，照下面这样写；确实是列表的，可以免检",
      }),
      quotation: (text: string, mark: string) => ({
        message: `行首的“${mark}”不会显示，读者看到的是引文“${text}”`,
        hint: "是大于号的，照下面这样写；确实是引文的，可以免检",
      }),
      emphasis: (text: string, mark: string) => ({
        message: `“${mark}”不会显示，读者看到的是斜体的“${text}”`,
        hint: "是乘号、遮盖等符号的，照下面这样写；确实要斜体的，可以免检",
      }),
      strong: (text: string, mark: string) => ({
        message: `“${mark}”不会显示，读者看到的是加粗的“${text}”`,
        hint: "是乘方、遮盖等符号的，照下面这样写；确实要加粗的，可以免检",
      }),
      strike: (text: string) => ({
        message: `“~~”不会显示，读者看到的是划掉的“${text}”`,
        hint: "表示范围的，照下面这样写，或改用“—”；确实要划掉的，可以免检",
      }),
      code: (text: string, mark: string) => ({
        message: `“${mark}”不会显示，读者看到的是代码字体的“${text}”`,
        hint: "表示分的，照下面这样写，或改用“′”",
      }),
      closing: (text: string) => ({
        message: `标题末尾的“${text}”不会显示`,
        hint: "是编号的符号的，照下面这样写；不是的，请删去",
      }),
      backslash: () => ({ message: "两个反斜杠只会显示一个", hint: "要显示两个的，照下面这样写" }),
      path: (text: string) => ({
        message: `路径里“${text}”的反斜杠不会显示`,
        hint: "要显示的，照下面这样写",
      }),
      noteAlone: (text: string) => ({
        message: `正文里没有引用这条注释，“${text}”只会排在全文最后`,
        hint: "请在要注释的地方写上这个标记",
      }),
      noteAgain: (text: string) => ({
        message: `前面已有同名的注释，这一条“${text}”没有引用，只会排在全文最后`,
        hint: "请改用另一个编号，如下，并在要注释的地方写上它的标记",
      }),
      codeWords: (text: string) => ({
        message: `“${text}”写在代码框的标记后面，会成为框里的第一行`,
        hint: "请另起一行，如下；不要代码框的，请删去标记",
      }),
      linkTitle: (text: string) => ({
        message: `链接的说明“${text}”在手机上看不到`,
        hint: "要让读者看到的，写在链接外面，如下",
      }),
      linkEmpty: (text: string) => ({
        message: `指向“${text}”的链接没有文字，读者看不到`,
        hint: "请补上文字，如下",
      }),
      linkTarget: (text: string) => ({
        message: `“${text}”成为链接的地址，不会显示`,
        hint: "是文号、编号的，照下面这样写；是附件的，写出完整的文件名",
      }),
      hidden: (text: string) => ({
        message: `“${text}”不会显示给读者`,
        hint: "请改写这一处；是符号的，可以照下面这样写",
      }),
    },
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
};
