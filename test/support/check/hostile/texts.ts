import { filled, mostBytes, type HostileFiles } from "./filled.js";

/** Text files. */
export const texts: HostileFiles = [
  ["identity numbers in one line", "txt", () => filled("", "110105194912310021 ")],
  ["valid identity numbers", "txt", () => filled("", "11010519491231002X\n")],
  ["valid identity numbers in one line", "csv", () => filled("身份证号", "11010519491231002X,")],
  ["bank cards in one line", "txt", () => filled("", "6222021234567890128 ")],
  ["digits", "txt", () => filled("", "1")],
  ["digits with spaces", "txt", () => filled("", "1 ")],
  ["digits with many spaces", "txt", () => filled("", "1         ")],
  ["digits between bars", "txt", () => filled("", "1 | ")],
  ["digits between hyphens", "csv", () => filled("", "1101-")],
  ["provinces", "txt", () => filled("", "11 ")],
  ["spaces", "txt", () => filled("", " ")],
  ["line ends", "csv", () => filled("", "\n")],
  ["carriage returns", "csv", () => filled("", "\r")],
  ["commas", "csv", () => filled("", "a,")],
  ["quotation marks", "csv", () => filled("", '"')],
  ["wide digits", "csv", () => Buffer.from(`\ufeff${"１".repeat(mostBytes / 3 - 2)}`)],
  ["characters in two forms", "txt", () => Buffer.from("ﷺ".repeat(mostBytes / 3 - 2))],
  ["marks above each other", "txt", () => Buffer.from(`a${"\u0301".repeat(mostBytes / 2 - 2)}`)],
  ["invisible characters", "txt", () => Buffer.from("1\u200b".repeat(mostBytes / 4 - 2))],
  ["invalid bytes", "txt", () => filled("", "\xff\x80")],
  ["UTF-16", "txt", () => filled("\xff\xfe", "1\x00")],
];

/** Files of kinds that are not searched, and files that are not what their extension says. */
export const others: HostileFiles = [
  ["archive of zeros", "7z", () => filled("7z\xBC\xAF\x27\x1C", "\0")],
  ["archive of zeros", "rar", () => filled("Rar!\x1A\x07", "\0")],
  ["video of headers", "mp4", () => filled("\0\0\0\x18ftyp", "\0\0\0\x08moov")],
  ["sound of headers", "mp3", () => filled("ID3", "ID3\x04\0\0\x7f\x7f\x7f\x7f")],
  ["bytes of no known kind", "docx", () => filled("\0\x01", "\0\xff")],
  ["text in place of a document", "xlsx", () => filled("", "1 ")],
  ["a document in place of a picture", "png", () => filled("%PDF-1.4\n", "1 0 obj\n")],
];
