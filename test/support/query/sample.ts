import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const report = (number: number, fields: string, body: string) =>
  `---\nindex_number: 113307037368775858/2022-${String(number).padStart(6, "0")}\nopenness: 主动公开\n${fields}\n---\n${body}\n`;
const files: Readonly<Record<string, string>> = {
  "site.yaml": "name: 样例目录\npublisher: 样例乡\nurl: https://example.gov.cn\nsqlite: 是\n",
  "agencies.yaml":
    "- { slug: yangli, name: 样例乡, full_name: 样例县样例乡人民政府 }\n- { slug: lin, name: 邻乡 }\n",
  "topics.yaml": "- { slug: fazhi, name: 样例法治 }\n",
  "reports/2021/a.md": report(
    1,
    "title: 样例甲\nagency: 邻乡\npublished: 2021-12-31\nreport_year: 2020\nkeywords: [水利, 森林防火]",
    "一、依法**行政**有进展。\n\n二、受理8件,办结6件。",
  ),
  "reports/2022/b.md": report(
    2,
    "title: 样例乙\nagency: 样例乡\npublished: 2022-05-31\ntopic: 样例法治\nstatus: 废止\nstatus_since: 2022-06-01",
    "依法治理。行政审批。",
  ),
  "reports/2022/c.md": report(
    3,
    'title: "\\e[31m样例，丙"\nagency: 样例乡\npublished: 2022-01-02\nsummary: "=1+1"',
    "依法行政A区。",
  ),
  "reports/2022/d.md": report(
    4,
    "title: 草稿\nagency: 样例乡\npublished: 2022-01-02\ndraft: true",
    "依法行政",
  ),
};

/** Titles of the three public reports: a is of 2021, b and c of 2022. */
export const titles = { a: "样例甲", b: "样例乙", c: "\u001B[31m样例，丙" } as const;

/** Writes the sample catalogue. @returns the folder to remove, and the content folder in it */
export async function writeQuerySample(): Promise<{ folder: string; content: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), "gongkai-query-"));
  const content = path.join(folder, "content");
  for (const [file, source] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(content, file)), { recursive: true });
    await writeFile(path.join(content, file), source);
  }
  return { folder, content };
}
