import { defaultMessages } from "../../../scripts/i18n/index.js";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { groupCatalogue, loadCatalogue, type Catalogue } from "../../../scripts/catalogue/index.js";
import { exportCatalogue, type Exported, type ExportInput } from "../../../scripts/export/index.js";

/** Titles that have broken some format: each must be unchanged in every one. */
export const nastyTitles = [
  "样例\"双引号\"、'单引号'、“中文引号”，逗号,分号;",
  "样例]]></title><script>alert(1)</script>",
  "</script><!-- 样例 --><style>",
  "样例😀、𠮷野、㐂、👨‍👩‍👧、e\u0301",
  '=HYPERLINK("http://example.com/?"&A1,"样例")',
  "+86样例",
  "-1样例",
  "@SUM(1+1)样例",
  "'=样例",
  "＝1+1样例",
  "样例 & < > &amp; &#39; %20 ? #",
  "样例\\反斜线\\n与_x0041_与{{ 7*7 }}",
  "样例\t制表",
  '{"样例":[1]}',
];

/** A character that XML cannot represent, which YAML lets an editor write as an escape. */
export const controlTitle = "样例\u0007响铃";

const siteFile = `name: 样例"目录"&<b>
publisher: 样例乡
url: https://example.gov.cn
path_prefix: /gongkai/
sqlite: 是
contact: { email: yangli@example.gov.cn }
`;
const agenciesFile = `- { slug: yangli, name: 样例乡, full_name: 样例县样例乡人民政府, code: "113307037368775858" }
- { slug: kong, name: 样例空 }
`;
const topicsFile = "- { slug: fazhi, name: 样例法治 }\n- { slug: caizheng, name: 样例财政 }\n";

const statuses = ["有效", "已修改", "失效", "废止"];

/** Returns every title above once, over three years and all kinds of status; plus two drafts. */
function reportFiles(titles: readonly string[]): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [index, title] of [...titles, "样例草稿甲", "样例草稿乙"].entries()) {
    const year = 2020 + (index % 3);
    const status = statuses[index % statuses.length] ?? "";
    const fields: Record<string, unknown> = {
      title,
      index_number: indexNumber(index),
      agency: "样例乡",
      published: `${year}-03-0${1 + (index % 9)}`,
      openness: "主动公开",
      status,
      ...(status !== "有效" && { status_since: `${year}-12-31` }),
      ...(status === "废止" && { replaced_by: [indexNumber(0)] }),
      ...(index === 0 && {
        summary: '样例概述第一行\n第二行,"引号"',
        keywords: ["样例;甲", "=样例乙"],
        topic: "样例法治",
        genre: "报告",
        report_year: "2018",
        document_number: "样例政发〔2018〕12号",
        modified: "2022-06-01",
        change_note: "样例变更",
        generated: "2020-02-29",
        attachments: [{ file: "样例#1%.pdf", title }, { file: "样例.ofd" }],
        known_faults: [{ paragraph: "3", note: "样例说明" }, { note: "样例说明二" }],
        aliases: ["/old/1.html"],
      }),
      ...(index >= titles.length && { draft: "true" }),
    };
    const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    const slug = index === 1 ? "样例𠮷" : `s${index}`;
    files[`reports/${year}/${slug}.md`] = `---\n${lines.join("\n")}\n---\n样例文字${index}。\n`;
  }
  return files;
}

export function indexNumber(serial: number): string {
  return `113307037368775858/2022-${String(serial).padStart(6, "0")}`;
}

export interface ExportedSample {
  readonly folder: string;
  readonly catalogue: Catalogue;
  readonly context: ExportInput;
  readonly exported: Exported;
  /** Returns a file of the export as text. */
  readonly read: (file: string) => Promise<string>;
}

/** First bytes of an OFD file. */
const ofd = "PK\u0003\u0004样例";

/** Loads a sample catalogue from disk, as the build does, and exports it into a new folder. */
export async function exportSample(
  titles: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<ExportedSample> {
  const folder = await mkdtemp(path.join(tmpdir(), "gongkai-export-"));
  const files = {
    "site.yaml": siteFile,
    "agencies.yaml": agenciesFile,
    "topics.yaml": topicsFile,
    "reports/2020/样例.ofd": ofd,
    ...reportFiles(titles),
    ...settings,
  };
  const content = path.join(folder, "content");
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(content, file)), { recursive: true });
    await writeFile(path.join(content, file), text);
  }
  const { catalogue, diagnostics } = await loadCatalogue(content, defaultMessages);
  if (!catalogue || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const sizes = new Map([["reports/2020/样例.ofd", Buffer.byteLength(ofd)]]);
  const context = {
    catalogue,
    messages: defaultMessages,
    grouped: groupCatalogue(catalogue),
    sizes,
    sources: true,
  };
  const out = path.join(folder, "out");
  const exported = await exportCatalogue(context, out);
  return { folder, catalogue, context, exported, read: (file) => readFile(path.join(out, file), "utf8") };
}
