import { fill, type AdminWords } from "./config.js";

type Words = Pick<AdminWords, "failures" | "close">;

/** What the editor asked a backend for, and is told of when it fails. */
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

/** An error that Decap CMS shows in its own message: in words for the editor, without a name out of the program. */
export class EditorError extends Error {
  override toString(): string {
    return this.message;
  }
}

/** Somebody else has changed what is to be saved; the number is the one that forges give it. */
export class Conflict extends Error {
  readonly status = 409;
}

/**
 * A backend that says in the editor's words what went wrong, and keeps saying it until the editor has read it. Decap
 * CMS's own message, in which these words come behind a name out of its program, goes after eight seconds.
 */
export function withErrorMessages(Backend: typeof CmsBackend, words: Words): typeof CmsBackend {
  return class extends Backend {
    constructor(config: unknown, options?: unknown) {
      super(config, options);
      for (const name of methods) wrap(this, name, (error) => showError(error, words));
      wrap(this, "authenticate", (error) => {
        // The page for signing in shows the message itself.
        throw new EditorError(reasonOf(error, words, "403"), { cause: error });
      });
    }
  };
}

type Method = (...values: unknown[]) => unknown;

function wrap(backend: CmsBackend, name: string, onFailure: (error: unknown) => void): void {
  const method: unknown = Reflect.get(backend, name);
  if (typeof method !== "function") return; // not every forge can do everything
  const wrapped: Method = async (...values) => {
    try {
      const result: unknown = await (method as Method).apply(backend, values);
      if (name.startsWith("persist")) clear();
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
  // It is said already: Decap CMS's message says only that it failed.
  if (error instanceof Error) error.toString = () => "";
}

/**
 * Why something failed.
 *
 * @param otherwise stands for an error without a number, which then has no words of its own
 */
function reasonOf(error: unknown, { failures }: Words, otherwise?: string): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof TypeError) return failures["offline"] ?? message; // what `fetch` throws without an answer
  const status: unknown =
    typeof error === "object" && error !== null ? Reflect.get(error, "status") : undefined;
  const known = failures[typeof status === "number" ? String(status) : (otherwise ?? "")];
  if (known !== undefined) return known;
  return failures["other"] === undefined ? message : fill(failures["other"], "reason", message);
}

const boxId = "failure";

function show(message: string, close: string): void {
  clear();
  const box = document.createElement("div");
  box.id = boxId;
  box.setAttribute("role", "alert");
  for (const line of message.split("\n")) box.append(paragraph(line));
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = close;
  button.addEventListener("click", clear);
  box.append(button);
  document.body.append(box);
}

function paragraph(words: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = words;
  return element;
}

function clear(): void {
  document.getElementById(boxId)?.remove();
}
