import { LocalizedError } from "../errors/index.js";
import { readFileSync } from "node:fs";
import path from "node:path";
import { sha256 } from "../fs/index.js";
import { defaultMessages } from "../i18n/index.js";
import { decode } from "./decode.js";

/** A text that is read when it is needed. */
export interface TextLocation {
  readonly text: string;
}

/** The most recently read text: callers ask for the text of a report several times in a row. */
let last: { readonly stored: LazyText; readonly text: string } | undefined;

/** The text of a file, read only when needed, so that memory use does not grow with the number of texts. */
export class LazyText implements TextLocation {
  /**
   * @param root the content folder
   * @param file path below it
   * @param digest SHA-256 of the bytes that were read and checked, in hexadecimal
   */
  constructor(
    private readonly root: string,
    private readonly file: string,
    readonly digest: string,
  ) {}

  /**
   * Returns the text of a file that was just read. It stays in memory until another text is used.
   *
   * @param read bytes and text that were read and checked
   */
  static of(
    root: string,
    file: string,
    read: { readonly source: string; readonly bytes: Uint8Array },
  ): LazyText {
    const stored = new LazyText(root, file, sha256(read.bytes));
    last = { stored, text: read.source };
    return stored;
  }

  /**
   * Returns the text, from the file unless it was the last one read.
   *
   * @throws Error when the file has changed since it was checked: unchecked content must not be published
   */
  get text(): string {
    if (last?.stored !== this) last = { stored: this, text: this.#read() };
    return last.text;
  }

  #read(): string {
    const bytes = readFileSync(path.join(this.root, this.file));
    const decoded = decode(bytes, this.file, defaultMessages);
    if (!decoded.ok || sha256(bytes) !== this.digest)
      throw new LocalizedError(({ files }) => files.changed(this.file));
    return decoded.text;
  }
}
