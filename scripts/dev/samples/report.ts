/** One sample report, as files and benchmarks need it. */
export interface SampleReport {
  /** Its file's name without `.md`. */
  readonly slug: string;
  /** `YYYY-MM-DD`; its year names the folder. */
  readonly published: string;
  readonly title: string;
  readonly indexNumber: string;
  readonly agency: string;
  /** Front matter beside the above, by English key; values are written as they are given. */
  readonly fields: Readonly<Record<string, string>>;
  /** The text, one entry a paragraph or heading, without Markdown's marks. */
  readonly lines: readonly SampleLine[];
}

export interface SampleLine {
  readonly text: string;
  /** The level of a heading, from 2; absent for a paragraph. */
  readonly heading?: 2 | 3;
}

/** Settings that a content folder of samples has beside its reports. */
export interface SampleSettings {
  readonly siteName: string;
  readonly publisher: string;
  readonly agencies: readonly { readonly slug: string; readonly name: string; readonly code: string }[];
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
}

/** Path below the content folder, with slashes. */
export function pathOf({ published, slug }: SampleReport): string {
  return `reports/${published.slice(0, 4)}/${slug}.md`;
}

/** The report's file: front matter and Markdown that shows each line just as it is. */
export function markdownOf(report: SampleReport): string {
  const { title, indexNumber, agency, published, fields, lines } = report;
  const values = {
    title: JSON.stringify(title), // what JSON quotes, YAML reads
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

/** The YAML files that a content folder of samples needs, by name. */
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
 * Puts a backslash before every mark that Markdown would act on, so that a plain line is shown as it is.
 *
 * @see CommonMark 0.31, 2.4: any ASCII punctuation can be escaped
 */
export function escapeMarkdown(line: string): string {
  return line
    .replace(/[\\`*_[\]<>&~!|]/g, "\\$&")
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}
