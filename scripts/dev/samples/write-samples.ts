import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { sequence } from "./sequence.js";
export { sequence };

const characters = [..."样例报告工作情况推进落实政府信息公开法治建设服务群众办理事项完成检查项目资金管理"];

/**
 * Writes a content folder of invented reports, each marked as a sample in its title.
 *
 * @returns the text of each report, split into lines of plain characters
 */
export async function writeSamples(folder: string, count: number, years: number): Promise<string[][]> {
  const next = sequence(7);
  const settings = {
    "site.yaml": "name: 样例目录\npublisher: 样例乡\nurl: https://example.gov.cn\n",
    "agencies.yaml": "- { slug: yangli, name: 样例乡 }\n",
    "topics.yaml": "[]\n",
  };
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(settings)) await writeFile(path.join(folder, file), text);
  const texts: string[][] = [];
  for (let serial = 0; serial < count; serial += 1) {
    const year = 2008 + (serial % years);
    const line = () =>
      Array.from({ length: 8 + next(30) }, () => characters[next(characters.length)]).join("");
    const lines = Array.from({ length: 15 }, line);
    const number = String(serial).padStart(6, "0");
    const head = `title: 样例${number}\nindex_number: 113307037368775858/${year}-${number}\nagency: 样例乡`;
    const rest = `published: ${year}-0${1 + (serial % 9)}-15\nopenness: 主动公开`;
    await mkdir(path.join(folder, `reports/${year}`), { recursive: true });
    const file = path.join(folder, `reports/${year}/s${number}.md`);
    await writeFile(file, `---\n${head}\n${rest}\n---\n${lines.join("。\n\n")}。\n`);
    texts.push(lines);
  }
  return texts;
}
