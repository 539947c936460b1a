import { expect, test } from "vitest";
import { escapeForTerminal } from "../../scripts/cli/index.js";

test("terminal control characters are written as escapes", () => {
  expect(escapeForTerminal("\u001b[31m红\u009b2J\r\u0007")).toBe("\\u001b[31m红\\u009b2J\\u000d\\u0007");
  expect(escapeForTerminal("a\u202Eb\u200Bc\uFEFF")).toBe("a\\u202eb\\u200bc\\ufeff");
  expect(escapeForTerminal("half \uD800 of a pair")).toBe("half \\ud800 of a pair");
});

test("ordinary text is unchanged, with its lines and tabs", () => {
  const text = "第一行\t二\n“引号” 𠮷 é\n";
  expect(escapeForTerminal(text)).toBe(text);
});

test("JSON keeps its meaning", () => {
  const value = { title: "a\u202Eb\u0085c" };
  const escaped = escapeForTerminal(JSON.stringify(value));
  expect(escaped).not.toContain("\u202E");
  expect(JSON.parse(escaped)).toEqual(value);
});
