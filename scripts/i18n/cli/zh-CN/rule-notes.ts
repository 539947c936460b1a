/** The purpose of each rule, and the headings of docs/rules.md. */
export const ruleNotes = {
  /** What each rule checks and why, for docs/rules.md. */
  ruleNotes: {
    "archive-unread": {
      what: "附件里有压缩包时提醒。",
      why: "压缩包里的文件没有一条规则会看：身份证号码、宏和损坏的文件都查不出来，要由人打开核对。",
    },
    "attachment-author": {
      what: "附件的属性里没有个人姓名。",
      why: "Office、PDF 和图片会记下作者、批注人和修订人，读者都能看到。不查旧版 Office 文档（.doc、.xls、.ppt）；“用户”“Administrator”之类和机构名称不提。",
    },
    "attachment-damaged": {
      what: "附件没有损坏。",
      why: "没有传完整的、加了密码的文件打不开，也查不了里面的个人信息。查 PDF、OFD、新版的 Office 和 WPS 文档。",
    },
    "attachment-missing": {
      what: "报告提到的文件都在同一个文件夹里。",
      why: "读者点开的附件和图片必须存在。",
    },
    "attachment-personal": {
      what: "附件里没有居民身份证号码和银行卡号。",
      why: "名单里的号码会泄露个人隐私。查文本文件、Office 和 WPS 文档、OFD 和 PDF（前 500 页）；扫描成图片的和压缩包里的查不了，请自己核对。展开后超过 96 MB 的文件也查不了，会提出来。",
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
    "hidden-text": {
      what: "写的是什么，读者看到的就是什么。",
      why: "行首的“-”“+”“>”、成对的“*”“~~”等是排版的标记，不会显示，数字的意思可能因此改变；正文里没有引用的注释，读者不知道它说的是哪里。",
    },
    "home-address": {
      what: "没有个人住址。",
      why: "姓名和住址放在一起，会使人受到打扰。",
    },
    "identity-number": {
      what: "没有居民身份证号码。",
      why: "身份证号码是个人隐私。18 位（含全角、带圈、汉字等写法，隔开写的和夹了看不见的字符的）、地区和生日存在、校验位正确的都会提出；15 位的和校验位不对的，要同一行里有“身份证”等字。打了 * 的不提，统一社会信用代码不提。",
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
    "lfs-pointer": {
      what: "文件都已经从 Git LFS 取下来。",
      why: "没有取下来的文件只是几行指针，读者下载了打不开。",
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
      what: "正文没有几万个格式符号、十万行，或者更大的表格。",
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
      why: "多出来的格子没有表头，读者不知道那是什么。",
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
        "这一页由 npm run docs 从规则本身生成，不要手工改。\n\n" +
        "“错误”会使网站不能生成，“提醒”不会。某一份报告有理由不守某条规则的，在元数据里写明：\n\n" +
        "```yaml\nwaive:\n  punctuation: 公开的原件全文用半角标点，照录不改\n```\n\n" +
        "整个网站要改变某条规则严格程度的，在 site.yaml 里写 error（错误）、warning（提醒）、info（说明）或 off（不查）：\n\n" +
        "```yaml\ncheck:\n  table-rows: error\n  doubled-punctuation: off\n```\n\n" +
        "读文件时发现的错误（编码、元数据的写法、日期、代码的校验位等）另有名称，如 encoding、yaml、schema、index-number，一律是错误，不能免检。",
      firm: "，不能免检",
      bad: "会提出的：",
      good: "不会提出的：",
      committed: (day: string) => `（${day} 提交到 git）`,
    },
  },
};
