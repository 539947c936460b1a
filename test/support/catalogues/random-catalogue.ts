import { reportSchema, pageSchema, settingsFiles } from "../../../scripts/catalogue/index.js";
import { rules } from "../../../scripts/check/index.js";
import { pdf } from "../import/pdf.js";
import { type Draw, many, oddNames, oddText, pick, some } from "./draw.js";
import { randomText } from "./random-text.js";
import { type Names, quoted, randomLines, randomRecord } from "./random-value.js";

/** Files of a content folder, by path below it. */
export type CatalogueFiles = Map<string, string | Uint8Array>;

const code = "113307037368775858";
const agencies = ["样例乡", "样例局", "甲", "constructor"];
const topics = ["样例主题", "乙", "__proto__"];

/** The settings of the smallest catalogue that has these agencies and topics. */
export const plainSettings: Readonly<Record<string, string>> = {
  "site.yaml": "name: 样例目录\npublisher: 样例乡\nurl: https://example.gov.cn\n",
  "agencies.yaml": agencies.map((name, index) => `- { slug: a${index}, name: ${name} }\n`).join(""),
  "topics.yaml": topics.map((name, index) => `- { slug: t${index}, name: ${name} }\n`).join(""),
};

/** Returns a small file of each kind of attachments, by extension. */
const attachmentContents: Readonly<Record<string, () => string | Uint8Array>> = {
  txt: () => "样例\n",
  csv: () => "名称,数量\n样例,1\n",
  pdf: () => pdf([["样例", 60, 700]]),
  png: () => Buffer.from("\x89PNG\r\n\x1A\n", "latin1"),
  jpg: () => Buffer.from("\xFF\xD8\xFF\xE0", "latin1"),
  zip: () => Buffer.from(`PK\x05\x06${"\0".repeat(18)}`, "latin1"),
  TXT: () => "样例\n",
};

/**
 * Returns the files of a small catalogue with random settings, reports, pages and attachments. Most of it is right; much is
 * odd, and some is wrong.
 *
 * @param addresses what content may claim or link to: addresses and files of a site with all settings
 */
export function randomCatalogue(draw: Draw, addresses: readonly string[]): CatalogueFiles {
  const years = ["2022", pick(draw, ["2021", "1900", "2099"])];
  const slugs = [...some(draw, oddNames, 20), ...many(draw, 1, 4, (index) => `r${index}`)];
  // Reading a PDF takes most of the time, so few are drawn.
  const extensions = Object.keys(attachmentContents).filter(
    (extension) => extension !== "pdf" || draw(10) === 0,
  );
  const attachments = [...some(draw, oddNames, 12), "a"].map((name) => `${name}.${pick(draw, extensions)}`);
  const names: Names = {
    agencies,
    topics,
    numbers: Array.from({ length: slugs.length + 1 }, (_, serial) => indexNumber("2022", serial)),
    files: attachments,
    rules: rules.map(({ id }) => id),
    forms: [
      ...addresses,
      ...slugs,
      ...addresses.map((address) => address.split("/")[1] ?? ""),
      "/旧/1.html",
      ...urls,
    ],
  };
  const targets = {
    addresses: [...addresses, ...slugs.map((slug) => `/reports/2022/${slug}/`)],
    files: attachments,
  };
  const files: CatalogueFiles = new Map(settings(draw, names));
  for (const [serial, slug] of slugs.entries()) {
    const year = pick(draw, years);
    const head = randomLines(reportSchema, draw, names, {
      title: quoted(draw(3) === 0 ? oddText(draw).replaceAll("\n", " ") : `样例报告${serial}`, draw),
      index_number: indexNumber(year, serial),
      published: `${year}-05-31`,
      openness: "主动公开",
      ...(draw(8) > 0 ? { draft: "false" } : {}),
    });
    files.set(`reports/${year}/${slug}.md`, markdown(head, randomText(draw, targets), draw));
    for (const file of some(draw, attachments, 2)) files.set(`reports/${year}/${file}`, contentOf(file));
  }
  const folders = addresses.map((address) => address.split("/")[1] ?? "").filter((name) => name !== "");
  for (const slug of [...some(draw, oddNames, 40), ...many(draw, 0, 2, () => pick(draw, folders))]) {
    files.set(
      `pages/${slug}.md`,
      markdown(randomLines(pageSchema, draw, names), randomText(draw, targets), draw),
    );
    for (const file of some(draw, attachments, 5)) files.set(`pages/${file}`, contentOf(file));
  }
  return files;
}

const urls = [
  "https://example.gov.cn",
  "http://127.0.0.1:8080/a/",
  "https://样例.政务.cn/公开/",
  "https://jia.example.cn/gongkai/",
  "/gongkai/",
  "/a/b/",
  "a/b",
  "7",
];

/** All settings files. In half of the catalogues every rule that can be switched off is off. */
function settings(draw: Draw, names: Names): [string, string][] {
  return settingsFiles.map(({ name, schema }): [string, string] => {
    switch (name) {
      case "site.yaml": {
        const off = `{ ${names.rules.map((id) => `${id}: off`).join(", ")} }`;
        const fixed = { name: "样例目录", publisher: "样例乡", ...(draw(2) === 0 ? { check: off } : {}) };
        return [name, `${randomLines(schema, draw, names, fixed).join("\n")}\n`];
      }
      case "agencies.yaml":
        return [
          name,
          entries(agencies, (entry, index) =>
            randomRecord(schema, draw, names, { ...entry, ...(index === 0 ? { code } : {}) }),
          ),
        ];
      case "topics.yaml":
        return [name, entries(topics, (entry) => randomRecord(schema, draw, names, entry))];
      case "genres.yaml":
        return [name, draw(2) === 0 ? `- ${randomRecord(schema, draw, names, { name: "办法" })}\n` : "[]\n"];
      case "rules-cited.yaml":
        return [
          name,
          entries(draw(2) === 0 ? ["样例条例"] : [], ({ name }) =>
            randomRecord(schema, draw, names, { name }),
          ),
        ];
      case "synonyms.yaml":
        return [
          name,
          entries(draw(2) === 0 ? ["家暴"] : [], ({ name }) => randomRecord(schema, draw, names, { name })),
        ];
    }
  });
  /** Slugs that are drawn twice are an error. */
  function entries(
    list: readonly string[],
    record: (fixed: { slug: string; name: string }, index: number) => string,
  ): string {
    const slugs = ["index", "2", "json", "by-title", "en", "a", "feed", "2022", "history", "con"];
    return list
      .map(
        (name, index) =>
          `- ${record({ slug: `${pick(draw, slugs)}${draw(3) === 0 ? "" : index}`, name }, index)}\n`,
      )
      .join("");
  }
}

function indexNumber(year: string, serial: number): string {
  return `${code}/${year}-${String(serial).padStart(5, "0")}`;
}

/** Lines that YAML reads in a special way. */
const yamlLines = [
  "# 注释",
  "",
  "   ",
  "summary: |\n  样例\n\n  样例",
  "summary: >-\n  样例\n  样例",
  "keywords:\n  - 词\n  - 词",
];

function markdown(head: readonly string[], text: string, draw: Draw): string {
  const lines = draw(4) === 0 ? [...head, pick(draw, yamlLines)] : head;
  const file = `---\n${lines.join("\n")}\n---\n${text}`;
  if (draw(12) === 0) return file.replaceAll("\n", "\r\n");
  return draw(12) === 0 ? `\ufeff${file}` : file;
}

function contentOf(file: string): string | Uint8Array {
  return attachmentContents[file.slice(file.lastIndexOf(".") + 1)]?.() ?? "";
}
