import { expect, test } from "vitest";
import { lineSigns, pairedMarks, scanText, unusual } from "../../scripts/check/text-scan.js";

/** Finds with regular expressions what a text scan finds in one pass. */
const paired = new RegExp(`[${pairedMarks}]`);
const numbered = /[一二三四五六七八九十][是，,、：:]|[①-⑳]|[(（][0-9０-９]/;
const digit = "[0-9０-９一二三四五六七八九十①-⑳]";
const longest = new RegExp(
  `${digit}(?:[ \\t\u00A0\u3000]*(?:[^\\p{L}\\p{N}\\n][ \\t\u00A0\u3000]*){0,2}${digit})*`,
  "gu",
);

const alphabet = [..."%％一十是，：、①⑳（(1９」”样例 \u3000-－Aｚ.。\n\n\u200B龥"];

test("a text scan finds what searching finds", () => {
  let state = 7;
  const next = (below: number) => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) % below;
  for (let run = 0; run < 2000; run += 1) {
    const text = Array.from({ length: next(40) }, () => alphabet[next(alphabet.length)]).join("");
    const from = text === "" ? 0 : next(text.length);
    const part = text.slice(from);
    const scan = scanText(text, from);
    const signs = part
      .split("\n")
      .map(
        (line) =>
          (paired.test(line) ? lineSigns.paired : 0) |
          (numbered.test(line) ? lineSigns.numbered : 0) |
          (/[%％]/.test(line) ? lineSigns.percent : 0),
      );
    expect([text, scan.lines]).toEqual([text, signs]);
    const numbers = part.match(longest) ?? [];
    const digits = numbers.map((number) => number.replace(/[^\p{N}一二三四五六七八九十]/gu, "").length);
    expect([text, scan.longestNumber]).toEqual([text, Math.max(0, ...digits)]);
    expect(scan.unusual).toBe(unusual.test(part));
    for (const character of alphabet) expect(scan.has(character)).toBe(part.includes(character));
    expect(scan.hasBeforeLetter("一（")).toBe(/[一（][A-Za-zＡ-Ｚ]/.test(part));
  }
});

test("a text scan stays valid after later ones", () => {
  const first = scanText("样例：①甲\n乙");
  for (let run = 0; run < 300; run += 1) scanText("丙");
  expect([first.has("甲"), first.has("丙"), first.has("①")]).toEqual([true, false, true]);
});
