import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { DocumentBlock } from "../../layouts/components/report/docx/blocks.js";
import { packDocument } from "../../layouts/components/report/docx/docx.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { readDocx } from "../../scripts/import/formats/docx/read-docx.js";

const picture = {} as HTMLImageElement;
const blocks: readonly DocumentBlock[] = [
  { kind: "paragraph", runs: [{ text: "各村（社区）：" }], indent: "none" },
  {
    kind: "paragraph",
    runs: [{ text: "一、总体<情况>", style: { heading: 1 } }],
    heading: 1,
    indent: "first",
  },
  {
    kind: "paragraph",
    runs: [{ text: "（一）组织领导。", style: { heading: 2 } }, { text: "成立&健全\u0000小组。" }],
    indent: "first",
  },
  {
    kind: "table",
    rows: [
      {
        isHead: true,
        cells: [
          { runs: [{ text: "事项" }], align: "left" },
          { runs: [], align: "right" },
        ],
      },
      { isHead: false, cells: [{ runs: [{ text: "许可" }], align: "left" }] },
    ],
  },
  { kind: "paragraph", runs: [{ text: "示意图", picture }], indent: "first" },
  { kind: "paragraph", runs: [{ text: "2024年3月1日" }], indent: "end" },
];
const bytes = packDocument(
  {
    title: "关于样例的报告",
    blocks,
    source: "样例乡：《关于样例的报告》",
    pictures: new Map([[picture, { name: "p1.png", width: 9525, height: 9525 }]]),
  },
  { "p1.png": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
);
const part = (name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

test("a downloaded Word document holds all text, headings, tables and pictures of the report", () => {
  const read = readDocx(bytes, defaultMessages);
  const texts = read.blocks.map((block) =>
    block.kind === "table" ? block.rows : "runs" in block ? block.runs : block.text,
  );
  expect(texts).toEqual([
    ["关于样例的报告"],
    ["各村（社区）："],
    ["一、总体<情况>"],
    ["（一）组织领导。成立&健全小组。"],
    [
      [["事项"], []],
      [["许可"], []],
    ],
    [{ image: expect.stringContaining("png") as string }],
    ["2024年3月1日"],
    ["样例乡：《关于样例的报告》"],
  ]);
  expect(read.blocks[2]).toMatchObject({ level: 1 });
  expect(read.omissions).toEqual([]);
});

test("it has the form of an official document: GB/T 9704-2012, 5.2 and 7.3", () => {
  const section = /<w:sectPr>.*<\/w:sectPr>/.exec(part("word/document.xml"))?.[0] ?? "";
  const number = (name: string) => Number(new RegExp(`w:${name}="(-?\\d+)"`).exec(section)?.[1]);
  const millimetres = (twips: number) => Math.round((twips / 1440) * 25.4);
  expect([number("w"), number("h"), number("top"), number("left")].map(millimetres)).toEqual([
    210, 297, 37, 28,
  ]);
  const width = (number("w") - number("left") - number("right")) / 20;
  const height = (number("h") - number("top") - number("bottom")) / 20;
  expect(Math.floor(width / (16 + number("charSpace") / 4096) + 0.01)).toBe(28);
  expect(Math.floor(height / (number("linePitch") / 20))).toBe(22);
  const styles = part("word/styles.xml");
  expect(styles).toMatch(/<w:docDefaults>.*仿宋_GB2312.*w:sz w:val="32"/);
  expect(styles).toMatch(/w:styleId="Title".*?小标宋.*?w:sz w:val="44"/);
  expect(styles).toMatch(/w:styleId="Heading1".*?黑体.*?w:styleId="Heading2".*?楷体/);
  expect(part("word/odd.xml")).toContain('<w:jc w:val="right"/>');
});
