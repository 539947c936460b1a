import { strToU8, zipSync } from "fflate";

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

export interface DocxParts {
  /** The content of `w:body`. */
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly comments?: string;
  /** Files below word/, with a relation `rId` and their path, as `rId1`. */
  readonly media?: Readonly<Record<string, Uint8Array>>;
}

/** Makes a Word file of the parts that official documents use. */
export function docx(parts: DocxParts): Uint8Array {
  const media = Object.entries(parts.media ?? {});
  const relations = media.map(
    ([name], index) => `<Relationship Id="rId${index + 1}" Type="image" Target="${name}"/>`,
  );
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": xml("document", `<w:body>${parts.body}</w:body>`),
    "word/_rels/document.xml.rels": strToU8(`<Relationships>${relations.join("")}</Relationships>`),
  };
  if (parts.numbering !== undefined) files["word/numbering.xml"] = xml("numbering", parts.numbering);
  if (parts.styles !== undefined) files["word/styles.xml"] = xml("styles", parts.styles);
  if (parts.footnotes !== undefined) files["word/footnotes.xml"] = xml("footnotes", parts.footnotes);
  if (parts.header !== undefined) files["word/header1.xml"] = xml("hdr", parts.header);
  if (parts.comments !== undefined) files["word/comments.xml"] = xml("comments", parts.comments);
  for (const [name, bytes] of media) files[`word/${name}`] = bytes;
  return zipSync(files, { mtime: "2020-01-01T00:00:00Z" });
}

function xml(root: string, inner: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${inner}</w:${root}>`);
}

/** Returns a paragraph; `properties` are put into its `w:pPr`. */
export function p(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${text === "" ? "" : run(text)}</w:p>`;
}

export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Returns the list and the level, from 0, of a paragraph. */
export function numbered(list: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** Returns one list: for each level its format, its pattern and optional properties. */
export function list(id: number, levels: readonly (readonly [string, string, string?])[]): string {
  const inner = levels.map(
    ([format, pattern, more = ""], depth) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/>${more}</w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${inner.join("")}</w:abstractNum>`;
}

export function listInstance(id: number, abstractId: number, more = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;
}
