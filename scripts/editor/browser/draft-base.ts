/**
 * Remembers from which text of a file each form was filled, so that a save can name that text, and changes that
 * somebody else has made since are not overwritten.
 */

/** The text written for a form, and the text from which the form was filled; a new file has none. */
interface WrittenText {
  /** Decap CMS adds a missing line end at the end of a text; this text is without it. */
  readonly text: string;
  readonly source: string | undefined;
  /** The line of the text on which the form's text field begins. */
  readonly bodyStart?: number | undefined;
}

/** An unsaved text, and the text of the file on which it is based. */
interface Draft {
  readonly text: string;
  readonly base: string;
}

/** A file that is to be saved. */
export interface ToSave extends CmsFile {
  /** The text of the file on which it is based; null for a new file. */
  readonly base: string | null;
  readonly source: string | undefined;
  readonly bodyStart: number | undefined;
}

/** Most texts that are remembered; fewer are ever between a form and its storage. */
const mostWritten = 20;

const written = new Map<string, WrittenText>();
const drafts = new Map<string, Draft>();
/**
 * By path: after a save a form keeps the source with which it was opened, which is no longer the content of the file.
 */
const saved = new Map<string, { readonly source: string | undefined; readonly text: string }>();

/**
 * Remembers on which source a text is based, and returns the text. The key is the text with the line end that Decap CMS
 * adds.
 */
export function rememberFiles(text: string, source: string | undefined, bodyStart?: number): string {
  const name = text.endsWith("\n") ? text : `${text}\n`;
  written.delete(name); // makes it the newest entry
  written.set(name, { text, source, bodyStart });
  const [oldest] = written.keys();
  if (written.size > mostWritten && oldest !== undefined) written.delete(oldest);
  return text;
}

function writtenAs(raw: string): WrittenText {
  return written.get(raw) ?? { text: raw, source: undefined };
}

/** Returns the content of the file, as far as this page knows, when a form filled from `source` is saved. */
function baseOf(path: string, source: string | undefined): string | null {
  const last = saved.get(path);
  return (last && last.source === source ? last.text : source) ?? null;
}

/** Returns the files of an entry exactly as they were written, each with the text on which it is based. */
export function filesToSave(
  entry: CmsEntry,
  { newEntry }: Readonly<Record<string, unknown>>,
): readonly ToSave[] {
  return entry.dataFiles.map((file) => {
    const { text, source, bodyStart } = writtenAs(file.raw);
    // The source of a copied report is the text of the original.
    const base = newEntry === true ? null : baseOf(file.path, source);
    return { ...file, raw: text, source, base, bodyStart };
  });
}

/** Remembers the saved texts of files, whose forms stay open, as the texts on which the next save is based. */
export function onSaved(files: readonly ToSave[]): void {
  for (const { path, source, raw } of files) saved.set(path, { source, text: raw });
}

/** Forgets the saved text of a file, because its form is filled from the file again. */
export function onLoaded(path: string): void {
  saved.delete(path);
}

/** Returns an unsaved text in the form in which the browser stores it. */
export function toKeep(path: string, raw: string): { readonly raw: string; readonly base?: string } {
  const { text, source } = writtenAs(raw);
  const base = path === "" ? null : baseOf(path, source);
  return base === null ? { raw: text } : { raw: text, base };
}

/** Returns a placeholder text for a draft, for Decap CMS, which can only pass texts. `takeDraft` converts it back. */
export function nameDraft(draft: Draft): string {
  const name = crypto.randomUUID();
  drafts.set(name, draft);
  return name;
}

/** Returns the draft for a placeholder and forgets it. Any other text is the text of a file, without changes. */
export function takeDraft(source: string): Draft {
  const draft = drafts.get(source) ?? { text: source, base: source };
  drafts.delete(source);
  return draft;
}
