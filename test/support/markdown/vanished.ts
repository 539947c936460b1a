import { Parser } from "htmlparser2";
import { rules } from "../../../scripts/check/index.js";
import { defaultMessages } from "../../../scripts/i18n/index.js";
import { parseMarkdown, renderMarkdown } from "../../../scripts/markdown/index.js";
import type { TrapBlock } from "./traps.js";

const [hiddenText] = rules.flatMap((rule) =>
  rule.id === "hidden-text" && rule.scope === "text" ? [rule] : [],
);
if (!hiddenText) throw new Error("no such rule");
const { when, check } = hiddenText;
type CheckArguments = Parameters<typeof check>;

/** Returns the findings of the rule on hidden text. */
export function hiddenTextFindings(
  body: string,
): ReturnType<typeof check> extends Iterable<infer Item> ? Item[] : never {
  if (when?.test(body) === false) return [];
  const text = { body, bodyLine: 1 } as CheckArguments[0];
  return [...check(text, { messages: defaultMessages } as CheckArguments[1])];
}

/** Returns the text of a page, read by an HTML parser: text, the numbers of items, and what describes images. */
export function textOfPage(body: string): string {
  let text = "";
  let left = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      const isAdded = attributes["class"] === "footnote-ref" || attributes["class"] === "footnote-backref";
      if (left > 0 || isAdded) left += 1;
      const { value, alt } = attributes;
      if (name === "li" && value !== undefined && attributes["class"] === undefined) text += `${value}.`;
      if (name === "img") text += alt ?? "";
    },
    onclosetag() {
      if (left > 0) left -= 1;
    },
    ontext(part) {
      if (left === 0) text += part;
    },
  });
  parser.end(renderMarkdown(parseMarkdown(body), { pathPrefix: "/", tableLabel: "" }));
  return text.replace(/\s/g, "");
}

/**
 * Returns the blocks of a report whose text is not on its page, and of which no finding says so. Marks that readers see
 * beside the text are no fault; signs that must be visible are counted on the page.
 */
export function vanished(blocks: readonly TrapBlock[]): TrapBlock[] {
  const body = blocks.map(({ source }) => source).join("\n\n");
  const page = textOfPage(body);
  const lines = new Set(hiddenTextFindings(body).map(({ position }) => position.line));
  let line = 1;
  const silent = blocks.filter(({ source }) => {
    const first = line;
    line += source.split("\n").length + 1;
    return !Array.from({ length: line - 1 - first }, (_, index) => first + index).some((each) =>
      lines.has(each),
    );
  });
  const missing = silent.filter(({ visible }) => !withoutMarks(page).includes(withoutMarks(visible)));
  const fewer = [..."*~_`"].some(
    (mark) => count(page, mark) < silent.reduce((sum, { visible }) => sum + count(visible, mark), 0),
  );
  return fewer ? silent : missing;
}

function withoutMarks(text: string): string {
  return text.replace(/[\s*~_`]/g, "");
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
