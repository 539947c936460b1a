import type { FoundMark } from "./unclear-mark.js";

/** Yields two backslashes before a letter or a digit, of which readers see one: a path as `\\server\share`. */
export function* unclearBackslashes(body: string, shown: Uint8Array): Generator<FoundMark> {
  for (const { index } of body.matchAll(/(?<!\\)\\\\(?=[A-Za-z0-9\p{Script=Han}])/gu)) {
    if (shown[index] === 1) continue;
    yield {
      start: index,
      end: index + 2,
      kind: "backslash",
      text: "\\",
      escapes: [index, index + 1],
    };
  }
}

/** Yields backslashes before punctuation in the path of a file, which vanish: `D:\*.doc`, `\\server\_a`. */
export function* unclearPaths(body: string, shown: Uint8Array): Generator<FoundMark> {
  for (const { 0: path, index } of body.matchAll(
    /(?:[A-Za-z]:|(?<!\\)\\\\(?=[\p{L}\p{N}]))[^\s，。；、：！？）》”"]*/gu,
  )) {
    const before = [...path.matchAll(/\\\\(?:\\[!-/:-@[-`{-~])?|\\[!-/:-@[\]-`{-~]/g)];
    for (const { 0: escape, index: offset } of before) {
      const start = index + offset;
      if (escape.startsWith("\\\\") || shown[start] === 1) continue;
      yield { start, end: start + 2, kind: "path", text: escape, escapes: [start, start + 1] };
    }
  }
}
