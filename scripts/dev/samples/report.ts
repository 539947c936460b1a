/** A sample report, as files and benchmarks need it. */
export interface SampleReport {
  /** File name without `.md`. */
  readonly slug: string;
  /** `YYYY-MM-DD`; its year is the name of the folder. */
  readonly published: string;
  readonly title: string;
  readonly indexNumber: string;
  readonly agency: string;
  /** Further front matter, by English key; values are written unchanged. */
  readonly fields: Readonly<Record<string, string>>;
  /** The text, one entry for each paragraph or heading, without Markdown marks. */
  readonly lines: readonly SampleLine[];
}

export interface SampleLine {
  readonly text: string;
  /** The level of a heading, from 2; missing for a paragraph. */
  readonly heading?: 2 | 3;
}

/** Settings of a content folder of samples. */
export interface SampleSettings {
  readonly siteName: string;
  readonly publisher: string;
  readonly agencies: readonly { readonly slug: string; readonly name: string; readonly code: string }[];
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
}

/** Returns the path below the content folder, with slashes. */
export function pathOf({ published, slug }: SampleReport): string {
  return `reports/${published.slice(0, 4)}/${slug}.md`;
}

/** Returns the report's file: front matter, and Markdown that shows each line literally. */
export function markdownOf(report: SampleReport): string {
  const { title, indexNumber, agency, published, fields, lines } = report;
  const values = {
    title: JSON.stringify(title), // JSON strings are valid YAML
    index_number: indexNumber,
    agency,
    published,
    openness: "主动公开",
    ...fields,
  };
  const head = Object.entries(values).map(([key, value]) => `${key}: ${value}`);
  const body = lines.map(
    ({ text, heading }) => (heading ? `${"#".repeat(heading)} ` : "") + escapeMarkdown(text),
  );
  return `---\n${head.join("\n")}\n---\n${body.join("\n\n")}\n`;
}

/** Returns the YAML files of a content folder of samples, by name. */
export function settingsFiles(settings: SampleSettings): Record<string, string> {
  const agencies = settings.agencies.map(
    ({ slug, name, code }) => `- { slug: ${slug}, name: ${name}, code: "${code}" }\n`,
  );
  const topics = settings.topics.map(({ slug, name }) => `- { slug: ${slug}, name: ${name} }\n`);
  const { siteName, publisher } = settings;
  return {
    "site.yaml": `name: ${siteName}\npublisher: ${publisher}\nurl: https://example.gov.cn\n`,
    "agencies.yaml": agencies.join(""),
    "topics.yaml": topics.length > 0 ? topics.join("") : "[]\n",
  };
}

/**
 * Escapes every character with a meaning in Markdown, so that a line is shown literally.
 *
 * @see CommonMark 0.31, 2.4: any ASCII punctuation can be escaped
 */
export function escapeMarkdown(line: string): string {
  return line
    .replace(/[\\`*_[\]<>&~!|]/g, "\\$&")
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}
