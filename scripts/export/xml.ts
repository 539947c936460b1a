/** A fragment of well-formed, escaped XML. */
export class Xml {
  constructor(readonly markup: string) {}
}

type Value = string | number | Xml | readonly Xml[] | undefined;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;", // XML parsers convert a literal one to a line feed
};

/**
 * Characters that XML 1.0 (2.2, Char) cannot represent: control characters, halves of surrogate pairs, two
 * noncharacters.
 */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/**
 * Matches characters that cannot be represented or must be escaped. Tested once for each value, since few contain any.
 */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const suspicious = /[&<>"'\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/**
 * Returns XML from a tagged template: every inserted value is escaped, in elements and in attributes.
 *
 * A character that XML cannot represent becomes U+FFFD, so that its position stays visible.
 */
export function xml(parts: TemplateStringsArray, ...values: readonly Value[]): Xml {
  let markup = parts[0] ?? "";
  for (let index = 1; index < parts.length; index += 1)
    markup += printed(values[index - 1]) + (parts[index] ?? "");
  return new Xml(markup);
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

function printed(value: Value): string {
  if (value === undefined) return "";
  if (value instanceof Xml) return value.markup;
  if (typeof value === "object") return value.map(({ markup }) => markup).join("");
  const text = String(value);
  if (!suspicious.test(text)) return text;
  return text.replace(impossible, "\u{FFFD}").replace(/[&<>"'\r]/g, (character) => entities[character] ?? "");
}
