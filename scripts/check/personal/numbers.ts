import { defineDetector, passesLuhn, type Detector, type Span } from "./digits.js";
import { identityNumbers } from "./identity.js";

/** What may be between the parts of a number. */
const parted = "(?: ?[ .·_-] ?)";

/** Units after a number that make it a count or an amount, not a telephone number. */
const counted = "元万亿吨千百个件户人次名平方立公斤米瓦时度株份套亩";
const mobile = new RegExp(
  // Not inside of a longer number, an amount or an address; 0579-82191234/13800138000 are two numbers.
  `(?<![0-9A-Za-z._]|\\d-|[A-Za-z:/.]/)(?:\\+?86[ -]?)?1[3-9]\\d(?:\\d{8}|${parted}\\d{4}${parted}?\\d{4})(?![0-9A-Za-z_]|\\.\\d|,\\d{3}(?!\\d)|-\\d|[${counted}])`,
  "g",
);
/** The same with a space or a table cell for each digit: a row of single digits may be figures. */
const spaced = /(?<![0-9A-Za-z][ |]{1,9})1(?: {1,9}\d){10}(?! {0,9}\d)/g;
const celled = /(?<![0-9A-Za-z][ |]{1,9})1(?: {0,9}\| {0,9}\d){10}(?! {0,9}\|? {0,9}\d)/g;
const phoneNamed = /手机|电话|联系方式/;
/** Words before a number that make it a code, not a telephone number. */
const coded = /(?:编号|编码|代码|单号|案号|证号|序号|条码|流水号)(?:为|是)?[:： ]*$/;

/** Finds mobile telephone numbers: 11 digits beginning with 13 to 19. */
export const mobileNumbers: Detector = defineDetector((text, _own, heading) => {
  const matches = [
    ...text.matchAll(mobile),
    ...text.matchAll(spaced),
    ...(phoneNamed.test(text + heading) ? text.matchAll(celled) : []),
  ];
  return spans(matches).filter(({ start }) => !coded.test(text.slice(Math.max(0, start - 10), start)));
});

const card = new RegExp(
  `(?<![0-9A-Za-z./]|[0-9A-Za-z]-)(?:\\d{16,19}|\\d{4}(?:${parted}\\d{4}){3}(?:${parted}\\d{1,3})?|\\d(?:(?: {1,9}| {0,9}\\| {0,9})\\d){15,18})(?![0-9A-Za-z])`,
  "g",
);
const cardNamed = /卡号|银行卡|账号|帐号|账户|帐户|开户/;

/**
 * Finds bank card numbers: 16 to 19 digits that pass the Luhn check. Those of UnionPay begin with 62; others are found
 * only with a word such as 卡号 in the line. Identity numbers and the site's own codes are skipped.
 */
export const bankCards: Detector = defineDetector((text, own, heading) => {
  const cards = spans(text.matchAll(card));
  if (cards.length === 0) return cards;
  const identities = new Set(identityNumbers(text, own).map(({ start }) => start));
  return cards.filter(({ start, length }) => {
    const digits = text.slice(start, start + length).replace(/\D/g, "");
    if (own.has(digits) || identities.has(start) || !passesLuhn(digits)) return false;
    return digits.startsWith("62") || (/^(?:4|5[1-5]|60|9)/.test(digits) && cardNamed.test(text + heading));
  });
});

const passport = /(?<![0-9A-Za-z])(?:[EGDSPHMC]\d{8}|E[A-HJ-NP-Z]\d{7})(?![0-9A-Za-z])/gi;
const passportNamed = /护照|通行证/;

/**
 * Finds numbers of passports and travel permits. Many codes have their form, so a word such as 护照 must be in the line.
 */
export const passports: Detector = defineDetector((text, _own, heading) =>
  passportNamed.test(text + heading) ? spans(text.matchAll(passport)) : [],
);

const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•. ]?[0-9A-HJ-NP-Z]{4,5}[0-9A-HJ-NP-Z挂学警港澳](?![0-9A-Za-z_-])/g;

/** Finds number plates of vehicles, with at least two digits; a licence such as 浙B2-20100257 is not one. */
export const plates: Detector = defineDetector((text) =>
  spans(text.matchAll(plate)).filter(
    ({ start, length }) => (text.slice(start + 2, start + length).match(/\d/g) ?? []).length >= 2,
  ),
);

const email =
  /[\w.+-]{1,64}@(?:vip\.)?(?:qq|163|126|yeah|sina|sohu|foxmail|139|189|wo|aliyun|tom|21cn|263|gmail|hotmail|outlook|live|msn|icloud|yahoo|protonmail|eyou|chinaren)\.(?:com|cn|net)(?:\.cn)?(?![\w-])/gi;

/** Finds e-mail addresses of providers for private persons. */
export const privateEmails: Detector = defineDetector((text) => spans(text.matchAll(email)));

/**
 * 家庭住址: with a value, also in a table column with that heading; or 家住… and 男,1970年出生,住… with the number of a house or
 * group.
 */
const address = [
  /(?:家庭住址|家庭地址|户籍地址|户籍所在地|现住址|居住地址|住址)\s*[:：]\s*[^\s，。；,;|]{4,60}/g,
  /\|\s*(?:家庭住址|家庭地址|户籍地址|户籍所在地|现住址|居住地址|住址)\s*(?=\||$)/g,
  /(?:家住|现住|租住)(?![房宅户人])[\p{Script=Han}\d]{3,40}?\d{1,5}(?:号|组|室|户|幢|栋|单元)/gu,
  /[男女][，,、\s](?:[^。；\n]{0,40}[，,、\s])?(?:现|家)?住(?:址|所|在)?[:：]?[\p{Script=Han}\d]{4,40}?\d{1,5}(?:号|组|室|户|幢|栋|单元)/gu,
];

/** Finds home addresses of persons. */
export const homeAddresses: Detector = defineDetector((text) =>
  address.flatMap((pattern) => spans(text.matchAll(pattern))),
);

function spans(matches: Iterable<RegExpExecArray>): Span[] {
  return [...matches].map((match) => ({ start: match.index, length: match[0].length }));
}
