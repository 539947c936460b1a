const list = (values: readonly string[]) => values.map((value) => `\`${value}\``).join("、");

/** Texts of docs/settings.zh-CN.md around the labels and descriptions of the fields. */
export const settingsReference = {
  settingsReference: {
    title: "设置和元数据一览",
    lead: "内容文件夹里每个文件的每一项：写什么，不写会怎样。这一页由程序生成（npm run docs），不要手工改。\n\n每一项可以写英文名，也可以写中文名；两种混用的，`npm run check -- --fix` 统一成用得多的那一种。写错的地方，`npm run check` 会指出来。",
    sections: {
      report: {
        title: "报告（reports/年份/*.md）",
        lead: "写在文件开头两行 `---` 之间。`npm run new` 新建一份，`npm run import` 从 Word、PDF 等导入。",
      },
      page: {
        title: "固定网页（pages/*.md）",
        lead: "公开指南、公开制度这样的网页，也在文件开头两行 `---` 之间写。",
      },
      "site.yaml": { title: "网站（site.yaml）", lead: "网站是谁的、在哪里、有哪些功能。" },
      "agencies.yaml": {
        title: "发布机构（agencies.yaml）",
        lead: "一张清单，每个机构一项，每项以“- ”开头。",
      },
      "topics.yaml": { title: "主题分类（topics.yaml）", lead: "一张清单，每个主题一项。" },
      "genres.yaml": {
        title: "体裁（genres.yaml）",
        lead: "一张清单，公文的十五种和规划、预算、决算、其他以外的体裁写在这里。没有这个文件也可以。",
      },
      "rules-cited.yaml": {
        title: "引用的法规（rules-cited.yaml）",
        lead: "一张清单，检查时用：写某一年的报告，不会引用后来才公布的法规。没有这个文件也可以。",
      },
      "synonyms.yaml": {
        title: "别的说法（synonyms.yaml）",
        lead: "一张清单，搜索时用：人们常说的“家暴”，文件里写“家庭暴力”。没有这个文件也可以。",
      },
    },
    required: "必填",
    optional: "可选",
    default: (value: string) => `不写时：${value}`,
    separator: " · ",
    inside: "里面的各项：",
    insideItem: (facts: string, what: string) => `${facts}。${what}`,
    types: {
      line: (max: number) => `一行文字，最多 ${max} 字`,
      prose: "文字，可以有几行",
      day: "日期，年-月-日",
      year: "四位数字的年份",
      flag: "`true`（是）或 `false`（否）",
      choice: (values: readonly string[]) => list(values),
      choiceOrEntry: (values: readonly string[], file: string) => `${list(values)}，或 ${file} 里的名称`,
      "index-number": "索引号",
      "publisher-code": "代码",
      words: "几个词，写成一行或一张清单",
      form: "固定的形式，如下面的例子",
      "entry-name": (file: string) => `${file} 里的名称`,
      "file-name": "文件名",
      single: (item: string) => `${item}；有几个的写成清单`,
      list: (item: string) => `清单，每项是${item}`,
      record: "下面几项",
      records: "清单，每项有下面几项",
      reasons: { rule: "规则名和理由，每行一条", commit: "提交编号和理由，每行一条" },
      severities: (values: readonly string[]) => `规则名和严格程度，每行一条；严格程度是 ${list(values)}`,
      localized: (languages: readonly string[]) => `语言和名称，每行一条；语言是 ${list(languages)}`,
    },
  },
  docs: {
    help: "用法：npm run docs\n由程序生成 docs/rules.md、docs/settings.md、docs/settings.zh-CN.md，和 docs/interfaces.md 里的网页一览。",
  },
};
