import { Converter } from "opencc-js/cn2t";

const convert = Converter({ from: "cn", to: "tw" });

/**
 * Words of the interface that Taiwan calls by another name. OpenCC's own table of phrases (`twp`) is not used: it makes
 * 檔案 of 文件 and 釋出 of 发布, which no government says of its documents.
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
  ["里", "裡"], // OpenCC leaves it where it does not know the word before
] as const;

/**
 * A text in the traditional characters that Taiwan uses, character by character and word by word where one simplified
 * character stands for several. The words themselves stay, and 公布 is written as in Taiwan's own laws.
 */
export function toTraditional(text: string): string {
  return convert(text).replaceAll("佈", "布");
}

/** Messages of the same shape in traditional characters, including what their functions return. */
export function traditionalMessages<T extends object>(simplified: T): T {
  return converted(simplified) as T; // the same shape
}

function interfaceWords(words: string): string {
  return ownWords.reduce((sofar, [from, to]) => sofar.replaceAll(from, to), toTraditional(words));
}

/** The same shape, with every text in it converted. */
function converted(value: unknown, words = interfaceWords): unknown {
  if (typeof value === "string") return words(value);
  if (Array.isArray(value)) return value.map((inner) => converted(inner, words));
  if (typeof value === "function") {
    const say = value as (...values: unknown[]) => unknown; // every function of a language makes text of values
    const own = (...values: unknown[]) => converted(say(...values), (said) => sentence(said, values));
    return Object.defineProperty(own, "length", { value: say.length });
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, converted(inner, words)]));
}

/** A sentence with values in it, such as names and titles: of those only the characters change. */
function sentence(said: string, values: readonly unknown[]): string {
  const names = values.flatMap(textsIn).filter((name) => han.test(name));
  if (names.length === 0) return interfaceWords(said);
  const parts = said.split(new RegExp(`(${names.map(literal).join("|")})`, "u"));
  return parts.map((part, at) => (at % 2 === 1 ? toTraditional(part) : interfaceWords(part))).join("");
}

const han = /\p{Script=Han}/u;

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A pattern that matches a text as it stands. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
