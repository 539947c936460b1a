import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { HtmlValidate } from "html-validate";

/**
 * What html-validate says of the pages of a built site.
 *
 * @param wanted whether a page is looked at, by its file below the site's folder; all are unless told otherwise
 * @returns the files that were looked at, and each fault with its place
 */
export async function validatePages(
  site: string,
  wanted: (file: string) => boolean = () => true,
): Promise<{ files: string[]; faults: string[] }> {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: {
      "no-trailing-whitespace": "off", // what a template leaves between its parts
      "long-title": "off", // documents' names are as long as they are
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
