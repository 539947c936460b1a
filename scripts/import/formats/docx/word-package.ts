import type { Document } from "domhandler";
import { parseDocument } from "htmlparser2";
import { decodeText, UnreadableDocument, ZipArchive } from "../../../documents/index.js";

/** The parts of a .docx archive that an import reads: XML and pictures. Each is unpacked on demand. */
export class WordPackage {
  readonly #archive: ZipArchive;

  /** @throws UnreadableDocument for damaged archives, as other methods do for damaged and oversized parts */
  constructor(archive: Uint8Array) {
    this.#archive = new ZipArchive(archive);
  }

  get names(): readonly string[] {
    return this.#archive.names;
  }

  /** Returns undefined when the part does not exist. */
  xml(name: string): Document | undefined {
    const part = this.bytes(name);
    return part && parseDocument(decodeXml(part), { xmlMode: true });
  }

  bytes(name: string): Uint8Array | undefined {
    return this.#archive.read(name);
  }
}

/**
 * Decodes a part strictly, as UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5), and refuses a truncated one: the parser would
 * take half a document for a short one, and text would be lost silently.
 */
function decodeXml(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  if (decoded && decoded.encoding !== "GB18030") {
    const { text } = decoded;
    const root = /<([A-Za-z][\w:]*)[\s>/]/.exec(text.slice(0, 4000))?.[1];
    if (root !== undefined && (text.includes(`</${root}>`) || /\/>\s*$/.test(text))) return text;
  }
  throw new UnreadableDocument({ kind: "damaged", format: "XML" });
}
