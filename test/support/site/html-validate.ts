import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import { parse, type DefaultTreeAdapterMap } from "parse5";
import { allPageKinds, matchingKinds } from "../../../scripts/site/index.js";
import { drawn } from "../long-sample.js";

/**
 * Returns html-validate's messages for the pages of a built site: of all of them, or in `npm test` of the first page of
 * each kind in each language and of a share of the others.
 *
 * @param wanted whether a page may be checked, by its file below the site's folder; all by default
 * @returns the wanted files, and each message with its position
 */
export async function validatePages(
  site: string,
  wanted: (file: string) => boolean = () => true,
): Promise<{ files: string[]; faults: string[] }> {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: {
      "no-trailing-whitespace": "off", // templates leave white space between their parts
      "long-title": "off", // documents have long names
      "doctype-style": ["error", { style: "lowercase" }],
      "aria-label-misuse": ["error", { allowAnyNamable: true }],
    },
  });
  const files = (await readdir(site, { recursive: true })).filter(
    (file) => file.endsWith(".html") && wanted(file),
  );
  const faults: string[] = [];
  for (const file of sample(files)) {
    const html = await readFile(path.join(site, file), "utf8");
    const { results } = await validator.validateString(html);
    for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${file}:${line}:${column} ${ruleId} ${message}`);
    }
    faults.push(...unlabelled(html).map((fault) => `${file} ${fault}`));
  }
  return { files, faults };
}

/**
 * Returns what the Nu checker reports and html-validate does not: sections without a heading or a name, and names of
 * elements that ARIA allows none.
 */
function unlabelled(html: string): string[] {
  const faults: string[] = [];
  const visit = (node: DefaultTreeAdapterMap["node"]): boolean => {
    const hasHeading = "childNodes" in node && node.childNodes.map(visit).includes(true);
    if (!("tagName" in node)) return hasHeading;
    const { tagName: tag, attrs } = node;
    const has = (name: string) => attrs.some((attribute) => attribute.name === name);
    if (tag === "section" && !hasHeading && !has("aria-label")) faults.push("section without heading");
    if (/^(?:code|div|em|p|pre|span|strong|sub|sup)$/.test(tag) && !has("role"))
      if (has("aria-label") || has("aria-labelledby")) faults.push(`name on ${tag}`);
    return hasHeading || /^h[1-6]$/.test(tag);
  };
  visit(parse(html));
  return faults;
}

function sample(files: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const file of files.toSorted()) {
    const [, locale = "", page = ""] = /^((?:en|zh-TW)\/)?(.*?)(?:index\.html)?$/.exec(file) ?? [];
    const kinds = matchingKinds(`/${page}`).map((kind) => allPageKinds.indexOf(kind));
    const key = `${locale} ${kinds.join(" ")}`;
    if (!first.has(key)) first.set(key, file);
  }
  return [...new Set([...first.values(), ...drawn("html-validate", files)])];
}
