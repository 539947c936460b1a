import { describe, expect, test } from "vitest";
import { compareCharacters } from "../../scripts/import/account/compare.js";
import { composeDraft, readDocument, type ParsedDocument } from "../../scripts/import/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { bytesOf } from "../support/import/drafts.js";
import { ofd, ofdText } from "../support/import/ofd.js";
import { pdfOfPages } from "../support/import/pdf.js";

const differences = (document: ParsedDocument) =>
  composeDraft(
    document,
    "a",
    { agencies: [], topics: [], genres: [] },
    new Map(),
    defaultMessages,
  ).notes.filter((note) => note.includes("比原文件"));

const line = (index: number) => `第${index}行的文字，共${index * 7}件。`;
const sources: readonly [string, Uint8Array][] = [
  ["txt", bytesOf(`样例的报告\n${Array.from({ length: 6 }, (_, index) => line(index)).join("\n")}`)],
  [
    "pdf",
    pdfOfPages([
      {
        lines: [
          ["样例的报告", 200, 760, 22],
          ["甲", 90, 700],
          ["12", 200, 700],
          ["乙", 90, 680],
          ["34", 200, 680],
        ],
      },
      { lines: [0, 1, 2].map((index) => [line(index), 122, 700 - index * 40] as const) },
    ]),
  ],
  [
    "ofd",
    ofd({
      pages: [
        { content: ofdText("样例的报告", 80, 30) + ofdText("第一页。", 30, 60) },
        {
          content: ofdText("第二页。", 30, 60) + ofdText("隐藏的", 30, 80, { attributes: 'Visible="false"' }),
        },
      ],
    }),
  ],
];

describe.each(sources)("the characters of a %s", (_format, bytes) => {
  test("are all in the draft, and each block, run, cell or omission that is taken away or doubled is reported", async () => {
    const document = await readDocument(bytes, defaultMessages);
    expect(differences(document)).toEqual([]);
    document.blocks.forEach((block, index) => {
      const without = document.blocks.filter((other) => other !== block);
      const doubled = document.blocks.flatMap((other) => (other === block ? [other, other] : [other]));
      expect(differences({ ...document, blocks: without }).join(), `block ${index} taken away`).toContain(
        "少",
      );
      if (index > 0)
        expect(differences({ ...document, blocks: doubled }).join(), `block ${index} doubled`).toContain(
          "多",
        );
    });
    for (const omission of document.omissions)
      expect(
        differences({ ...document, omissions: document.omissions.filter((other) => other !== omission) }),
      ).not.toEqual([]);
  });
});

test("a difference names the position and the characters", async () => {
  const document = await readDocument(sources[0]?.[1] ?? new Uint8Array(), defaultMessages);
  const [note] = differences({ ...document, blocks: document.blocks.filter((_, index) => index !== 3) });
  expect(note).toBe("草稿比原文件少 12 个字：原文第 4 行“第2行的文字,共14件。”，请对照原件补上");
});

test("spaces and equivalent forms do not count; optional texts may be in the source or not", () => {
  expect(compareCharacters([{ position: "1", text: "１０⁴ ㎡" }], ["104m2"])).toEqual({
    missing: [],
    added: "",
  });
  expect(compareCharacters([{ position: "1", text: "题正文" }], ["正文"], ["题"])).toEqual({
    missing: [],
    added: "",
  });
  expect(compareCharacters([{ position: "1", text: "正文" }], ["正文"], ["题"])).toEqual({
    missing: [],
    added: "",
  });
});
