/**
 * The texts of the page for programmers. Every site has the page in each of these languages, whatever its own languages
 * are.
 */
export interface ApiWords {
  /** Tag of the site locale whose readers get this language; readers of other locales get the first one. */
  readonly locale: string;
  /** The language's own name. */
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly files: string;
  readonly address: string;
  readonly holds: string;
  readonly what: {
    readonly json: string;
    readonly ndjson: string;
    readonly csv: string;
    readonly xlsx: string;
    readonly sqlite: string;
    readonly texts: string;
    readonly feeds: string;
    readonly linked: string;
    readonly schema: string;
    readonly manifest: string;
    readonly group: string;
  };
  readonly rules: string;
  readonly rule: readonly string[];
  readonly examples: string;
  /** @param year the newest year of publication */
  readonly examplesLead: (year: string) => string;
  readonly noExamples: string;
}

export const apiWords = {
  "zh-CN": {
    locale: "zh-CN",
    language: "简体中文",
    title: "数据接口",
    lead: "目录的全部数据都是普通文件，地址固定，不用申请，不用密钥。",
    files: "有哪些文件",
    address: "地址",
    holds: "内容",
    what: {
      json: "全部记录，JSON 数组，新的在前",
      ndjson: "全部记录，一行一条",
      csv: "全部记录的表格，UTF-8（带 BOM），符合 RFC 4180",
      xlsx: "全部记录的工作簿，日期、年份各有类型",
      sqlite: "全部记录的 SQLite 数据库，正文可按三个字以上的片段检索",
      texts: "某一年公开的文件全文，一行一条，gzip 压缩",
      feeds: "订阅源（Atom、JSON Feed）",
      linked: "DCAT 3 关联数据（JSON-LD、Turtle）",
      schema: "记录的 JSON Schema（2020-12）",
      manifest: "全部文件的大小和 SHA-256",
      group: "某一年的记录；各机构（/agencies/…/）、各主题（/topics/…/）也有同样的文件",
    },
    rules: "使用时请注意",
    rule: [
      "没有填写的项目，在 JSON 里不出现，在表格里为空。",
      "表格里以 =、+、-、@ 开头的内容前面加了一个撇号（'），以免被当成公式；去掉一个撇号就是原文。",
      "草稿不在任何文件里；已修改、失效、废止的文件都在，见 status 一栏。",
      "栏目的含义和版本写在 JSON Schema 里；只增加栏目时次版本号加一，删改栏目时主版本号加一。",
    ],
    examples: "例子",
    examplesLead: (year) => `下面几段程序都列出${year}年公开的文件，可以直接运行。`,
    noExamples: "目录里还没有文件。",
  },
  en: {
    locale: "en",
    language: "English",
    title: "Data for programs",
    lead: "All data of the catalogue are plain files at fixed addresses: no registration, no key.",
    files: "Files",
    address: "Address",
    holds: "Holds",
    what: {
      json: "all records as a JSON array, newest first",
      ndjson: "all records, one a line",
      csv: "all records as a table: UTF-8 with a byte order mark, RFC 4180",
      xlsx: "all records as a workbook; days and years have their own types",
      sqlite: "all records as an SQLite database; texts can be searched for any three characters or more",
      texts: "full texts of the reports published in a year, one a line, gzip",
      feeds: "feeds (Atom, JSON Feed)",
      linked: "linked data, DCAT 3 (JSON-LD, Turtle)",
      schema: "JSON Schema (2020-12) of the records",
      manifest: "size and SHA-256 of every file",
      group: "records of one year; agencies (/agencies/…/) and topics (/topics/…/) have the same files",
    },
    rules: "Good to know",
    rule: [
      "What a report does not have is left out in JSON, and empty in tables.",
      "A cell that begins with =, +, - or @ has an apostrophe in front, so that no spreadsheet runs it; taking one away gives the value.",
      "Drafts are in no file. Amended, lapsed and repealed reports are in all of them: see status.",
      "Columns and their version are described in the JSON Schema; a new column raises the second number, a column that goes or changes raises the first.",
    ],
    examples: "Examples",
    examplesLead: (year) =>
      `Each of these programs lists the reports published in ${year}, and runs as it stands.`,
    noExamples: "The catalogue holds no report yet.",
  },
  "zh-Hant": {
    locale: "zh-TW",
    language: "繁體中文",
    title: "資料介面",
    lead: "目錄的全部資料都是普通檔案，網址固定，不用申請，不用金鑰。",
    files: "有哪些檔案",
    address: "網址",
    holds: "內容",
    what: {
      json: "全部記錄，JSON 陣列，新的在前",
      ndjson: "全部記錄，一行一筆",
      csv: "全部記錄的表格，UTF-8（帶 BOM），符合 RFC 4180",
      xlsx: "全部記錄的活頁簿，日期、年份各有類型",
      sqlite: "全部記錄的 SQLite 資料庫，正文可按三個字以上的片段檢索",
      texts: "某一年公開的檔案全文，一行一筆，gzip 壓縮",
      feeds: "訂閱源（Atom、JSON Feed）",
      linked: "DCAT 3 鏈結資料（JSON-LD、Turtle）",
      schema: "記錄的 JSON Schema（2020-12）",
      manifest: "全部檔案的大小和 SHA-256",
      group: "某一年的記錄；各機構（/agencies/…/）、各主題（/topics/…/）也有同樣的檔案",
    },
    rules: "使用時請注意",
    rule: [
      "沒有填寫的項目，在 JSON 裡不出現，在表格裡為空。",
      "表格裡以 =、+、-、@ 開頭的內容前面加了一個撇號（'），以免被當成公式；去掉一個撇號就是原文。",
      "草稿不在任何檔案裡；已修改、失效、廢止的文件都在，見 status 一欄。",
      "欄位的含義和版本寫在 JSON Schema 裡；只增加欄位時次版本號加一，刪改欄位時主版本號加一。",
    ],
    examples: "例子",
    examplesLead: (year) => `下面幾段程式都列出${year}年公開的文件，可以直接執行。`,
    noExamples: "目錄裡還沒有文件。",
  },
} satisfies Readonly<Record<string, ApiWords>>;

export type ApiLanguage = keyof typeof apiWords;

/** In the order of the table. */
export const apiLanguages = Object.keys(apiWords) as [ApiLanguage, ...ApiLanguage[]]; // a literal has no keys beyond its type
