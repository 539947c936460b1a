import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { text as words } from "../language/index.js";
import { decode } from "./decode.js";

/** A text that is there when it is asked for. */
export interface Stored {
  readonly text: string;
}

/** The text that was read last: whoever looks at a report asks for its text several times in a row. */
let last: { readonly stored: StoredText; readonly text: string } | undefined;

/** The text of a file, left in the file until it is asked for, so that memory does not grow with the texts. */
export class StoredText implements Stored {
  /**
   * @param root the content folder
   * @param file path below it
   * @param digest of what was read and checked
   */
  constructor(
    private readonly root: string,
    private readonly file: string,
    readonly digest: string,
  ) {}

  /** @param text what was read and checked */
  static of(root: string, file: string, text: string): StoredText {
    const stored = new StoredText(root, file, digestOf(text));
    last = { stored, text };
    return stored;
  }

  /** @throws Error when the file is no longer what was checked: nothing unchecked is ever published */
  get text(): string {
    if (last?.stored !== this) last = { stored: this, text: this.#read() };
    return last.text;
  }

  #read(): string {
    const decoded = decode(readFileSync(path.join(this.root, this.file)), this.file);
    if (!decoded.ok || digestOf(decoded.text) !== this.digest)
      throw new Error(words.files.changed(this.file));
    return decoded.text;
  }
}

function digestOf(text: string): string {
  return hash("sha256", text, "base64");
}
