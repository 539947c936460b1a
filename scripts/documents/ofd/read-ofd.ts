import type { Element } from "domhandler";
import { limits } from "../limits.js";
import type { OfdDocument, OfdPageText } from "../types.js";
import { UnreadableDocument } from "../unreadable-document.js";
import { childrenOf, childText, localName, OfdPackage, textOf } from "./ofd-package.js";
import { drawnObjects, numbersOf, pointsPerMillimetre, type DrawnObjects } from "./text-objects.js";

/**
 * Reads an OFD file as its root names it: documents, their pages in order, the templates and annotations of the pages,
 * and attachments.
 *
 * @throws UnreadableDocument when it is damaged, locked or oversized, or names a page that does not exist
 * @see GB/T 33190-2016 版式文档
 */
export function readOfd(bytes: Uint8Array): OfdDocument {
  const archive = new OfdPackage(bytes);
  const main = archive.resolve("OFD.xml");
  const root = main === undefined ? undefined : archive.root(main);
  if (main === undefined || !root) throw damaged();
  const bodies = childrenOf(root, "DocBody");
  const documents = bodies.map((body) => {
    const location = childText(body, "DocRoot");
    const name = location === undefined ? undefined : archive.resolve(location, main);
    if (name === undefined) throw damaged();
    return new DocumentReader(archive, name);
  });
  const pages = documents.flatMap((document) => document.pages());
  if (pages.length > limits.importedPages)
    throw new UnreadableDocument({ kind: "tooManyPages", pages: pages.length, limit: limits.importedPages });
  const infos = bodies.flatMap((body) => childrenOf(body, "DocInfo"));
  return {
    pages: pages.map((page, index) => ({ ...page, number: index + 1 })),
    attachments: documents.flatMap((document) => document.attachments()),
    authors: [...new Set(infos.flatMap((info) => childText(info, "Author") ?? []))],
    title: infos.flatMap((info) => childText(info, "Title") ?? [])[0],
    usedParts: new Set(documents.flatMap((document) => [...document.used])),
  };
}

function damaged(): UnreadableDocument {
  return new UnreadableDocument({ kind: "damaged", format: "OFD" });
}

interface TemplatePage {
  readonly name: string;
  readonly order: string | undefined;
}

/** Reads one document of an OFD file, which has mostly one. */
class DocumentReader {
  /** Names of the parts that pages draw. */
  readonly used = new Set<string>();
  readonly #root: Element;
  readonly #composites: ReadonlyMap<string, Element>;
  readonly #templates: ReadonlyMap<string, TemplatePage>;
  readonly #area: Element | undefined;
  /** Templates whose text was given with an earlier page: a letterhead is one text, however many pages show it. */
  readonly #given = new Set<string>();

  constructor(
    private readonly archive: OfdPackage,
    private readonly name: string,
  ) {
    const root = archive.root(name);
    if (!root) throw damaged();
    this.#root = root;
    const [common] = childrenOf(root, "CommonData");
    this.#area = childrenOf(common, "PageArea")[0];
    this.#templates = new Map(
      childrenOf(common, "TemplatePage").flatMap(({ attribs }) => {
        const part = archive.resolve(attribs.BaseLoc ?? "", name);
        return part === undefined ? [] : [[attribs.ID ?? "", { name: part, order: attribs.ZOrder }] as const];
      }),
    );
    this.#composites = this.#readComposites(common);
  }

  pages(): Omit<OfdPageText, "number">[] {
    const annotations = this.#annotations();
    return childrenOf(childrenOf(this.#root, "Pages")[0], "Page").map(({ attribs }) => {
      const name = this.archive.resolve(attribs.BaseLoc ?? "", this.name);
      const page = name === undefined ? undefined : this.archive.root(name);
      if (name === undefined || !page) throw damaged();
      this.used.add(name);
      const [pageArea] = childrenOf(page, "Area");
      const [, , width = 210, height = 297] = numbersOf(
        childText(pageArea, "PhysicalBox") ?? childText(this.#area, "PhysicalBox"),
      );
      const drawn = [...this.#templateObjects(page), this.#draw(childrenOf(page, "Content")[0] ?? page)];
      const notes = annotations.get(attribs.ID ?? "") ?? [];
      const shown = notes.filter(({ kind }) => kind === "shown").map(({ objects }) => objects);
      return {
        width: width * pointsPerMillimetre,
        height: height * pointsPerMillimetre,
        texts: [...drawn, ...shown].flatMap(({ texts }) => texts),
        pictures: [...drawn, ...shown].reduce((sum, { pictures }) => sum + pictures, 0),
        hidden: [...drawn, ...notes.map(({ objects }) => objects)].flatMap(({ hidden }) => hidden),
        watermarks: joined(notes.filter(({ kind }) => kind === "watermark")),
        remarks: notes.flatMap(({ remark }) => remark ?? []),
      };
    });
  }

  attachments(): OfdDocument["attachments"] {
    const location = childText(this.#root, "Attachments");
    const list = location === undefined ? undefined : this.archive.resolve(location, this.name);
    if (list === undefined) return [];
    return childrenOf(this.archive.root(list), "Attachment").flatMap((attachment) => {
      const part = this.archive.resolve(childText(attachment, "FileLoc") ?? "", list);
      if (part === undefined) return [];
      return [
        { title: attachment.attribs.Name ?? part, part, bytes: this.archive.bytes(part) ?? new Uint8Array() },
      ];
    });
  }

  #draw(root: Element): DrawnObjects {
    return drawnObjects(root, (id) => this.#composites.get(id));
  }

  #templateObjects(page: Element): DrawnObjects[] {
    return childrenOf(page, "Template").flatMap(({ attribs }) => {
      const template = this.#templates.get(attribs.TemplateID ?? "");
      const root = template && this.archive.root(template.name);
      if (!template || !root || this.#given.has(template.name)) return [];
      this.#given.add(template.name);
      this.used.add(template.name);
      return [this.#draw(root)];
    });
  }

  #readComposites(common: Element | undefined): Map<string, Element> {
    const composites = new Map<string, Element>();
    for (const resource of childrenOf(common, "PublicRes", "DocumentRes")) {
      const name = this.archive.resolve(textOf(resource), this.name);
      const root = name === undefined ? undefined : this.archive.root(name);
      for (const units of childrenOf(root, "CompositeGraphicUnits"))
        for (const unit of childrenOf(units, "CompositeGraphicUnit", "CompositeGraphUnit"))
          composites.set(unit.attribs.ID ?? "", unit);
    }
    return composites;
  }

  /** Returns the annotations of each page by its ID. */
  #annotations(): Map<string, PageAnnotation[]> {
    const found = new Map<string, PageAnnotation[]>();
    for (const { text, from } of childrenOf(this.#root, "Annotations").map((element) => ({
      text: textOf(element),
      from: this.name,
    }))) {
      const list = this.archive.resolve(text, from);
      const root = list === undefined ? undefined : this.archive.root(list);
      if (list === undefined || !root) continue;
      for (const page of childrenOf(root, "Page")) {
        const part = this.archive.resolve(childText(page, "FileLoc") ?? "", list);
        const annotations = part === undefined ? undefined : this.archive.root(part);
        if (part === undefined || !annotations) continue;
        this.used.add(part);
        const id = page.attribs.PageID ?? "";
        found.set(id, [
          ...(found.get(id) ?? []),
          ...childrenOf(annotations, "Annot").map((annotation) => this.#annotation(annotation)),
        ]);
      }
    }
    return found;
  }

  #annotation(annotation: Element): PageAnnotation {
    const { Type: type = "", Visible: visible = "true" } = annotation.attribs;
    const [appearance] = childrenOf(annotation, "Appearance");
    const [left = 0, top = 0] = numbersOf(appearance?.attribs.Boundary);
    const drawn = drawnObjects(appearance, (id) => this.#composites.get(id), [1, 0, 0, 1, left, top]);
    const remark = childText(annotation, "Remark");
    if (visible.toLowerCase() === "false") {
      const hidden = [...drawn.hidden, ...drawn.texts.map(({ text }) => text)];
      return { kind: "hidden", objects: { texts: [], hidden, pictures: 0 }, remark };
    }
    return { kind: type === "Watermark" ? "watermark" : "shown", objects: drawn, remark };
  }
}

interface PageAnnotation {
  readonly kind: "shown" | "watermark" | "hidden";
  readonly objects: DrawnObjects;
  readonly remark: string | undefined;
}

function joined(annotations: readonly PageAnnotation[]): string[] {
  return annotations.flatMap(({ objects }) => objects.texts.map(({ text }) => text));
}

/** Returns the names of the parts with text that no page draws. */
export function unusedTexts(bytes: Uint8Array, used: ReadonlySet<string>): { part: string; text: string }[] {
  const archive = new OfdPackage(bytes);
  return archive.names
    .filter((name) => /\.xml$/i.test(name) && !used.has(name))
    .flatMap((part) => {
      const text = textCodes(archive.root(part)).join("");
      return text.trim() === "" ? [] : [{ part, text }];
    });
}

function textCodes(node: Element | undefined): string[] {
  if (!node) return [];
  if (localName(node) === "TextCode") return [textOf(node)];
  return childrenOf(node).flatMap((child) => textCodes(child));
}
