import type { DocumentBlock, ParagraphBlock, RunStyle, TableBlock, TextRun } from "./blocks.js";
import { characterSpace, faces, headingFace, linePitch, pageSize, sizes } from "./official-form.js";

/** A picture of the document: its file's name in the package, and its size in English Metric Units. */
export interface SizedPicture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

export interface OfficialDocument {
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
  /** Where the document comes from, in small type at its end. */
  readonly source: string;
  /** Pictures that could be loaded, by their element; others are replaced by their description. */
  readonly pictures: ReadonlyMap<unknown, SizedPicture>;
}

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const packageTypes = "http://schemas.openxmlformats.org/package/2006";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Returns the parts of a Word document, by their names in the package. */
export function documentParts(document: OfficialDocument): Readonly<Record<string, string>> {
  const names = [...document.pictures.values()].map(({ name }) => name);
  return {
    "[Content_Types].xml": `${declaration}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="gif" ContentType="image/gif"/>${overrides()}</Types>`,
    "_rels/.rels": `${declaration}<Relationships xmlns="${packageTypes}/relationships">${relation("r1", "officeDocument", "word/document.xml")}<Relationship Id="r2" Type="${packageTypes}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "docProps/core.xml": `${declaration}<cp:coreProperties xmlns:cp="${packageTypes}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(document.title)}</dc:title><dc:description>${escaped(document.source)}</dc:description></cp:coreProperties>`,
    "word/document.xml": `${declaration}<w:document xmlns:w="${main}" xmlns:r="${relations}"><w:body>${bodyOf(document)}${section()}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `${declaration}<Relationships xmlns="${packageTypes}/relationships">${relation("styles", "styles", "styles.xml")}${relation("settings", "settings", "settings.xml")}${relation("odd", "footer", "odd.xml")}${relation("even", "footer", "even.xml")}${names.map((name) => relation(name, "image", `media/${name}`)).join("")}</Relationships>`,
    "word/settings.xml": `${declaration}<w:settings xmlns:w="${main}"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/></w:settings>`,
    "word/styles.xml": styles(),
    "word/odd.xml": footer("right"),
    "word/even.xml": footer("left"),
  };
}

function overrides(): string {
  const types = {
    document: "document.main",
    styles: "styles",
    settings: "settings",
    odd: "footer",
    even: "footer",
  };
  return (
    Object.entries(types)
      .map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${wordType}.${type}+xml"/>`)
      .join("") +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
  );
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
}

function bodyOf({ title, blocks, source, pictures }: OfficialDocument): string {
  const written = blocks.map((block) =>
    block.kind === "table" ? table(block, pictures) : paragraph(block, pictures),
  );
  return [
    `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run({ text: title })}</w:p>`,
    ...written,
    `<w:p><w:pPr><w:pStyle w:val="Source"/></w:pPr>${run({ text: source })}</w:p>`,
  ].join("");
}

function paragraph(
  { runs, heading, indent }: ParagraphBlock,
  pictures: OfficialDocument["pictures"],
): string {
  const style = heading === undefined ? "" : `<w:pStyle w:val="Heading${Math.min(heading, 3)}"/>`;
  const line = runs.some(({ picture }) => pictures.has(picture))
    ? '<w:spacing w:line="240" w:lineRule="auto"/>'
    : "";
  const alignment = {
    first: "",
    none: '<w:ind w:firstLineChars="0" w:firstLine="0"/>',
    end: '<w:ind w:rightChars="400" w:right="1280" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/>',
  }[indent];
  return `<w:p><w:pPr>${style}${line}${alignment}</w:pPr>${runs.map((one) => run(one, pictures)).join("")}</w:p>`;
}

function table({ rows }: TableBlock, pictures: OfficialDocument["pictures"]): string {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const width = Math.floor((pageSize.width - pageSize.left - pageSize.right) / columns);
  // Type becomes smaller with the number of columns: 12 points down to 7.5.
  const size = columns <= 6 ? 24 : columns <= 9 ? 18 : 15;
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`;
  const written = rows.map(({ isHead, cells }) => {
    const row = isHead ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:trPr><w:cantSplit/></w:trPr>";
    const all = Array.from({ length: columns }, (_, index) => {
      const { runs = [], align = "left" } = cells[index] ?? {};
      const text = runs.map((one) => run(one, pictures, { size, bold: isHead })).join("");
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Cell"/><w:jc w:val="${align}"/></w:pPr>${text}</w:p></w:tc>`;
    });
    return `<w:tr>${row}${all.join("")}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>${grid}${written.join("")}</w:tbl>`;
}

/** A run's own form inside of a table. */
interface CellForm {
  readonly size: number;
  readonly bold: boolean;
}

function run(
  { text, style = {}, picture }: TextRun,
  pictures: OfficialDocument["pictures"] = new Map(),
  cell?: CellForm,
): string {
  const sized = pictures.get(picture);
  if (sized) return `<w:r>${drawn(sized, text)}</w:r>`;
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:r>${runProperties(style, cell)}${lines.join("<w:br/>")}</w:r>`;
}

/** Returns the properties of a run, in the order that ISO/IEC 29500-1, 17.3.2.28 requires. */
function runProperties({ heading, bold, italic, struck, vertical }: RunStyle, cell?: CellForm): string {
  const face = heading === undefined ? "" : fonts(headingFace(heading));
  const properties = [
    face,
    bold === true || cell?.bold === true ? "<w:b/>" : "",
    italic === true ? "<w:i/>" : "",
    struck === true ? "<w:strike/>" : "",
    cell ? `<w:sz w:val="${cell.size}"/><w:szCs w:val="${cell.size}"/>` : "",
    vertical ? `<w:vertAlign w:val="${vertical}"/>` : "",
  ].join("");
  return properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
}

function drawn({ name, width, height }: SizedPicture, description: string): string {
  const size = `cx="${width}" cy="${height}"`;
  const number = Number(/\d+/.exec(name)?.[0] ?? 1);
  const properties = `id="${number}" name="${name}" descr="${escaped(description)}"`;
  return `<w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${properties}/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr ${properties}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${name}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
}

function section(): string {
  const { width, height, top, bottom, left, right, footer: below } = pageSize;
  return `<w:sectPr><w:footerReference w:type="default" r:id="odd"/><w:footerReference w:type="even" r:id="even"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="851" w:footer="${below}" w:gutter="0"/><w:docGrid w:type="linesAndChars" w:linePitch="${linePitch}" w:charSpace="${characterSpace}"/></w:sectPr>`;
}

/** 7.5: page numbers between dashes, one character from the outer margin. */
function footer(align: "left" | "right"): string {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const number = `${field("begin")}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field("separate")}<w:r><w:t>1</w:t></w:r>${field("end")}`;
  return `${declaration}<w:ftr xmlns:w="${main}"><w:p><w:pPr><w:pStyle w:val="PageNumber"/><w:ind w:${align}Chars="100" w:${align}="280"/><w:jc w:val="${align}"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>${number}<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;
}

function fonts(face: string, latin = face): string {
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${face}"/>`;
}

function styles(): string {
  const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
  const exact = `<w:spacing w:before="0" w:after="0" w:line="${linePitch}" w:lineRule="exact"/>`;
  const style = (id: string, name: string, paragraphForm: string, runForm: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraphForm}</w:pPr><w:rPr>${runForm}</w:rPr></w:style>`;
  const flush = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
  const headings = [1, 2, 3].map((level) =>
    style(
      `Heading${level}`,
      `heading ${level}`,
      `<w:keepNext/><w:outlineLvl w:val="${level - 1}"/>`,
      fonts(headingFace(level)),
    ),
  );
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join("");
  return `${declaration}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts(faces.text, "Times New Roman")}${size(sizes.text)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${exact}<w:ind w:firstLineChars="200" w:firstLine="${sizes.text * 20}"/><w:jc w:val="both"/></w:pPr></w:style>${style("Title", "Title", `<w:spacing w:before="0" w:after="${linePitch}" w:line="700" w:lineRule="exact"/>${flush}<w:jc w:val="center"/>`, fonts(faces.title) + size(sizes.title))}${headings.join("")}${style("Cell", "Cell", `<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>${flush}`, "")}${style("Source", "Source", `<w:pBdr><w:top w:val="single" w:sz="6" w:space="4" w:color="auto"/></w:pBdr><w:spacing w:before="${linePitch}" w:after="0" w:line="400" w:lineRule="exact"/>${flush}<w:jc w:val="left"/>`, size(24))}${style("PageNumber", "page number", `<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>${flush}`, fonts(faces.note, faces.note) + size(sizes.note))}<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Escapes a text; characters that XML cannot hold are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}
