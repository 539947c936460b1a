import type { ReportKey } from "../../../scripts/catalogue/index.js";
import {
  composeDraft,
  readDocument,
  type ReportDraft,
  type ImportVocabularies,
} from "../../../scripts/import/index.js";
import { parseMarkdown, plainLines } from "../../../scripts/markdown/index.js";
import { defaultMessages } from "../../../scripts/i18n/index.js";

const vocabularies: ImportVocabularies = {
  agencies: [
    { slug: "yangli", name: "样例乡", fullName: "样例市样例乡人民政府", code: "113307037368775858" },
  ],
  topics: ["财政"],
  genres: ["通知"],
};

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/**
 * Reads a file as an import does, but in this process.
 *
 * @param fileName with its extension, when the format depends on it
 */
export async function draftOf(bytes: Uint8Array, name = "sample", fileName = name): Promise<ReportDraft> {
  return composeDraft(
    await readDocument(bytes, defaultMessages, fileName),
    name,
    vocabularies,
    new Map(),
    defaultMessages,
  );
}

export function valueOf(draft: ReportDraft, key: ReportKey): string | undefined {
  return draft.entries.find((entry) => entry.key === key)?.value;
}

/** Returns what readers see of a draft, one line for each block, as in search and pages. */
export function bodyLines(draft: ReportDraft): string[] {
  return plainLines(parseMarkdown(draft.body));
}
