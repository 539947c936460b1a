import { fill, type AdminWords } from "./config.js";

type Words = Pick<AdminWords, "failures" | "close">;

/** Methods of a backend whose errors are shown to the editor. */
const methods = [
  "entriesByFolder",
  "allEntriesByFolder",
  "entriesByFiles",
  "traverseCursor",
  "getMedia",
  "persistEntry",
  "persistMedia",
  "deleteFiles",
  "updateUnpublishedEntryStatus",
  "publishUnpublishedEntry",
  "deleteUnpublishedEntry",
] as const;

/** An error whose message Decap CMS shows unchanged: in the editor's language, without a class name in front. */
export class EditorError extends Error {
  override toString(): string {
    return this.message;
  }
}

/** Somebody else has changed the file that is to be saved. Git hosts answer with status 409. */
export class Conflict extends Error {
  readonly status = 409;
}

/**
 * Returns a backend that shows errors in the editor's language until they are closed. Decap CMS's own message, which
 * puts a class name in front, disappears after eight seconds.
 */
export function withErrorMessages(Backend: typeof CmsBackend, words: Words): typeof CmsBackend {
  return class extends Backend {
    constructor(config: unknown, options?: unknown) {
      super(config, options);
      for (const name of methods) wrap(this, name, (error) => showError(error, words));
      wrap(this, "authenticate", (error) => {
        // The sign-in page shows this message itself.
        throw new EditorError(reasonOf(error, words, "403"), { cause: error });
      });
    }
  };
}

type Method = (...values: unknown[]) => unknown;

function wrap(backend: CmsBackend, name: string, onFailure: (error: unknown) => void): void {
  const method: unknown = Reflect.get(backend, name);
  if (typeof method !== "function") return; // not every git host has every method
  const wrapped: Method = async (...values) => {
    try {
      const result: unknown = await (method as Method).apply(backend, values);
      if (name.startsWith("persist")) clear(boxId);
      return result;
    } catch (error) {
      onFailure(error);
      throw error;
    }
  };
  Reflect.set(backend, name, wrapped);
}

function showError(error: unknown, words: Words): void {
  show(reasonOf(error, words), words.close);
  // The message is shown already, so Decap CMS's own one only says that something failed.
  if (error instanceof Error) error.toString = () => "";
}

/**
 * Returns why something failed.
 *
 * @param otherwise status for an error without one and without a message of its own
 */
function reasonOf(error: unknown, { failures }: Words, otherwise?: string): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof TypeError) return failures["offline"] ?? message; // thrown by `fetch` without a response
  const status: unknown =
    typeof error === "object" && error !== null ? Reflect.get(error, "status") : undefined;
  const known = failures[typeof status === "number" ? String(status) : (otherwise ?? "")];
  if (known !== undefined) return known;
  return failures["other"] === undefined ? message : fill(failures["other"], "reason", message);
}

const boxId = "failure";
const noticeId = "notice";

function show(message: string, close: string): void {
  showBox(boxId, "alert", message.split("\n"), close);
}

/** Shows what the editor should look at after a save, until it is closed or the next save; nothing for no lines. */
export function showNotice(lines: readonly string[], close: string): void {
  if (lines.length === 0) clear(noticeId);
  else showBox(noticeId, "status", lines, close);
}

function showBox(id: string, role: string, lines: readonly string[], close: string): void {
  clear(id);
  const box = document.createElement("div");
  box.id = id;
  box.className = "message-box";
  box.setAttribute("role", role);
  for (const line of lines) box.append(paragraph(line));
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = close;
  button.addEventListener("click", () => clear(id));
  box.append(button);
  document.body.append(box);
}

function paragraph(words: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = words;
  return element;
}

function clear(id: string): void {
  document.getElementById(id)?.remove();
}
