import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { SampleReport } from "../samples/index.js";

/** Writes a report as a plain page, with the same searchable text as in our index and at the same address. */
export async function writePlainPage(folder: string, report: SampleReport): Promise<void> {
  const { title, indexNumber, agency, published, slug, lines, fields } = report;
  const { document_number, summary, keywords } = fields;
  const details = [indexNumber, agency, document_number, summary, keywords].flatMap((value) =>
    value === undefined ? [] : [`<p>${escape(value)}</p>`],
  );
  const body = lines.map(({ text, heading }) => {
    const tag = heading ? `h${heading}` : "p";
    return `<${tag}>${escape(text)}</${tag}>`;
  });
  const name = escape(title);
  const html = [
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${name}</title></head>`,
    `<body><main data-pagefind-body><h1>${name}</h1>`,
    ...details,
    ...body,
    "</main></body></html>",
  ];
  const page = path.join(folder, "reports", published.slice(0, 4), slug);
  await mkdir(page, { recursive: true });
  await writeFile(path.join(page, "index.html"), `${html.join("\n")}\n`);
}

/**
 * Returns the address of each record in an index written by Pagefind, by the id that its searches return.
 *
 * A fragment file is named after its id; it is JSON after a short prefix, compressed.
 */
export async function recordAddresses(index: string): Promise<Map<string, string>> {
  const folder = path.join(index, "fragment");
  const addresses = new Map<string, string>();
  for (const name of await readdir(folder)) {
    const content = (await promisify(gunzip)(await readFile(path.join(folder, name)))).toString("utf8");
    const value: unknown = JSON.parse(content.slice(content.indexOf("{")));
    if (typeof value === "object" && value !== null && "url" in value && typeof value.url === "string") {
      addresses.set(path.parse(name).name, value.url);
    }
  }
  return addresses;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
