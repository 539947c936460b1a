import type { SiteMessages } from "../../site/zh-CN.js";
import type { labels } from "./labels.js";

type LabelSets = typeof labels & {
  readonly [Key in keyof SiteMessages as Key extends `${string}Labels` ? Key : never]: SiteMessages[Key];
};

/** The purpose of a field. `default` describes a default that is not one fixed value. */
export type FieldDescription = string | { readonly what: string; readonly default: string };

/** The description of each field with a label, by set of labels and field key. */
export type FieldDescriptions = {
  readonly [Set in keyof LabelSets]: { readonly [Key in keyof LabelSets[Set]]: FieldDescription };
};

/** Shown below the inputs of the editor, in VS Code, and in docs/settings.zh-CN.md. */
export const fieldDescriptions = {
  fieldDescriptions: {
    fieldLabels: {
      title: "文件的名称，照原文写。",
      index_number: "写成“代码/年份-流水号”，都用半角。代码是发布机构的信用代码，整个目录里不能有两份相同。",
      document_number: "发文字号，照原文写。",
      agency: "发布文件的机构。名单里没有的，请维护人员加进 agencies.yaml。",
      responsible_unit: "机构里负责办理的部门。",
      source: {
        what: "信息从哪里来。",
        default: "网页的标签里写发布机构的全称",
      },
      generated: "文件写成或印发的日期，不晚于公开日期。",
      published: "公开的日期。它的年份就是文件所在文件夹的名称。",
      modified: "公开以后改动过的才填，并写明变更说明。",
      change_note: "改了什么、为什么改，与变更日期一起显示。",
      report_year: "报告所写的是哪一年，四位数字。",
      topic: "所属的主题。名单里没有的，请维护人员加进 topics.yaml。",
      genre: "公文的种类。",
      openness: "主动公开，还是有人申请才公开。",
      scope: "向谁公开。",
      term: "公开多久。",
      review: "公开以前由谁审核。",
      disclosure_item: "属于哪一个公开事项。写明“法治政府建设年度报告”等法定事项的，计入“法定公开事项”一页。",
      audience: "与谁有关，几个词用顿号分开。",
      status: "现在是否有效。失效、废止、已修改的，网页上方有提示，还要填从哪一天起。",
      status_since: "从哪一天起失效、废止或被修改。",
      replaced_by: "现行文件的索引号，网页上方有链接通向它。",
      replaces: "被本文件替代的文件的索引号。",
      summary: {
        what: "几句话的概述，显示在正文上面，也能搜到。",
        default: "没有概述；网页的标签里用正文开头",
      },
      keywords: { what: "几个词用顿号分开。", default: "网页的标签里用主题、体裁和发布机构" },
      backfilled: "过了很久才公开的，写明原因，网页上会显示。",
      known_faults: "原文的错字等不改，在这里向读者说明。",
      attachments: "与报告放在同一个文件夹里的文件。文件名只用汉字、字母、数字、连字符和下划线。",
      draft: "打开时不发布。",
      aliases: "旧网站上的网址，从 / 写起。打开旧网址的人会转到这份报告。",
      waive: "有理由不守某条检查规则的，写规则名和理由。",
    },
    attachmentLabels: {
      file: "文件名，不写路径。",
      title: { what: "读者看到的名称。", default: "文件名" },
    },
    knownFaultLabels: {
      paragraph: { what: "网页上的第几段，从 1 数起。", default: "说明放在正文上面，不在某一段旁边" },
      note: "向读者说明什么。",
    },
    agencyLabels: {
      slug: "网址里的名字，如 /agencies/yuandong/，只用小写字母、数字和连字符。公开以后不要再改。",
      name: "报告里用的名称。",
      names: { what: "其他语言的网页上用的名称。", default: "网页上用中文名称" },
      full_name: { what: "公文上用的名称。", default: "与简称相同" },
      group: {
        what: "机构分几类列出，如部门、乡镇街道。各类的先后，看各类第一个机构的先后。",
        default: "列在各类的后面",
      },
      code: "18 位统一社会信用代码，或 9 位组织机构代码，索引号以它开头。",
      address: "显示在机构的网页上。",
      phone: "显示在机构的网页上。公开的电话不算个人信息，检查时不提醒。",
      fax: "显示在机构的网页上。",
      email: "显示在机构的网页上。公开的邮箱不算个人信息，检查时不提醒。",
      hours: "显示在机构的网页上。",
    },
    topicLabels: {
      slug: "网址里的名字，如 /topics/fazhi/，只用小写字母、数字和连字符。公开以后不要再改。",
      name: "报告里用的名称。",
      names: { what: "其他语言的网页上用的名称。", default: "网页上用中文名称" },
      description: "显示在主题的网页上。",
    },
    genreLabels: {
      name: "体裁的名称，报告里照抄。公文的十五种和规划、预算、决算、其他不用写。",
      names: "其他语言的名称。",
    },
    citedRuleLabels: {
      name: "书名号里的名称，前面不写“中华人民共和国”。",
      since: "最早通过或公布的日期。写更早年份的报告引用了它，检查时会提醒。",
      note: "给维护人员看的说明，不发布。",
    },
    synonymLabels: {
      name: "人们常用的说法。搜索的文字里有它，而原样含有这段文字的文件不到十份时，也搜索文件里的说法。",
      also: "法律和文件里的说法，可以有几个。",
    },
    pageLabels: {
      title: "网页的名称，也是菜单里的名称。",
      titles: { what: "其他语言的网页和菜单里的名称。", default: "菜单里用中文名称" },
      summary: { what: "一句话的说明，显示在正文上面。", default: "没有说明；网页的标签里用名称" },
      order: { what: "在菜单里排第几，写整数。", default: "排在有顺序的后面，按名称排" },
      sample: "打开时网页上写明是样例，不是政府的正式内容。",
      waive: "有理由不守某条检查规则的，写规则名和理由。",
    },
    contactLabels: {
      office: "受理公开申请的机构。",
      address: "显示在网页下方。",
      hours: "显示在网页下方。",
      phone: "显示在网页下方。",
      fax: "显示在网页下方。",
      email: "显示在网页下方，也是 OAI-PMH 里管理员的邮箱；没有写“找错网址”的，读者找错的信寄到这里。",
    },
    siteLabels: {
      name: "显示在每页的上方，也用在网页标签（SiteName）里。",
      names: { what: "其他语言的网页上用的名称。", default: "网页上用中文名称" },
      publisher: "网站是哪个机构的，用 agencies.yaml 里的名称。",
      url: "网站的网址，不带路径。用在订阅源、站点地图和开放数据里；命令里的 --base-url 优先。",
      path_prefix:
        "网站放在某个网址的下一级时，写那一级的路径，以 / 开头和结尾；命令里的 --path-prefix 优先。",
      language: { what: "网页的语言。报告正文是中文。", default: "languages 里的第一种；没有写的，是 zh-CN" },
      languages: {
        what: "几种语言。第一种在网站的根目录，其余在 /en/、/zh-TW/ 等文件夹里。",
        default: "只有 language 这一种",
      },
      language_reports: { what: "每份报告在每种语言里是不是都有网页。", default: "5,000 份以内有" },
      traditional_texts: "在繁体的网页上，把报告正文也逐字转成繁体。",
      description: {
        what: "网站是做什么的，显示在首页上，也用在开放数据里。",
        default: "首页上写“这里公布……主动公开的政府信息”",
      },
      notice: "显示在每一页的上方，用来写与整个网站有关的通知。",
      portal_name: { what: "上级门户网站的名称，用在页首“返回……”的链接里。", default: "domain 的值" },
      portal_names: { what: "上级门户网站在其他语言的网页上用的名称。", default: "网页上用中文名称" },
      portal_url: { what: "上级门户网站的网址。", default: "页首没有返回门户的链接" },
      domain: { what: "网页标签（SiteDomain）里的域名。", default: "url 里的主机名" },
      site_code: "政府网站标识码，10 位，显示在网页下方，也用在网页标签（SiteIDCode）里。",
      icp_record: "显示在网页下方。",
      police_record: "显示在网页下方。",
      sponsor: "显示在网页下方。",
      error_report_url: {
        what: "“我要找错”通向哪里。里面的 {url}、{title} 和 {index_number} 换成这一页的网址、名称和索引号。",
        default: "给 contact 里的邮箱写信；没有邮箱的，网页上没有这一项",
      },
      accessibility_url: "无障碍声明的网址，链接在网页下方。",
      column_name: "目录在门户网站里是哪个栏目，用在网页标签（ColumnName）里；有主题的报告用主题。",
      column_type: "栏目的类别，用在网页标签（ColumnType）里。",
      sqlite: "把全部记录和正文也发布成一个 SQLite 数据库，/catalogue.sqlite。",
      history: { what: "网页上有没有修订记录。", default: "有；报告超过 5,000 份时，没有逐字对照的网页" },
      withheld_revisions:
        "不显示对照的提交，写编号的前七位以上和理由，读者看得到理由。用来遮住已经删去的个人信息。",
      combined_lists: {
        what: "每个机构的文件，是不是再按主题、按年份各有一个列表。没有的，同样的链接通向搜索页。",
        default: "文件和这样的列表一共不超过 5,000 的有",
      },
      standard_fields:
        "本网站用基层政务公开标准目录（国办发〔2019〕54号）的哪些领域，列在“法定主动公开内容”一页里。",
      duties: "“法定公开事项”一页从哪一年列起，列到哪一天。",
      offline: "浏览器保存读者看过的网页，没有网络时也能看。",
      contact: { what: "读者有问题找谁，显示在网页下方。", default: "网页下方没有联系方式" },
      check: "各条检查规则有多严：error（错误）、warning（提醒）、info（说明）或 off（不查）。",
      federation: "别的网站的目录。搜索连它们一起搜，/catalogues/ 列出它们。",
      admin: { what: "在网站的 /admin/ 里编辑报告，直接存到代码托管平台。", default: "没有 /admin/" },
    },
    federationLabels: {
      name: "读者看到的名称，不能有两个相同。",
      names: { what: "其他语言的网页上用的名称。", default: "网页上用中文名称" },
      url: "目录首页的网址。那个网站也用本软件发布，并允许别的网站读取。",
    },
    adminLabels: {
      forge: "存放仓库的平台。",
      repository: "所有者和仓库名，不写网址。",
      branch: "存到哪个分支。",
      url: { what: "平台的网址；Gitea 必须写。", default: "https://github.com 或 https://gitlab.com" },
      folder: "内容文件夹在仓库里的路径。",
      review: "每次改动先等人审核。Gitea 没有这个功能。",
    },
    dutyLabels: {
      since: { what: "从哪一年的报告列起。", default: "目录里最早的年份" },
      as_of: { what: "在这一天以前应当公开而没有公开的，算没有公开。", default: "最新一份报告的公开日期" },
    },
  } satisfies FieldDescriptions as FieldDescriptions,
};
