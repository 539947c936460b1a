import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { HtmlValidate } from "html-validate";
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
    const { results } = await validator.validateString(await readFile(path.join(site, file), "utf8"));
    for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${file}:${line}:${column} ${ruleId} ${message}`);
    }
  }
  return { files, faults };
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
