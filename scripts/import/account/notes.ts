import type { Messages } from "../../i18n/index.js";
import { withoutGbkPrivateUse } from "../../search/index.js";
import { parseMarkdown, plainLines } from "../../markdown/index.js";
import type { Omission, ParsedDocument } from "../types.js";
import { withoutRadicals } from "../formats/layout/characters.js";
import { compareCharacters } from "./compare.js";

/** Most parts of a source that a note names. */
const mostPositions = 8;
/** Most characters that a note shows of each. */
const mostCharacters = 40;

/** The parts of a draft in which text of its source may be. */
interface DraftText {
  /** Markdown. */
  readonly body: string;
  readonly title: string | undefined;
  readonly omissions: readonly Omission[];
}

/**
 * Compares a draft with what a counter found in the source.
 *
 * @returns notes that name the missing and the added characters with their positions; none when there are no
 *   differences, or when nothing was counted
 */
export function accountingNotes(
  { counted, metadata, accounted = [], title }: ParsedDocument,
  draft: DraftText,
  messages: Messages,
): string[] {
  if (!counted) return [];
  const { notes } = messages.importing;
  const readable = (text: string) => withoutRadicals(withoutGbkPrivateUse(text));
  const target = [
    ...plainLines(parseMarkdown(draft.body)),
    ...draft.omissions.map(({ text }) => text),
    ...metadata.flatMap(({ label, value }) => [label, value]),
    ...accounted,
  ].map(readable);
  const optional = [draft.title ?? "", title?.text ?? ""].map(readable);
  const source = counted.map(({ position, text }) => ({ position, text: readable(text) }));
  // Labels of values without one in the source are those of the fields, and take no characters from it.
  const { missing, added } = compareCharacters(source, target, optional);
  const shown = missing
    .slice(0, mostPositions)
    .map(({ position, characters }) => `${position}“${cut(characters)}”`);
  const total = missing.reduce((sum, { characters }) => sum + [...characters].length, 0);
  const surplus = [...withoutLabels(added, metadata)];
  return [
    ...(total > 0 ? [notes.missingCharacters(total, shown.join("；"), missing.length > mostPositions)] : []),
    ...(surplus.length > 0 ? [notes.addedCharacters(surplus.length, cut(surplus.join("")))] : []),
  ];
}

/** Takes the characters of labels out of those that were added: values known by their position have none in the source. */
function withoutLabels(added: string, metadata: ParsedDocument["metadata"]): string {
  const labels = [...metadata.map(({ label }) => label).join("")];
  return [...added]
    .filter((character) => {
      const index = labels.indexOf(character);
      if (index >= 0) labels.splice(index, 1);
      return index < 0;
    })
    .join("");
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > mostCharacters ? `${characters.slice(0, mostCharacters).join("")}…` : text;
}
