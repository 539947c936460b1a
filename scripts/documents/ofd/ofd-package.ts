import { isTag, type Document, type Element, type ParentNode } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import { decodeText } from "../decode-text.js";
import { UnreadableDocument } from "../unreadable-document.js";
import { ZipArchive } from "../zip.js";

/**
 * The parts of an OFD archive, found by the locations that other parts name (ST_Loc). Names are compared without case,
 * and `\` counts as `/`, as OFD readers do.
 *
 * @see GB/T 33190-2016, 6 and 7.2
 */
export class OfdPackage {
  readonly #archive: ZipArchive;
  readonly #names: ReadonlyMap<string, string>;
  readonly #parsed = new Map<string, Document>();

  /** @throws UnreadableDocument for damaged archives, as other methods do for damaged and oversized parts */
  constructor(bytes: Uint8Array) {
    this.#archive = new ZipArchive(bytes);
    this.#names = new Map(this.#archive.names.map((name) => [keyOf(name), name]));
  }

  get names(): readonly string[] {
    return this.#archive.names;
  }

  /**
   * Returns the name of the part at a location; undefined when there is none.
   *
   * @param from the part that names the location: a location that does not begin with `/` is relative to its folder
   */
  resolve(location: string, from = ""): string | undefined {
    const wanted = location.trim().replaceAll("\\", "/");
    const folder = from.includes("/") ? from.slice(0, from.lastIndexOf("/")) : "";
    const candidates = wanted.startsWith("/") ? [wanted] : [`${folder}/${wanted}`, wanted];
    for (const candidate of candidates) {
      const name = this.#names.get(keyOf(candidate));
      if (name !== undefined) return name;
    }
    return undefined;
  }

  bytes(name: string): Uint8Array | undefined {
    return this.#archive.read(name);
  }

  /**
   * Returns the root element of a part.
   *
   * @throws UnreadableDocument when it is no complete XML
   */
  root(name: string): Element | undefined {
    const known = this.#parsed.get(name);
    if (known) return known.children.find(isTag);
    const bytes = this.#archive.read(name);
    if (!bytes) return undefined;
    const document = parseDocument(decodeXml(bytes), { xmlMode: true, decodeEntities: true });
    this.#parsed.set(name, document);
    return document.children.find(isTag);
  }
}

function keyOf(name: string): string {
  const segments: string[] = [];
  for (const segment of name.replaceAll("\\", "/").split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment.toLowerCase());
  }
  return segments.join("/");
}

/** Decodes a part, and refuses a truncated one: the parser would return half a page, and text would be lost silently. */
function decodeXml(bytes: Uint8Array): string {
  const text = decodeText(bytes)?.text;
  const root = text === undefined ? undefined : /<([^\s<>/!?]+)/.exec(text)?.[1];
  if (text !== undefined && root !== undefined && (text.includes(`</${root}`) || /\/>\s*$/.test(text)))
    return text;
  throw new UnreadableDocument({ kind: "damaged", format: "OFD/XML" });
}

/** Returns an element's name without the prefix of its namespace, which producers choose freely. */
export function localName({ name }: Element): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Returns the child elements with one of these names. */
export function childrenOf(node: ParentNode | undefined, ...names: readonly string[]): Element[] {
  return (node?.children ?? [])
    .filter(isTag)
    .filter((child) => names.length === 0 || names.includes(localName(child)));
}

/** Returns the text inside an element. */
export function textOf(node: ParentNode | undefined): string {
  return node ? DomUtils.textContent(node.children) : "";
}

/** Returns the trimmed text of the first child element with this name. */
export function childText(node: ParentNode | undefined, name: string): string | undefined {
  const [child] = childrenOf(node, name);
  const text = child && textOf(child).trim();
  return text === "" ? undefined : text;
}
