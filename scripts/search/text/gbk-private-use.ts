/**
 * The characters that GBK had no code points for, and that its users put at U+E815 to U+E864, with those that they have
 * today, in this order. 䶮 (U+4DAE) at U+E863 is in many names.
 *
 * Source: GB 18030-2022, double bytes FE50 to FEA0; six of them are beyond the basic multilingual plane.
 */
const today = [
  ..."\u2E81\u{20087}\u{20089}\u{200CC}\u2E84\u3473\u3447\u2E88\u2E8B\u9FB4\u359E\u361A\u360E\u2E8C\u2E97\u396E",
  ..."\u3918\u9FB5\u39CF\u39DF\u3A73\u39D0\u9FB6\u9FB7\u3B4E\u3C6E\u3CE0\u2EA7\u{215D7}\u9FB8\u2EAA\u4056",
  ..."\u415F\u2EAE\u4337\u2EB3\u2EB6\u2EB7\u{2298F}\u43B1\u43AC\u2EBB\u43DD\u44D6\u4661\u464C\u9FB9\u4723",
  ..."\u4729\u477C\u478D\u2ECA\u4947\u497A\u497D\u4982\u4983\u4985\u4986\u499F\u499B\u49B7\u49B6\u9FBA",
  ..."\u{241FE}\u4CA3\u4C9F\u4CA0\u4CA1\u4C77\u4CA2\u4D13\u4D14\u4D15\u4D16\u4D17\u4D18\u4D19\u4DAE\u9FBB",
];
const first = 0xe815;

/** Matches these private-use characters. */
export const gbkPrivateUse = /[\uE815-\uE864]/g;

/** Replaces private-use characters of GBK by the characters that they are today. */
export function withoutGbkPrivateUse(text: string): string {
  return text.replace(gbkPrivateUse, (character) => today[character.charCodeAt(0) - first] ?? character);
}
