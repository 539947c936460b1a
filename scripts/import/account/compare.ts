/** A part of a source file as a counter found it, such as a line, a page or a paragraph. */
export interface SourceUnit {
  /** Where it is, as text for the editor. */
  readonly position: string;
  readonly text: string;
}

/** Characters that the draft lacks or has in excess, in the order of their positions. */
export interface CharacterDifference {
  readonly missing: readonly { readonly position: string; readonly characters: string }[];
  readonly added: string;
}

/**
 * Compares the characters of a source with those of a draft and of what it lists as left out. Spaces do not count, nor
 * do forms of a character that Unicode holds for equivalent (NFKC).
 *
 * The order is not compared, since a reader of pages has to guess it; where a character is missing follows from the parts
 * of the source that the draft does not hold as they are.
 *
 * @param optional texts that may repeat some of the source, such as a title that is also in the text
 */
export function compareCharacters(
  source: readonly SourceUnit[],
  target: readonly string[],
  optional: readonly string[] = [],
): CharacterDifference {
  const wanted = countsOf(source.map(({ text }) => text));
  const held = countsOf(target);
  const spare = countsOf(optional);
  const missing = new Map<string, number>();
  let added = "";
  for (const [character, count] of wanted) {
    const lacking = count - (held.get(character) ?? 0) - (spare.get(character) ?? 0);
    if (lacking > 0) missing.set(character, lacking);
  }
  for (const [character, count] of held)
    added += character.repeat(Math.max(0, count - (wanted.get(character) ?? 0)));
  return { missing: missing.size > 0 ? locate(missing, source, [...target, ...optional]) : [], added };
}

/** Assigns missing characters to the parts of the source that the target does not hold, then to any that have them. */
function locate(
  missing: Map<string, number>,
  source: readonly SourceUnit[],
  target: readonly string[],
): CharacterDifference["missing"] {
  const all = target.map(comparable).join("\n");
  const found: { position: string; characters: string }[] = [];
  const take = ({ position, text }: SourceUnit) => {
    let characters = "";
    for (const character of comparable(text)) {
      const count = missing.get(character) ?? 0;
      if (count === 0) continue;
      characters += character;
      missing.set(character, count - 1);
    }
    if (characters !== "") found.push({ position, characters });
  };
  const isHeld = new Map(source.map((unit) => [unit, all.includes(comparable(unit.text))]));
  for (const unit of source) if (!isHeld.get(unit)) take(unit);
  for (const unit of source) if (isHeld.get(unit)) take(unit);
  return found;
}

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const character of comparable(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Returns the characters of a text that count. */
function comparable(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{Cc}\p{Cf}\uFFFD]/gu, "");
}
