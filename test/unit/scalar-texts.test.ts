import { expect, test } from "vitest";
import { stringify } from "yaml";
import { scalarTexts, sourceRange } from "../../scripts/catalogue/index.js";

function sourceOf(yaml: string, text: string): string | undefined {
  for (const value of scalarTexts(yaml)) {
    const at = value.text.indexOf(text);
    if (at < 0) continue;
    const { start, end } = sourceRange(value, at, text.length);
    return yaml.slice(start, end);
  }
  return undefined;
}

test("a value is found in its YAML source", () => {
  const cases: [yaml: string, text: string, source: string][] = [
    ['a: "号\\u0031\\x32三"\n', "12三", "\\u0031\\x32三"],
    ['a: "\\U0001F600b"\n', "b", "b"],
    ['a: "甲\\\n  乙丙"\n', "乙丙", "乙丙"],
    ['a: "甲\n  乙丙"\n', "乙丙", "乙丙"],
    ["a: 甲\n  乙 #丙\n", "乙", "乙"],
    ["a: 'x\\u0031''y'\n", "1'y", "1''y"],
    ["a: >\n  甲乙\n  丙\n", "乙 丙", "乙\n  丙"],
    ["a: |\n  甲乙\n\n  丙丁\n", "丙丁", "丙丁"],
    ['a:\n  - { file: b.txt, title: "\\u202e丁" }\n', "\u202e丁", "\\u202e丁"],
  ];
  for (const [yaml, text, source] of cases) expect([yaml, sourceOf(yaml, text)]).toEqual([yaml, source]);
});

test("every character of a value has a range of the source", () => {
  let state = 5;
  const next = (below: number) => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) % below;
  const alphabet = [..."甲乙1 \n\t'\"\\#:-\u200B\u0007é", "  ", "\n\n"];
  const types = ["QUOTE_DOUBLE", "QUOTE_SINGLE", "PLAIN", "BLOCK_LITERAL", "BLOCK_FOLDED"] as const;
  for (let run = 0; run < 500; run += 1) {
    const value = Array.from({ length: 1 + next(30) }, () => alphabet[next(alphabet.length)]).join("");
    const yaml = stringify(
      { key: value },
      { defaultStringType: types[next(types.length)] ?? "PLAIN", defaultKeyType: "PLAIN", lineWidth: 20 },
    );
    const [, read] = scalarTexts(yaml);
    expect([yaml, read?.fragments.map(({ text }) => text).join("")]).toEqual([yaml, read?.text]);
    const wrong = (read?.fragments ?? []).filter(({ text, start, end, verbatim }) => {
      if (start < 5 || end > yaml.length || start >= end) return true;
      // Letters of a value are always present in its source.
      return verbatim ? yaml.slice(start, end) !== text : /[甲乙1]/.test(text);
    });
    expect([yaml, wrong]).toEqual([yaml, []]);
  }
});
