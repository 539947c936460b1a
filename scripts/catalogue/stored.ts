import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { text as words } from "../language/index.js";
import { decode } from "./decode.js";

/** The text that was read last: whoever looks at a report asks for its text several times in a row. */
let last: { readonly stored: StoredText; readonly text: string } | undefined;

/** The text of a file, left in the file until it is asked for, so that memory does not grow with the texts. */
export class StoredText {
  readonly #digest: string;

  /**
   * @param root the content folder
   * @param file path below it
   * @param text what was read and checked
   */
  constructor(
    private readonly root: string,
    private readonly file: string,
    text: string,
  ) {
    this.#digest = digest(text);
    last = { stored: this, text };
  }

  /** @throws Error when the file is no longer what was checked: nothing unchecked is ever published */
  get text(): string {
    if (last?.stored !== this) last = { stored: this, text: this.#read() };
    return last.text;
  }

  #read(): string {
    const decoded = decode(readFileSync(path.join(this.root, this.file)), this.file);
    if (!decoded.ok || digest(decoded.text) !== this.#digest) throw new Error(words.files.changed(this.file));
    return decoded.text;
  }
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
