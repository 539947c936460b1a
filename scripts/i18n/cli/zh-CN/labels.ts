/** Labels of the fields of settings files. */
export const labels = {
  attachmentLabels: { file: "文件", title: "名称" },
  knownFaultLabels: { paragraph: "段落", note: "说明" },
  topicLabels: { slug: "网址名", name: "名称", names: "其他语言名称", description: "说明" },
  pageLabels: {
    title: "名称",
    titles: "其他语言名称",
    summary: "内容概述",
    order: "顺序",
    sample: "样例",
    waive: "免检",
  },
  federationLabels: { name: "名称", names: "其他语言名称", url: "网址" },
  adminLabels: {
    forge: "代码托管",
    repository: "仓库",
    branch: "分支",
    url: "托管网址",
    folder: "内容文件夹",
    review: "先审后发",
  },
  dutyLabels: { since: "起始年度", as_of: "截至日期" },
  genreLabels: { name: "名称", names: "其他语言名称" },
  citedRuleLabels: { name: "名称", since: "最早公布日期", note: "说明" },
  synonymLabels: { name: "常用说法", also: "文件里的说法" },
};
