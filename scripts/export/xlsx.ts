import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile, type ReadStreamOptions } from "yazl";
import type { SiteMessages } from "../i18n/index.js";
import { cellOf, columns, type Column } from "./columns.js";
import type { ExportContext, ExportList } from "./context.js";
import { batched, targetFile } from "./text-file.js";
import { xml, xmlDeclaration, type Xml } from "./xml.js";

const sheetMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The columns' names in the sheet: A, B … Z, AA … */
const names = columns.map((_, index) => columnName(index + 1));

/** Most UTF-16 code units of a cell in Office Open XML; Excel offers to “repair” a workbook with more. */
const longestCell = 32_767;

/**
 * Writes a list as an Office Open XML workbook of one sheet, row by row. Days are dates and years are numbers; text is
 * always text, whatever it begins with, so no cell can be a formula.
 *
 * The zip's times are fixed, so that the same catalogue gives the same bytes.
 *
 * @see ECMA-376, part 1, 18.3 (sheets) and 22.9.2.19 (escapes in text)
 */
export async function writeXlsx(
  folder: string,
  url: string,
  { reports }: Pick<ExportList, "reports">,
  context: ExportContext,
): Promise<void> {
  const zip = new ZipFile();
  // The first day of the zip format, in local time as zip requires; forceDosTimestamp omits the time in UTC.
  const options: Partial<ReadStreamOptions> = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };
  // Compressing these small parts would take longer than the rows of most lists.
  for (const [name, part] of Object.entries(fixedParts(reports.length, context.messages)))
    zip.addBuffer(Buffer.from(xmlDeclaration + part.markup), name, { ...options, compress: false });
  const rows = Readable.from(batched(sheet()));
  const target = createWriteStream(await targetFile(folder, url));
  // The zip library does not forward errors of the row stream, and would wait for more rows.
  rows.on("error", (error) => target.destroy(error));
  zip.addReadStreamLazy("xl/worksheets/sheet1.xml", options, (give) => give(null, rows));
  zip.end();
  await pipeline(zip.outputStream, target);

  function* sheet(): Generator<string> {
    yield xmlDeclaration;
    yield `<worksheet xmlns="${sheetMain}">`;
    yield '<sheetViews><sheetView workbookViewId="0">';
    yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
    yield "<cols>";
    for (const [index, column] of columns.entries())
      yield xml`<col min="${index + 1}" max="${index + 1}" width="${width(column)}" customWidth="1"/>`.markup;
    yield "</cols><sheetData>";
    yield row(1, (column, index) => textCell(index, column.label(context.messages)));
    for (const [index, report] of reports.entries())
      yield row(index + 2, (column, columnIndex) =>
        cell(columnIndex, column, cellOf(column, report, context)),
      );
    yield `</sheetData><autoFilter ref="${usedRange(reports.length)}"/></worksheet>`;
  }
}

function fixedParts(rows: number, messages: SiteMessages): Record<string, Xml> {
  const name = messages.openData.sheet;
  return {
    "[Content_Types].xml": xml`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`,
    "_rels/.rels": xml`<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": xml`<workbook xmlns="${sheetMain}" xmlns:r="${relations}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${name}'!${usedRange(rows, "$")}</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": xml`<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": xml`<styleSheet xmlns="${sheetMain}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
}

/** Returns the XML of a cell, whose position is `index`, such as `B2`; undefined for an empty cell. */
type Cell = (column: Column, index: string) => Xml | undefined;

function row(number: number, cellOfColumn: Cell): string {
  const cells = columns.flatMap(
    (column, index) => cellOfColumn(column, `${names[index] ?? ""}${number}`) ?? [],
  );
  return xml`<row r="${number}">${cells}</row>`.markup;
}

function cell(index: string, { type }: Column, value: string | number): Xml | undefined {
  if (value === "") return undefined;
  if (typeof value === "number") return xml`<c r="${index}"><v>${value}</v></c>`;
  const serial = type === "day" ? daySerial(value) : undefined;
  return serial === undefined ? textCell(index, value) : xml`<c r="${index}" s="1"><v>${serial}</v></c>`;
}

function textCell(index: string, value: string): Xml {
  const shown = value.length > longestCell ? `${value.slice(0, longestCell - 1)}…` : value;
  // _x0007_ is the escape for a character that XML cannot contain, so a text with these letters is itself escaped.
  const safe = toEscape.test(shown)
    ? shown.replace(/_x[0-9A-Fa-f]{4}_/g, (match) => `_x005F${match}`).replace(control, escapeControl)
    : shown;
  return xml`<c r="${index}" t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
}

// eslint-disable-next-line no-control-regex -- these are what is looked for
const control = /[\u0000-\u0008\u000B-\u001F]/g;

// eslint-disable-next-line no-control-regex -- these are what is looked for
const toEscape = /[\u0000-\u0008\u000B-\u001F]|_x/;

function escapeControl(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/**
 * Returns the number of days since 30 December 1899. Undefined before March 1900, since Excel counts a 29 February
 * 1900.
 */
function daySerial(day: string): number | undefined {
  if (day < "1900-03-01") return undefined;
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function usedRange(rows: number, mark = ""): string {
  return `${mark}A${mark}1:${mark}${columnName(columns.length)}${mark}${rows + 1}`;
}

/** Returns A, B … Z, AA … for 1, 2 … */
function columnName(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? columnName(rest) : "") + String.fromCharCode(65 + ((number - 1) % 26));
}

/** Returns the width of a column in characters, by what it usually contains. */
function width({ key, type }: Column): number {
  if (key === "title" || type === "url") return 50;
  return type === "day" || type === "year" ? 12 : 20;
}
