import path from "node:path";
import {
  type DocumentFault,
  extensionsOf,
  imageMetadata,
  readAttachment,
  UnreadableDocument,
} from "../../documents/index.js";
import type { Detector } from "../personal/digits.js";
import type { AttachmentReader } from "./reader.js";

/** Kinds of personal numbers that are looked for in attachments. */
const numberKinds = ["identityNumber", "bankCard"] as const;
export type NumberKind = (typeof numberKinds)[number];

/** Personal numbers of one kind in an attachment. */
export interface PersonalNumbers {
  readonly kind: NumberKind;
  readonly count: number;
  /** The first, as the attachment has it. */
  readonly first: string;
  /** Of the first: the line of a text, from 1, or the page of a PDF. */
  readonly line?: number | undefined;
  readonly page?: number | undefined;
}

/** What the rules need to know about an attachment, without its text, so that it is kept for all rules. */
export interface AttachmentFacts {
  /** Why it could not be read; undefined when it was. */
  readonly fault?: DocumentFault["kind"] | undefined;
  readonly numbers: readonly PersonalNumbers[];
  /** Names of people in the properties, comments and tracked changes. */
  readonly authors: readonly string[];
  /** Whether an image says where it was taken. */
  readonly located: boolean;
}

const withText = extensionsOf("text", "office", "fixedLayout");
const images = extensionsOf("image");

/** Exif and XMP are among the first segments of a JPEG file, each of at most 64 KiB. */
const jpegStart = 1024 * 1024;

const noFacts: AttachmentFacts = { numbers: [], authors: [], located: false };

/**
 * Reads attachments for the rules, each once.
 *
 * @param detectors of personal numbers, by kind
 * @param own codes that are no personal numbers
 */
export function attachmentFacts(
  reader: AttachmentReader,
  detectors: Readonly<Record<NumberKind, Detector>>,
  own: ReadonlySet<string>,
): (file: string) => Promise<AttachmentFacts> {
  const factsByFile = new Map<string, Promise<AttachmentFacts>>();
  const readFacts = async (file: string): Promise<AttachmentFacts> => {
    if (!reader.readable(file)) return noFacts; // the rule attachment-type reports it
    const extension = path.posix.extname(file).slice(1).toLowerCase();
    if (images.has(extension)) {
      const bytes = /^jpe?g$/.test(extension) ? reader.head(file, jpegStart) : reader.bytes(file);
      return { ...noFacts, ...(await imageMetadata(bytes)) };
    }
    if (!withText.has(extension)) return noFacts;
    const numbers = new NumberSearch(detectors, own, extension);
    try {
      const authors = await readAttachment(file, reader.bytes(file), (line) => {
        numbers.search(line.text, line.page);
      });
      return { ...noFacts, numbers: numbers.results, authors };
    } catch (error) {
      if (error instanceof UnreadableDocument) return { ...noFacts, fault: error.fault.kind };
      throw error;
    }
  };
  return (file) => {
    const facts = factsByFile.get(file) ?? readFacts(file);
    factsByFile.set(file, facts);
    return facts;
  };
}

/** Looks for personal numbers in the lines of an attachment, one after the other. */
class NumberSearch {
  readonly #found = new Map<NumberKind, PersonalNumbers>();
  readonly #isCounted: boolean;
  #lines = 0;
  /** The first line of a CSV file, which names its columns. */
  #heading: string | undefined;

  constructor(
    private readonly detectors: Readonly<Record<NumberKind, Detector>>,
    private readonly own: ReadonlySet<string>,
    private readonly extension: string,
  ) {
    // Lines of other types are paragraphs and cells, which no editor can count.
    this.#isCounted = /^(?:csv|txt)$/.test(extension);
  }

  /** By kind, of those kinds that were found. */
  get results(): PersonalNumbers[] {
    return numberKinds.flatMap((kind) => this.#found.get(kind) ?? []);
  }

  search(line: string, page: number | undefined): void {
    this.#lines += 1;
    if (this.#lines === 1 && this.extension === "csv") this.#heading = line;
    for (const kind of numberKinds) {
      const matches = this.detectors[kind](line, this.own, this.#heading);
      const [first] = matches;
      if (!first) continue;
      const known = this.#found.get(kind) ?? {
        kind,
        count: 0,
        first: line.slice(first.start, first.start + first.length),
        line: this.#isCounted ? this.#lines : undefined,
        page,
      };
      this.#found.set(kind, { ...known, count: known.count + matches.length });
    }
  }
}
