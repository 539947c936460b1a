import { lastPublicationDay, longestName } from "../../catalogue/index.js";
import { markupLimits } from "../../check/index.js";
import { limits } from "../../documents/index.js";
import { fileSize } from "../../i18n/index.js";
import { foreignLimits, longestQuery } from "../../search/index.js";

/** The languages of the page of limits. */
export type LimitsLanguage = "en" | "zh";

/** What is limited, in both languages, and the limit as it is written in both. */
interface LimitRow {
  readonly limit: string;
  readonly en: string;
  readonly zh: string;
}

const count = (number: number) => number.toLocaleString("en");
const seconds = (milliseconds: number) => `${milliseconds / 1000} s`;

/** A row for each limit on documents, so that none is missing. */
const ofDocuments: Readonly<Record<keyof typeof limits, LimitRow>> = {
  textBytes: {
    limit: fileSize(limits.textBytes),
    en: "a report, a page, a settings file; HTML, Markdown or text that is imported",
    zh: "一份报告、一个栏目页、一个设置文件；导入的网页、Markdown 和文本",
  },
  yamlCharacters: {
    limit: count(limits.yamlCharacters),
    en: "characters of the front matter of a report, or of a settings file",
    zh: "报告元数据或设置文件的字数",
  },
  yamlDepth: {
    limit: count(limits.yamlDepth),
    en: "levels of lists and maps inside one another",
    zh: "列表和键值套在一起的层数",
  },
  yamlKeys: { limit: count(limits.yamlKeys), en: "keys of one map", zh: "一组键值里的项数" },
  yamlItems: { limit: count(limits.yamlItems), en: "items of one list", zh: "一个列表里的项数" },
  yamlFaults: {
    limit: count(limits.yamlFaults),
    en: "syntax errors that are reported of one text",
    zh: "一个文件里报告的语法错误数",
  },
  fileBytes: {
    limit: fileSize(limits.fileBytes),
    en: "an attachment whose text is searched; a file that is imported",
    zh: "要查里面文字的附件；导入的文件",
  },
  attachmentTime: {
    limit: seconds(limits.attachmentTime),
    en: "processor time to read an attachment",
    zh: "读一个附件用的处理器时间",
  },
  attachmentMemory: {
    limit: fileSize(limits.attachmentMemory),
    en: "memory of the process that reads attachments",
    zh: "读附件的进程用的内存",
  },
  checkedPages: {
    limit: count(limits.checkedPages),
    en: "pages of a PDF that are searched",
    zh: "检查时查的 PDF 页数",
  },
  unpackedBytes: {
    limit: fileSize(limits.unpackedBytes),
    en: "unpacked parts of an Office or OFD file, together",
    zh: "Office、OFD 文件解开以后要读的各部分，合计",
  },
  partBytes: {
    limit: fileSize(limits.partBytes),
    en: "one unpacked part of such a file",
    zh: "其中的一个部分",
  },
  parts: { limit: count(limits.parts), en: "parts of such a file", zh: "其中的部分数" },
  importedPages: {
    limit: count(limits.importedPages),
    en: "pages of a PDF that is imported",
    zh: "导入的 PDF 的页数",
  },
  time: { limit: seconds(limits.time), en: "time to read an imported file", zh: "读一个导入文件的时间" },
  heapMegabytes: {
    limit: `${limits.heapMegabytes} MB`,
    en: "memory of the thread that reads an imported file",
    zh: "读导入文件的线程用的内存",
  },
};

const others: readonly LimitRow[] = [
  {
    limit: count(markupLimits.marks),
    en: "Markdown marks of a text: `[`, `*`, `_`, `` ` ``, `<`, `&`, `\\`, `#`",
    zh: "一篇正文里的 Markdown 符号：`[`、`*`、`_`、`` ` ``、`<`、`&`、`\\`、`#`",
  },
  { limit: count(markupLimits.lines), en: "lines of a text that are not empty", zh: "一篇正文里不空的行数" },
  {
    limit: count(markupLimits.bars),
    en: "bars between the cells of a text's tables",
    zh: "一篇正文里表格的竖线",
  },
  {
    limit: lastPublicationDay,
    en: "the last day of publication",
    zh: "最晚的公开日期",
  },
  {
    limit: `${longestName} bytes`,
    en: "the name of a file (66 Chinese characters)",
    zh: "文件名的字节数（66 个汉字）",
  },
  {
    limit: fileSize(foreignLimits.fileBytes),
    en: "one search file of another catalogue (`federation`)",
    zh: "其他目录（`federation`）的一个搜索文件",
  },
  {
    limit: fileSize(foreignLimits.searchBytes),
    en: "what is received from another catalogue within a minute",
    zh: "一分钟内从其他目录收到的数据",
  },
  {
    limit: fileSize(foreignLimits.pageBytes),
    en: "a page of another catalogue of which an excerpt is shown",
    zh: "其他目录的网页，超出的不显示摘录",
  },
  {
    limit: count(longestQuery),
    en: "characters of a query that are searched for; the search page says when it has left off the rest",
    zh: "搜索时查的字数；超出的不查，搜索页会写明",
  },
];

/** Returns the rows of the table of limits, the head first. */
export function limitsTable(language: LimitsLanguage): string[][] {
  const head = { en: ["What", "Limit"], zh: ["什么", "上限"] }[language];
  const rows = [...Object.values(ofDocuments), ...others];
  return [head, ...rows.map((row) => [row[language], row.limit])];
}
