/** Returns raised text in Unicode superscripts; `^(…)` where one of its letters has none. */
export function raisedText(text: string): string {
  return inCharacters(text, raised) ?? `^(${text})`;
}

/** Returns lowered text in Unicode subscripts; `_(…)` where one of its letters has none. */
export function loweredText(text: string): string {
  return inCharacters(text, lowered) ?? `_(${text})`;
}

/** Returns undefined when a letter or digit has no such character. Chinese characters and punctuation stay as they are. */
function inCharacters(text: string, characters: ReadonlyMap<string, string>): string | undefined {
  const written = [...text].map((character) => characters.get(character) ?? character);
  const whole = [...text].every(
    (character) => characters.has(character) || !/[\p{Script=Latin}\p{Script=Greek}\d]/u.test(character),
  );
  return whole ? written.join("") : undefined;
}

const raised = pairs("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ");
const lowered = pairs("0123456789+-−=()aeox", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓ");

function pairs(plain: string, written: string): ReadonlyMap<string, string> {
  const to = [...written];
  return new Map([...plain].map((character, index) => [character, to[index] ?? character]));
}
