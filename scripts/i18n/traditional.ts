import { Converter } from "opencc-js/cn2t";

const convert = Converter({ from: "cn", to: "tw" });

/**
 * Words of the interface for which Taiwan uses other words. OpenCC's own table of phrases (`twp`) is not used: it
 * converts 文件 to 檔案 and 发布 to 釋出, which no government writes of its documents.
 */
const ownWords = [
  ["搜索", "搜尋"],
  ["網絡", "網路"],
  ["文件夾", "資料夾"],
  ["默認", "預設"],
  ["腳本", "指令碼"],
  ["鏈接", "連結"],
  ["打印", "列印"],
  ["屏幕", "螢幕"],
  ["里", "裡"], // OpenCC does not convert it after an unknown word
] as const;

/**
 * Converts a text to the traditional characters used in Taiwan: character by character, or by words where a simplified
 * character has several traditional ones. Words are not replaced, and 公布 is written as in Taiwan's own laws.
 */
export function toTraditional(text: string): string {
  return convert(text).replaceAll("佈", "布");
}

/** Converts messages to traditional characters, including the results of functions. The shape stays the same. */
export function traditionalMessages<T extends object>(simplified: T): T {
  return converted(simplified) as T; // has the same shape
}

function interfaceWords(words: string): string {
  return ownWords.reduce((sofar, [from, to]) => sofar.replaceAll(from, to), toTraditional(words));
}

/** Returns the value with every text in it converted. */
function converted(value: unknown, words = interfaceWords): unknown {
  if (typeof value === "string") return words(value);
  if (Array.isArray(value)) return value.map((inner) => converted(inner, words));
  if (typeof value === "function") {
    const say = value as (...values: unknown[]) => unknown; // every function of the messages returns text
    const own = (...values: unknown[]) => converted(say(...values), (said) => sentence(said, values));
    return Object.defineProperty(own, "length", { value: say.length });
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, converted(inner, words)]));
}

/** Converts a sentence. In inserted values, such as names and titles, only characters are converted, no words. */
function sentence(said: string, values: readonly unknown[]): string {
  const names = new Set(values.flatMap(textsIn).filter((name) => han.test(name)));
  // A name may be part of another one, so the longest is looked for first.
  const parts = [...names]
    .sort((one, other) => other.length - one.length)
    .reduce<readonly SentencePart[]>(
      (sofar, name) => sofar.flatMap((part) => splitAt(part, name)),
      [{ text: said, isName: false }],
    );
  return parts.map(({ text, isName }) => (isName ? toTraditional(text) : interfaceWords(text))).join("");
}

interface SentencePart {
  readonly text: string;
  readonly isName: boolean;
}

function splitAt(part: SentencePart, name: string): readonly SentencePart[] {
  if (part.isName) return [part];
  return part.text.split(name).flatMap((text, index) => {
    const rest = { text, isName: false };
    return index === 0 ? [rest] : [{ text: name, isName: true }, rest];
  });
}

const han = /\p{Script=Han}/u;

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
