import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { csvRecord, neutral } from "../../scripts/export/csv-format.js";
import { parseMarkdown, renderMarkdown } from "../../scripts/markdown/index.js";

const render = (text: string) => renderMarkdown(parseMarkdown(text), { pathPrefix: "/", tableLabel: "表格" });
const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
const table = (head: readonly string[], ...rows: readonly (readonly string[])[]) =>
  [head, head.map(() => "---"), ...rows].map(row).join("");

describe("the classes of a table", () => {
  test.each([
    "2026-08-22",
    "2026年8月22日",
    "1,234.56万元",
    "-3.5%",
    "0579-80000001",
    "样建许〔2026〕100号",
    "2026-08-22至2026-09-01",
    "¥1,200",
  ])("keep %s in one line", (text) => {
    expect(render(table(["甲"], [text]))).toContain(`<td class="whole">${text}</td>`);
  });

  test.each(["样例", "第3标段施工", "关于印发2026年工作要点的通知", "1".repeat(30)])(
    "let %s break",
    (text) => {
      expect(render(table(["甲"], [text]))).toContain(`<td>${text}</td>`);
    },
  );

  test("give a column the width of its words, and more lines to longer texts", () => {
    const widths = [
      ...render(
        table(["序", "日期", "名称", "说明"], ["1", "2026-08-22", "样".repeat(12), "样".repeat(120)]),
      ).matchAll(/column-(\d+)/g),
    ].map(([, width]) => Number(width));
    expect(widths).toEqual([2, 6, 6, 20]);
  });

  test("say which tables are wider than the text, and how small they are printed", () => {
    const columns = (count: number, text = "样例") => {
      const cells = Array.from({ length: count }, () => text);
      return /class="(table[^"]*)"/.exec(render(table(cells, cells)))?.[1];
    };
    expect(columns(3)).toBe("table table--narrow table--first table--10pt");
    expect(columns(12)).toBe("table table--wide table--first table--8pt");
    expect(columns(4, "样".repeat(90))).toContain("table--wide");
    expect(columns(30, "2026-08-22")).toContain("table--5pt table--breaking");
    expect(parseMarkdown("样例").tableWidth).toBeUndefined();
    expect(parseMarkdown(table(["甲"], ["乙"])).tableWidth).toBe("fitting");
  });

  test("are the same in each rendering, and replace the inline style of an alignment", () => {
    const parsed = parseMarkdown("| 甲 |\n|--:|\n| 1 |\n");
    const options = { pathPrefix: "/", tableLabel: "表格" };
    const first = renderMarkdown(parsed, options);
    expect(first).toContain('<td class="align-right whole">1</td>');
    expect(first).not.toContain("style=");
    expect(renderMarkdown(parsed, options)).toBe(first);
  });
});

test("a CSV record holds any text, and readers get it back", () => {
  const cells = ["甲", "乙,丙", '丁"戊', "己\n庚", "辛\r\n壬", "癸;子", "丑\t寅", "", 5];
  expect(csvRecord(cells)).toBe('甲,"乙,丙","丁""戊","己\n庚","辛\r\n壬","癸;子","丑\t寅",,5\r\n');
  expect(parse(csvRecord(cells), { record_delimiter: "\r\n" })).toEqual([cells.map(String)]);
  for (const formula of ["=1", "+1", "-1", "@a", "＝1", "\t=1", "''=1"])
    expect(neutral(formula)).toBe(`'${formula}`);
});
