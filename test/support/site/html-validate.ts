import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { HtmlValidate } from "html-validate";

/**
 * Returns html-validate's messages for the pages of a built site.
 *
 * @param wanted whether a page is checked, by its file below the site's folder; all by default
 * @returns the checked files, and each message with its position
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
  for (const file of files) {
    const { results } = await validator.validateString(await readFile(path.join(site, file), "utf8"));
    for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${file}:${line}:${column} ${ruleId} ${message}`);
    }
  }
  return { files, faults };
}
