import { isTag, type Element, type ParentNode } from "domhandler";
import path from "node:path";
import { attachmentTypes } from "../../../catalogue/index.js";
import { UnreadableDocument } from "../../../documents/index.js";
import type { Messages } from "../../../i18n/index.js";
import { plainText, type TextBlock, type TextRun, type SideFile, type ParsedDocument } from "../../types.js";
import { readBody, type BodyContext } from "./body.js";
import { readWordLists, WordNumbering } from "./numbering.js";
import { WordPackage } from "./word-package.js";
import { child, children } from "./xml.js";
import { Styles } from "./styles.js";
import { OmissionCounter } from "./omissions.js";
import { metadataLines } from "../text.js";

/**
 * Reads a Word document (.docx, by Word, WPS or LibreOffice).
 *
 * Automatic numbers are written as the characters that readers saw; mammoth and similar libraries drop them.
 *
 * @throws UnreadableDocument when the archive is damaged, oversized or contains no document
 */
export function readDocx(archive: Uint8Array, messages: Messages): ParsedDocument {
  const parts = new WordPackage(archive);
  const main = parts.names.find((name) => /^word\/document\d*\.xml$/.test(name)) ?? "word/document.xml";
  const body = child(child(parts.xml(main), "w:document"), "w:body");
  if (!body) throw new UnreadableDocument({ kind: "damaged", format: "DOCX" });
  const omissions = new OmissionCounter(messages);
  const pictures = new Pictures(parts, omissions);
  const partOf = (part: string): BodyContext["part"] => ({
    pictureOf: (relation) => pictures.nameOf(part, relation),
    targetOf: (relation) => pictures.externalTarget(part, relation),
  });
  const context: BodyContext = {
    styles: new Styles(parts.xml("word/styles.xml")),
    numbering: new WordNumbering(readWordLists(parts.xml("word/numbering.xml"))),
    part: partOf(path.posix.basename(main)),
    omissions,
  };
  const all = readBody(body, context, messages);
  const footnotes = readNotes(parts, (part) => ({ ...context, part: partOf(part) }), messages);
  headersAndFooters(parts, context, messages);
  const { metadata, blocks } = separateMetadata(all, messages);
  const comments = children(child(parts.xml("word/comments.xml"), "w:comments"), "w:comment");
  for (const comment of comments)
    omissions.omit(wordsOf(readBody(comment, context, messages)), messages.importing.leftOut.comment);
  return {
    format: "docx",
    blocks,
    metadata,
    omissions: omissions.list,
    notes: omissions.notes(pictures.files.length),
    files: pictures.files,
    footnotes,
  };
}

/** Separates lines `标签：内容` at the head of the document, which are metadata as in plain text. */
function separateMetadata(
  blocks: readonly TextBlock[],
  messages: Messages,
): Pick<ParsedDocument, "metadata" | "blocks"> {
  const stop = blocks.findIndex(({ kind }) => kind !== "paragraph");
  const head = stop < 0 ? blocks : blocks.slice(0, stop);
  const { metadata, end } = metadataLines(
    head.map((block) => wordsOf([block])),
    messages,
  );
  return { metadata, blocks: metadata.length > 0 ? blocks.slice(end) : blocks };
}

function wordsOf(blocks: readonly TextBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === "markdown") return block.text;
      return block.kind === "table" ? block.rows.flat().map(plainText).join(" ") : plainText(block.runs);
    })
    .join(" ");
}

function readNotes(
  parts: WordPackage,
  contextOf: (part: string) => BodyContext,
  messages: Messages,
): Map<string, TextRun[]> {
  const notes = new Map<string, TextRun[]>();
  for (const kind of ["footnote", "endnote"]) {
    for (const note of children(child(parts.xml(`word/${kind}s.xml`), `w:${kind}s`), `w:${kind}`)) {
      if (note.attribs["w:type"] !== undefined) continue; // separators, not notes
      const id = note.attribs["w:id"] ?? "";
      const runs = readBody(note, contextOf(`${kind}s.xml`), messages).flatMap((block): TextRun[] =>
        block.kind === "paragraph" || block.kind === "item" ? [...block.runs, " "] : [wordsOf([block])],
      );
      notes.set(kind === "endnote" ? `e${id}` : id, runs);
    }
  }
  return notes;
}

/** Counts headers and footers as omissions: they repeat on every page, as page numbers and file names do. */
function headersAndFooters(parts: WordPackage, context: BodyContext, messages: Messages): void {
  const seen = new Set<string>();
  for (const name of parts.names) {
    const kind = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1];
    if (kind === undefined) continue;
    const root = child(parts.xml(name), kind === "header" ? "w:hdr" : "w:ftr");
    const words = root
      ? wordsOf(readBody(root, context, messages))
          .replace(/\s+/g, " ")
          .trim()
      : "";
    if (words === "" || seen.has(words)) continue;
    seen.add(words);
    context.omissions.omit(
      words,
      kind === "header" ? messages.importing.leftOut.header : messages.importing.leftOut.footer,
    );
  }
}

/**
 * Returns the document's pictures: those that browsers can show are put beside the report, the others are named in the
 * report of the import.
 */
class Pictures {
  readonly files: SideFile[] = [];
  /** Elements `Relationship` by the name of the part and their id: each part has relationships of its own. */
  private readonly relations = new Map<string, ReadonlyMap<string, Element>>();
  private readonly names = new Map<string, string | undefined>();

  constructor(
    private readonly parts: WordPackage,
    private readonly omissions: OmissionCounter,
  ) {}

  /** Returns the address of a link to outside of the document. */
  externalTarget(part: string, relation: string): string | undefined {
    const element = this.relation(part, relation);
    return element?.attribs["TargetMode"] === "External" ? element.attribs["Target"] : undefined;
  }

  private relation(part: string, id: string): Element | undefined {
    const known =
      this.relations.get(part) ??
      new Map(
        relationships(this.parts.xml(`word/_rels/${part}.rels`)).map((element) => [
          element.attribs["Id"] ?? "",
          element,
        ]),
      );
    this.relations.set(part, known);
    return known.get(id);
  }

  nameOf(part: string, relation: string): string | undefined {
    const target = this.relation(part, relation)?.attribs["Target"];
    if (target === undefined) return undefined;
    if (!this.names.has(target)) this.names.set(target, this.keep(target));
    return this.names.get(target);
  }

  private keep(target: string): string | undefined {
    const bytes =
      this.parts.bytes(path.posix.join("word", target)) ?? this.parts.bytes(target.replace(/^\//, ""));
    const type = path.posix.extname(target).slice(1).toLowerCase();
    if (!bytes || !attachmentTypes.has(type)) {
      this.omissions.unsupported.push(path.posix.basename(target));
      return undefined;
    }
    const name = `${this.files.length + 1}.${type}`;
    this.files.push({ name, bytes });
    return name;
  }
}

function relationships(root: ParentNode | undefined): Element[] {
  return root?.children.filter(isTag).flatMap((element) => children(element, "Relationship")) ?? [];
}
