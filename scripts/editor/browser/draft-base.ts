/**
 * Which text of a file each form came from, so that a save can say what it was made of, and nothing that somebody else
 * has changed since is overwritten.
 */

/** What was written for a form, with the text that the form came from; a new file's came from none. */
interface WrittenText {
  /** Decap CMS adds a line end to a text that has none at its end; this is without. */
  readonly text: string;
  readonly source: string | undefined;
}

/** A text that was not saved, and the one in the file that it was made of. */
interface Draft {
  readonly text: string;
  readonly base: string;
}

/** A file as it is to be saved. */
interface ToSave extends CmsFile {
  /** The text in the file that it was made of; null for a new one. */
  readonly base: string | null;
  readonly source: string | undefined;
}

/** More are never on their way from the form to where they are kept. */
const mostWritten = 20;

const written = new Map<string, WrittenText>();
const drafts = new Map<string, Draft>();
/** By path: a form stays as it came when it is saved, and what it came from is then in the file no more. */
const saved = new Map<string, { readonly source: string | undefined; readonly text: string }>();

/** Remembers what a text was written from, under the name that Decap CMS makes of it. */
export function rememberFiles(text: string, source: string | undefined): string {
  const name = text.endsWith("\n") ? text : `${text}\n`;
  written.delete(name); // so that it counts as new
  written.set(name, { text, source });
  const [oldest] = written.keys();
  if (written.size > mostWritten && oldest !== undefined) written.delete(oldest);
  return text;
}

function writtenAs(raw: string): WrittenText {
  return written.get(raw) ?? { text: raw, source: undefined };
}

/** What is in the file, as far as this page knows, when a form that came from a text is saved. */
function baseOf(path: string, source: string | undefined): string | null {
  const last = saved.get(path);
  return (last && last.source === source ? last.text : source) ?? null;
}

/** The files of an entry, each exactly as it was written, with what it was made of. */
export function filesToSave(
  entry: CmsEntry,
  { newEntry }: Readonly<Record<string, unknown>>,
): readonly ToSave[] {
  return entry.dataFiles.map((file) => {
    const { text, source } = writtenAs(file.raw);
    // A copy of another report has the text of that one for its source.
    return { ...file, raw: text, source, base: newEntry === true ? null : baseOf(file.path, source) };
  });
}

/** The forms of these files stay open. */
export function onSaved(files: readonly ToSave[]): void {
  for (const { path, source, raw } of files) saved.set(path, { source, text: raw });
}

/** A form is filled from its file anew. */
export function onLoaded(path: string): void {
  saved.delete(path);
}

/** A text that was not saved, as it is kept in the browser. */
export function toKeep(path: string, raw: string): { readonly raw: string; readonly base?: string } {
  const { text, source } = writtenAs(raw);
  const base = path === "" ? null : baseOf(path, source);
  return base === null ? { raw: text } : { raw: text, base };
}

/** Stands for a draft where Decap CMS takes texts alone, until it gives it to `takeDraft`. */
export function nameDraft(draft: Draft): string {
  const name = crypto.randomUUID();
  drafts.set(name, draft);
  return name;
}

/** The draft that stands under a name; a text that is none is that of a file. */
export function takeDraft(source: string): Draft {
  const draft = drafts.get(source) ?? { text: source, base: source };
  drafts.delete(source);
  return draft;
}
