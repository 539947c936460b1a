import { isTag, isText, type Document, type Element, type ParentNode } from "domhandler";
import { unzipSync } from "fflate";
import { parseDocument } from "htmlparser2";
import { text } from "../i18n/index.js";
import { limits } from "./limits.js";
import { DocumentError } from "../errors/index.js";

/** The parts of a .docx archive that an import reads: XML and pictures. */
export interface WordPackage {
  /** Undefined when there is no such part. */
  xml(name: string): Document | undefined;
  bytes(name: string): Uint8Array | undefined;
  readonly names: readonly string[];
}

/**
 * Opens a .docx within bounds: an archive that would unpack to more than a document ever holds is refused before it
 * is unpacked, and a part whose declared size lies cannot grow past it.
 *
 * @throws DocumentError for damaged and oversized archives
 */
export function openPackage(archive: Uint8Array): WordPackage {
  guardArchive(archive);
  const names: string[] = [];
  unpack(archive, (name) => {
    names.push(name);
    return false;
  });
  // Parts are unpacked one by one: pictures are many times larger than the text.
  const bytes = (wanted: string) => unpack(archive, (name) => name === wanted)[wanted];
  return {
    xml: (name) => {
      const part = bytes(name);
      return part && parseDocument(decodeXml(part), { xmlMode: true });
    },
    bytes,
    names,
  };
}

/** Refuses archives that unpack to more than `limits` allows, by their own directory. */
export function guardArchive(archive: Uint8Array): void {
  let total = 0;
  let count = 0;
  let largest = 0;
  unpack(archive, (_name, size) => {
    total += size;
    count += 1;
    largest = Math.max(largest, size);
    return false;
  });
  if (total > limits.unpackedBytes || count > limits.parts || largest > limits.partBytes)
    throw new DocumentError(text.importing.faults.bomb.message, text.importing.faults.bomb.hint);
}

function unpack(
  archive: Uint8Array,
  wanted: (name: string, size: number) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(archive, { filter: ({ name, originalSize }) => wanted(name, originalSize) });
  } catch {
    const { message, hint } = text.importing.faults.damaged("ZIP");
    throw new DocumentError(message, hint);
  }
}

/**
 * A part is read strictly and has to be whole: the parser would take half a document for a short one, and text would
 * be lost without a word.
 */
function decodeXml(bytes: Uint8Array): string {
  let xml: string | undefined;
  try {
    xml = new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    // told below: what is no text is no XML
  }
  const root = /<([A-Za-z][\w:]*)[\s>/]/.exec(xml?.slice(0, 4000) ?? "")?.[1];
  if (xml !== undefined && root !== undefined && (xml.includes(`</${root}>`) || /\/>\s*$/.test(xml)))
    return xml;
  const { message, hint } = text.importing.faults.damaged("XML");
  throw new DocumentError(message, hint);
}

/** Child elements with this name. */
export function children(node: ParentNode | undefined, name: string): Element[] {
  return node?.children.filter((child): child is Element => isTag(child) && child.name === name) ?? [];
}

export function child(node: ParentNode | undefined, name: string): Element | undefined {
  return children(node, name)[0];
}

/** The value of a property such as `<w:numId w:val="3"/>`. */
export function value(node: ParentNode | undefined, name: string): string | undefined {
  return child(node, name)?.attribs["w:val"];
}

/** A switch such as `<w:vanish/>`: on when it is there, unless it says off. */
export function isOn(node: ParentNode | undefined, name: string): boolean {
  const found = child(node, name);
  return found !== undefined && !["0", "false", "off"].includes(found.attribs["w:val"] ?? "1");
}

export function rawText(node: Element): string {
  return node.children.map((inner) => (isText(inner) ? inner.data : "")).join("");
}
