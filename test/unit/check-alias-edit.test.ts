import { expect, test } from "vitest";
import { aliasEdit, aliasLine } from "../../scripts/check/published/alias-edit.js";

const report = (line: string) => `---\ntitle: 样例\n${line}openness: 主动公开\n---\n正文。\n`;

/** Applies the edit to the text. */
function extended(line: string, urls: readonly string[] = ["/reports/2022/a/"]): string | undefined {
  const lines = report(line).split("\n");
  const edit = aliasEdit(report(line), urls);
  if (!edit) return undefined;
  const characters = [...(lines[edit.line - 1] ?? "")];
  characters.splice(edit.column - 1, edit.length, edit.text);
  lines[edit.line - 1] = characters.join("");
  return lines.join("\n");
}

test.each([
  ["", "openness: 主动公开\naliases: /reports/2022/a/\n"],
  ["aliases: /old/\n", "aliases: [/old/, /reports/2022/a/]\n"],
  ['aliases: "/old/" # 旧站\n', 'aliases: ["/old/", /reports/2022/a/] # 旧站\n'],
  ["aliases: [/old/, /b/]\n", "aliases: [/old/, /b/, /reports/2022/a/]\n"],
  ["aliases:\n  - /old/\n  - /b/\n", "aliases:\n  - /old/\n  - /b/\n  - /reports/2022/a/\n"],
  ["aliases:\n- /old/\n", "aliases:\n- /old/\n- /reports/2022/a/\n"],
])("an old address is added after %j", (line, expected) => {
  expect(extended(line)).toContain(expected);
});

test("several addresses are added in one list, and quoted where a list needs it", () => {
  expect(extended("", ["/a/", "/b,c/"])).toContain("aliases: [/a/, '/b,c/']\n");
  expect(aliasLine(report(""), ["/a/"])).toBe("aliases: /a/");
});

test("a file with Chinese names gets the Chinese name", () => {
  expect(aliasLine("---\n名称: 样例\n公开方式: 主动公开\n---\n", ["/a/"])).toBe("旧网址: /a/");
});

test("a list in another form is left to the editor", () => {
  expect(extended("aliases: [\n  /old/ ]\n")).toBeUndefined();
});
