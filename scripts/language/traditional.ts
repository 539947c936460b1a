import { Converter } from "opencc-js/cn2t";
import { zhCN, type Language } from "./zh-CN.js";

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
  ["佈", "布"],
  ["里", "裡"], // OpenCC leaves it where it does not know the word before
] as const;

/**
 * A text in the traditional characters that Taiwan uses, character by character and word by word where one simplified
 * character stands for several. The words themselves stay.
 */
export function toTraditional(text: string): string {
  return convert(text);
}

/** The words of zh-CN.ts in traditional characters, what functions say too. */
export const zhTW: Language = { ...(converted(zhCN) as Language), tag: "zh-TW", self: "繁體中文" };

function interfaceWords(words: string): string {
  return ownWords.reduce((sofar, [from, to]) => sofar.replaceAll(from, to), convert(words));
}

/** The same shape, with every text in it converted. */
function converted(value: unknown): unknown {
  if (typeof value === "string") return interfaceWords(value);
  if (Array.isArray(value)) return value.map(converted);
  if (typeof value === "function") {
    const say = value as (...values: unknown[]) => unknown; // every function of a language makes text of values
    return (...values: unknown[]) => converted(say(...values));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, converted(inner)]));
}
