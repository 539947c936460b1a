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

/** Kinds of personal numbers that are searched for in attachments. */
const numberKinds = ["identityNumber", "bankCard"] as const;
export type NumberKind = (typeof numberKinds)[number];

/** The personal numbers of one kind in an attachment. */
export interface PersonalNumbers {
  readonly kind: NumberKind;
  readonly count: number;
  /** The first one, as written in the attachment. */
  readonly first: string;
  /** Position of the first one: line of a text file, from 1, or page of a PDF. */
  readonly line?: number | undefined;
  readonly page?: number | undefined;
}

/** What the rules need to know about an attachment. It does not hold the text, so that it can be kept for all rules. */
export interface AttachmentFacts {
  /** Why the attachment could not be read; undefined when it could. */
  readonly fault?: DocumentFault["kind"] | undefined;
  readonly numbers: readonly PersonalNumbers[];
  /** Names of people in properties, comments and tracked changes. */
  readonly authors: readonly string[];
  /** Whether an image contains the GPS position at which it was taken. */
  readonly located: boolean;
}

const withText = extensionsOf("text", "office", "fixedLayout");
const images = extensionsOf("image");

/**
 * Size in bytes of the part of a JPEG file that is searched for Exif and XMP. They are among the first segments, each
 * of at most 64 KiB.
 */
const jpegStart = 1024 * 1024;

const noFacts: AttachmentFacts = { numbers: [], authors: [], located: false };

/**
 * Returns a function that reads an attachment for the rules, each file once.
 *
 * @param detectors of personal numbers, by kind
 * @param own credit codes of the site's own bodies, which are not personal numbers
 */
export function attachmentFacts(
  reader: AttachmentReader,
  detectors: Readonly<Record<NumberKind, Detector>>,
  own: ReadonlySet<string>,
): (file: string) => Promise<AttachmentFacts> {
  const factsByFile = new Map<string, Promise<AttachmentFacts>>();
  const readFacts = async (file: string): Promise<AttachmentFacts> => {
    if (!reader.readable(file)) return noFacts; // reported by the rule attachment-type
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

/** Searches the lines of an attachment, given one after the other, for personal numbers. */
class NumberSearch {
  readonly #found = new Map<NumberKind, PersonalNumbers>();
  readonly #isCounted: boolean;
  #lines = 0;
  /** The first line of a CSV file, which contains the column names. */
  #heading: string | undefined;

  constructor(
    private readonly detectors: Readonly<Record<NumberKind, Detector>>,
    private readonly own: ReadonlySet<string>,
    private readonly extension: string,
  ) {
    // Only these formats have line numbers that an editor can find; in others a "line" is a paragraph or a cell.
    this.#isCounted = /^(?:csv|txt)$/.test(extension);
  }

  /** One result for each kind of which at least one number was found. */
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
