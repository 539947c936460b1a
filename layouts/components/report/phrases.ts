import { segments } from "../../../scripts/search/tokens.js";

/** Units that stand in a row; `open` says that the last one may go on, as the last run of letters of a query may. */
export interface Phrase {
  readonly units: readonly string[];
  readonly open: boolean;
}

/** The phrases of a query: quotes keep spaces, `-词` asks for its absence and so has nothing to mark. */
export function phrasesOf(query: string): Phrase[] {
  const pieces = [...query.matchAll(/(-?)["“”]([^"“”]*)["“”]|(\S+)/gu)].flatMap(
    ([, minus, quoted, plain = ""]) => {
      if (quoted !== undefined) return minus === "" ? [quoted] : [];
      return plain.startsWith("-") ? [] : [plain];
    },
  );
  const all = pieces.flatMap((piece) => segments(piece));
  return all.map((units, place) => ({ units, open: place === all.length - 1 }));
}
