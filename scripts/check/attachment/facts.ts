import type { Detector } from "../personal/digits.js";
import { attachmentContent, type AttachmentLine, pictureFacts } from "../../documents/index.js";
import type { AttachmentReader } from "./reader.js";

/** Kinds of personal numbers that are looked for in attachments. */
export type NumberKind = "identityNumber" | "bankCard";

/** Personal numbers of one kind in an attachment. */
export interface NumbersFound {
  readonly kind: NumberKind;
  readonly count: number;
  /** The first, as it stands there. */
  readonly first: string;
  /** Where the first stands: the line of a text, from 1, or the page of a PDF. */
  readonly line?: number | undefined;
  readonly page?: number | undefined;
}

/** What the rules want to know of an attachment, without its text, so that it can be kept for all of them. */
export interface AttachmentFacts {
  /** Nothing could be read of it: it is damaged, or locked with a password. */
  readonly closed: boolean;
  readonly numbers: readonly NumbersFound[];
  readonly authors: readonly string[];
  /** Whether a picture says where it was taken. */
  readonly located: boolean;
}

const documents = /\.(?:csv|txt|rtf|pdf|ofd|docx?|xlsx?|pptx?|wps|et|dps)$/i;
const pictures = /\.(?:jpe?g|png|webp)$/i;

/** Exif and XMP stand among the first parts of a JPEG file, each of at most 64 KiB. */
const jpegStart = 1024 * 1024;

const nothing: AttachmentFacts = { closed: false, numbers: [], authors: [], located: false };

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
  const known = new Map<string, Promise<AttachmentFacts>>();
  const read = async (file: string): Promise<AttachmentFacts> => {
    if (!reader.readable(file)) return nothing; // attachment-type says so
    if (pictures.test(file)) {
      const bytes = /jpe?g$/i.test(file) ? reader.head(file, jpegStart) : reader.bytes(file);
      return { ...nothing, ...pictureFacts(bytes) };
    }
    if (!documents.test(file)) return nothing;
    const content = await attachmentContent(file, reader.bytes(file));
    if (!content) return { ...nothing, closed: true };
    const { lines, authors } = content;
    // Lines of other kinds are paragraphs and cells, which no editor can count.
    const counted = /\.(?:csv|txt)$/i.test(file);
    const heading = /\.csv$/i.test(file) ? lines[0]?.text : undefined;
    const numbers = (["identityNumber", "bankCard"] as const).flatMap((kind) =>
      numbersIn(lines, kind, (line) => detectors[kind](line, own, heading), counted),
    );
    return { ...nothing, numbers, authors };
  };
  return (file) => {
    const facts = known.get(file) ?? read(file);
    known.set(file, facts);
    return facts;
  };
}

function numbersIn(
  lines: readonly AttachmentLine[],
  kind: NumberKind,
  detect: (line: string) => readonly { readonly start: number; readonly length: number }[],
  counted: boolean,
): NumbersFound[] {
  let count = 0;
  let first: Omit<NumbersFound, "count"> | undefined;
  for (const [index, { text, page }] of lines.entries()) {
    const [found, ...others] = detect(text);
    if (!found) continue;
    count += 1 + others.length;
    first ??= {
      kind,
      first: text.slice(found.start, found.start + found.length),
      page,
      ...(counted ? { line: index + 1 } : {}),
    };
  }
  return first ? [{ ...first, count }] : [];
}
