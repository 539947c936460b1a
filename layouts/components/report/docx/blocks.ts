/** What a report's page holds, as a document of paragraphs and tables. */
export type DocumentBlock = ParagraphBlock | TableBlock;

/** A paragraph; a heading that runs into its text is one whose first runs have the face of a heading. */
export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly runs: readonly TextRun[];
  /** Level of a heading, from 1; undefined for text. */
  readonly heading?: number | undefined;
  /** `first` indents the first line by two characters, `none` starts at the margin, `end` is a signature. */
  readonly indent: "first" | "none" | "end";
}

export interface TableBlock {
  readonly kind: "table";
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly isHead: boolean;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly runs: readonly TextRun[];
  readonly align: "left" | "center" | "right";
}

/** Text in one form, or a picture. */
export interface TextRun {
  readonly text: string;
  readonly style?: RunStyle;
  readonly picture?: HTMLImageElement;
}

export interface RunStyle {
  readonly heading?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly vertical?: "superscript" | "subscript";
}

/** Elements inside of a paragraph, and what they add to its style. */
const inline: Readonly<Record<string, RunStyle>> = {
  STRONG: { bold: true },
  B: { bold: true },
  EM: { italic: true },
  I: { italic: true },
  DEL: { struck: true },
  S: { struck: true },
  SUP: { vertical: "superscript" },
  SUB: { vertical: "subscript" },
};

/** Matches parts of the page that are not part of the document: anchors, links back from footnotes, tools of tables. */
const skipped = ".anchor, .footnote-backref, .table-tools";

/** Returns the blocks of a rendered text. Elements that it does not know are read for what is inside of them. */
export function blocksOf(prose: Element): DocumentBlock[] {
  return withSignature(withAddressee([...prose.children].flatMap((element) => blocksOfElement(element, ""))));
}

function blocksOfElement(element: Element, prefix: string): DocumentBlock[] {
  if (element.matches(skipped)) return [];
  const heading = /^H([2-6])$/.exec(element.tagName)?.[1];
  if (heading !== undefined) {
    const level = Number(heading) - 1;
    return [
      { kind: "paragraph", runs: runsOf(element, { heading: level }), heading: level, indent: "first" },
    ];
  }
  if (element.matches(".run-in")) return [runIn(element)];
  switch (element.tagName) {
    case "P":
      return [paragraph(prefix, runsOf(element))];
    case "TABLE":
      return [{ kind: "table", rows: [...element.querySelectorAll("tr")].map(rowOf) }];
    case "PRE":
      return element.textContent.split("\n").map((line) => paragraph("", [{ text: line }]));
    case "UL":
    case "OL":
      return listOf(element);
    case "HR":
      return [];
    default:
      return element.children.length === 0 || isInline(element)
        ? [paragraph(prefix, runsOf(element))]
        : [...element.children].flatMap((child, index) => blocksOfElement(child, index === 0 ? prefix : ""));
  }
}

function isInline(element: Element): boolean {
  return !element.querySelector("p, h2, h3, h4, h5, h6, ul, ol, table, pre, blockquote, div");
}

function paragraph(prefix: string, runs: readonly TextRun[]): ParagraphBlock {
  return { kind: "paragraph", runs: prefix === "" ? runs : [{ text: prefix }, ...runs], indent: "first" };
}

/** Returns a run-in heading: its paragraph continues on the same line. */
function runIn(element: Element): ParagraphBlock {
  const runs = [...element.children].flatMap((child) => {
    if (child.matches(skipped)) return [];
    const level = /^H([2-6])$/.exec(child.tagName)?.[1];
    return runsOf(child, level === undefined ? {} : { heading: Number(level) - 1 });
  });
  return { kind: "paragraph", runs, indent: "first" };
}

/** Numbers that browsers count become text, as in the paragraphs of an official document. */
function listOf(list: Element): DocumentBlock[] {
  let number = Number(list.getAttribute("start") ?? 1);
  return [...list.children].flatMap((item) => {
    const typed = item.querySelector(":scope > .number") !== null;
    const prefix = typed ? "" : list.tagName === "OL" ? `${number}. ` : "· ";
    number += 1;
    const inner = [...item.childNodes].filter((node) => !isBlock(node));
    const runs = inner.flatMap((node) => runsOfNode(node, {}));
    const own = runs.some(({ text, picture }) => picture !== undefined || text.trim() !== "");
    const blocks = [...item.children]
      .filter(isBlock)
      .flatMap((child, index) => blocksOfElement(child, !own && index === 0 ? prefix : ""));
    return own ? [paragraph(prefix, runs), ...blocks] : blocks;
  });
}

function isBlock(node: Node): boolean {
  return (
    node instanceof Element && /^(?:P|UL|OL|TABLE|PRE|BLOCKQUOTE|DIV|H[2-6]|SECTION)$/.test(node.tagName)
  );
}

function rowOf(row: Element): TableRow {
  const cells = [...row.children].map((cell): TableCell => {
    const align = cell.matches(".align-right") ? "right" : cell.matches(".align-center") ? "center" : "left";
    return { runs: runsOf(cell), align };
  });
  return { isHead: row.parentElement?.tagName === "THEAD", cells };
}

function runsOf(element: Element, style: RunStyle = {}): TextRun[] {
  const runs = [...element.childNodes].flatMap((node) => runsOfNode(node, style));
  return trimmed(runs);
}

function runsOfNode(node: Node, style: RunStyle): TextRun[] {
  if (node instanceof Text) return [{ text: node.data.replace(/\s+/g, " "), style }];
  if (!(node instanceof Element) || node.matches(skipped)) return [];
  if (node instanceof HTMLImageElement) return [{ text: node.alt, style, picture: node }];
  if (node instanceof HTMLBRElement) return [{ text: "\n", style }];
  const inner = { ...style, ...inline[node.tagName] };
  return [...node.childNodes].flatMap((child) => runsOfNode(child, inner));
}

/** Removes spaces at both ends, which come from the page's source. */
function trimmed(runs: readonly TextRun[]): TextRun[] {
  return runs
    .map((run, index) => {
      let { text } = run;
      if (index === 0) text = text.trimStart();
      if (index === runs.length - 1) text = text.trimEnd();
      return { ...run, text };
    })
    .filter(({ text, picture }) => text !== "" || picture !== undefined);
}

function textOf(block: DocumentBlock | undefined): string {
  return block?.kind === "paragraph" ? block.runs.map(({ text }) => text).join("") : "";
}

/** Returns the blocks with the addressees, `各村（社区）：`, at the margin (GB/T 9704-2012, 7.3.2). */
function withAddressee(blocks: DocumentBlock[]): DocumentBlock[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== "paragraph" || first.heading !== undefined) return blocks;
  return /^[^。；]{2,60}[：:]$/.test(textOf(first)) ? [{ ...first, indent: "none" }, ...rest] : blocks;
}

/** Returns the blocks with the signature and the day below it at the end of their lines (GB/T 9704-2012, 7.3.5). */
function withSignature(blocks: DocumentBlock[]): DocumentBlock[] {
  const last = blocks.length - 1;
  if (!/^\d{4}年\d{1,2}月\d{1,2}日$/.test(textOf(blocks[last]))) return blocks;
  return blocks.map((block, index) => {
    const isSignature = index === last || (index === last - 1 && /^[^。，；：]{2,30}$/.test(textOf(block)));
    return isSignature && block.kind === "paragraph" && block.heading === undefined
      ? { ...block, indent: "end" }
      : block;
  });
}
