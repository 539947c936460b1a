/**
 * Where the lines of a title may end: between its words. Chinese is written without spaces, and browsers end a line after
 * any character, so that a title on a phone reads 源 / 东乡. The pages' titles end lines at `<wbr>` alone, which copied
 * text and search do not contain.
 */
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** The element between two words. */
const breakElement = "<wbr>";

/** Single characters that belong to the word before them: 金华市, 办公室, 第七次, 开展的. Others belong to the next one. */
const suffixes = new Set(
  "省市州盟县区旗乡镇村局厅部委办处科股室所站队院校会员者性化度年月日号次个项条章等之的地得们",
);

/** Returns an escaped text with its words divided; HTML entities and elements stay whole. */
export function withWordBreaks(html: string): string {
  return html.replace(/(?:<[^<>]*>|&[^&;]*;)|([^<&]+)/g, (whole, text?: string) =>
    text === undefined ? whole : divided(text),
  );
}

function divided(text: string): string {
  let line = "";
  let before = "";
  for (const { segment } of segmenter.segment(text)) {
    line += before !== "" && mayBreak(before, segment) ? breakElement + segment : segment;
    before = segment;
  }
  return line;
}

function mayBreak(before: string, word: string): boolean {
  if (/^[\s\p{Pe}\p{Pf}\p{Po}\p{Pd}]/u.test(word) || /[\s\p{Ps}\p{Pi}\p{Pd}]$/u.test(before)) return false;
  if (!/\p{Script=Han}/u.test(before + word)) return false;
  if (/^[\p{Ps}\p{Pi}]/u.test(word)) return true;
  if (suffixes.has(word)) return false;
  if (/^[年月日号]/u.test(word) && /[\d〇一二三四五六七八九十]$/u.test(before)) return false;
  return !isSingle(before) || suffixes.has(before);
}

/** Returns whether a word is a single Chinese character: part of a name that no dictionary has, or a preposition. */
function isSingle(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word);
}
