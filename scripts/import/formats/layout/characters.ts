/**
 * CJK radicals that are whole characters, or stand in texts for them, with the character that each shows. NFKC knows only
 * those of U+2F00–2FD5 and two of these.
 *
 * Source: Unicode's EquivalentUnifiedIdeograph.txt, U+2E80–2EF3.
 */
const radicals = new Map(
  "⺁厂⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺷羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
    .match(/../gu)
    ?.map((pair): readonly [string, string] => [[...pair][0] ?? "", [...pair][1] ?? ""]),
);

const radicalForms = /[\u2E80-\u2FDF]/gu;

/** Replaces radicals, which some PDF programs write for characters, by the characters that they show. */
export function withoutRadicals(text: string): string {
  return text.replace(radicalForms, (radical) => radicals.get(radical) ?? radical.normalize("NFKC"));
}

/** Characters of texts that no font but the document's own can show. */
export const privateUse = /[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFD}]/gu;

/**
 * Returns whether a text is no text: its font has no table of characters, so that the numbers of glyphs were taken for
 * characters. Such a text has control characters, characters without a meaning, and those of many scripts.
 */
export function isGarbled(text: string): boolean {
  const characters = [...text.replace(/\s/gu, "")];
  const wrong = characters.filter((character) => implausible.test(character)).length;
  const scripts = new Set(characters.flatMap((character) => scriptOf(character) ?? []));
  return characters.length >= 4 && (wrong > characters.length * 0.1 || (scripts.size >= 5 && wrong > 0));
}

/** Control characters, unassigned ones, and scripts that documents of Chinese offices do not use. */
const implausible =
  /[\p{Cc}\p{Cn}\p{Co}\uFFFD]|(?![\p{Script=Common}\p{Script=Inherited}\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Arabic}\p{Script=Yi}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Thai}])[\p{L}\p{M}\p{N}]/u;

const scriptsOfOffices = [
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Tibetan}/u,
  /\p{Script=Mongolian}/u,
  /\p{Script=Thai}/u,
  /[\u00A1-\u024F]/u,
];

function scriptOf(character: string): number | undefined {
  const index = scriptsOfOffices.findIndex((script) => script.test(character));
  return index < 0 ? undefined : index;
}
