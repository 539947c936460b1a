import type { labels as zhCN } from "../zh-CN/labels.js";

export const labels: typeof zhCN = {
  attachmentLabels: { file: "File", title: "Title" },
  knownFaultLabels: { paragraph: "Paragraph", note: "Note" },
  topicLabels: {
    slug: "Name in addresses",
    name: "Name",
    names: "Names in other languages",
    description: "Description",
  },
  pageLabels: {
    title: "Title",
    titles: "Titles in other languages",
    summary: "Summary",
    order: "Order",
    sample: "Sample",
    waive: "Exempt from checks",
  },
  federationLabels: { name: "Name", names: "Names in other languages", url: "Address" },
  adminLabels: {
    forge: "Git host",
    repository: "Repository",
    branch: "Branch",
    url: "Address of the git host",
    folder: "Content folder",
    review: "Review before publication",
  },
  dutyLabels: { since: "First year", as_of: "As of" },
  genreLabels: { name: "Name", names: "Names in other languages" },
  citedRuleLabels: { name: "Name", since: "First made public on", note: "Note" },
  synonymLabels: { name: "common word", also: "words of documents" },
};
