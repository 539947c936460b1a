/**
 * Texts that have run as code on other sites: in HTML, in attributes, in addresses, in scripts and styles, in XML, in
 * templates, in Markdown. When one runs, it sets `window.__xss`.
 *
 * Kinds from the OWASP Cross Site Scripting Prevention Cheat Sheet and the HTML Security Cheatsheet.
 */
export const payloads: readonly string[] = [
  // elements
  "<script>window.__xss=1</script>",
  "<ScRiPt >window.__xss=1</sCrIpT >",
  "<img src=x onerror=window.__xss=1>",
  "<svg onload=window.__xss=1>",
  "<svg><script>window.__xss=1</script></svg>",
  "<body onload=window.__xss=1>",
  "<details open ontoggle=window.__xss=1>样例</details>",
  "<input autofocus onfocus=window.__xss=1>",
  "<video><source onerror=window.__xss=1></video>",
  "<iframe srcdoc='<script>parent.__xss=1</script>'></iframe>",
  "<iframe src=javascript:parent.__xss=1></iframe>",
  "<object data=javascript:window.__xss=1></object>",
  "<math><mtext></mtext><mglyph><style><img src=x onerror=window.__xss=1>",
  "<style>@keyframes a{}</style><p style=animation-name:a onanimationstart=window.__xss=1>",
  // out of an element, a comment, a title, a text area, a script
  "</title><script>window.__xss=1</script>",
  "</textarea><script>window.__xss=1</script>",
  "</script><script>window.__xss=1</script>",
  "</style><script>window.__xss=1</script>",
  "--><script>window.__xss=1</script><!--",
  "]]><script>window.__xss=1</script><![CDATA[",
  "<!--<script>window.__xss=1</script>",
  // out of an attribute
  '"><script>window.__xss=1</script>',
  "'><script>window.__xss=1</script>",
  '" onmouseover="window.__xss=1" autofocus onfocus="window.__xss=1" x="',
  "' autofocus onfocus='window.__xss=1' tabindex='1",
  "` onmouseover=`window.__xss=1",
  // out of a script's text
  '";window.__xss=1;//',
  "';window.__xss=1;//",
  '\\";window.__xss=1;//',
  "${window.__xss=1}",
  "\u2028window.__xss=1\u2028",
  // addresses, also in Markdown
  "[样例](javascript:window.__xss=1)",
  "[样例](JaVaScRiPt&colon;window.__xss=1)",
  "![样例](javascript:window.__xss=1)",
  "[样例](data:text/html;base64,PHNjcmlwdD5vcGVuZXIuX194c3M9MTwvc2NyaXB0Pg==)",
  '![样例](a.png "\\" onerror=window.__xss=1 x=\\"")',
  "<javascript:window.__xss=1>",
  // templates, and encoded forms that something might decode
  "{{ range.constructor('return this')().__xss=1 }}{% raw %}",
  "&lt;script&gt;window.__xss=1&lt;/script&gt;",
  "%3Cscript%3Ewindow.__xss%3D1%3C/script%3E",
];

/** Cells that a spreadsheet would take for formulas. */
export const formulas: readonly string[] = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1+1)",
  "\t=1+1",
  "\r=1+1",
  "＝1+1",
  '=HYPERLINK("https://example.com/","样例")',
  "=cmd|' /C calc'!A0",
];

const agencyOf = (index: number) => `样例乡${index % 4}`;

/**
 * Returns a content folder in which every free text is one of the payloads, by file.
 *
 * @param tried the payloads, of which two or more are names of at most 50 characters
 */
export function payloadContent(tried: readonly string[]): Readonly<Record<string, string | Buffer>> {
  const payload = (index: number) => tried[index % tried.length] ?? "";
  const agencies = [0, 1, 2, 3].map((index) => ({ slug: `a${index}`, name: agencyOf(index) }));
  const named = tried
    .map((name, index) => ({ slug: `p${index}`, name }))
    .filter(({ name }) => [...name].length <= 50)
    .map((agency) => ({ ...agency, full_name: agency.name, address: agency.name }));
  const publishers = named.filter((_, index) => index % 2 === 0);
  const topics = named
    .filter((_, index) => index % 2 === 1)
    .map(({ slug, name }) => ({ slug, name, description: name }));
  const texts = [...tried, ...formulas];
  return {
    "site.yaml": yaml({
      name: payload(0),
      publisher: agencyOf(0),
      url: "https://example.gov.cn",
      description: payload(2),
      notice: payload(14),
      // What these rules stop must be harmless even where a site has switched them off.
      check: { "link-target": "off", "raw-html": "off", "link-missing": "off" },
      contact: { email: "office@example.gov.cn", office: payload(21) },
    }),
    "agencies.yaml": yaml([...agencies, ...publishers]),
    "topics.yaml": yaml(topics),
    "pages/about.md": `---\ntitle: ${yaml(payload(2))}---\n${body(payload(2), "样例")}`,
    ...Object.fromEntries(
      texts.map((text, index) => {
        const publisher = publishers[index % publishers.length]?.name ?? "";
        const topic = topics[index % topics.length]?.name ?? "";
        return [`reports/2022/r${index}.md`, report(text, index, { publisher, topic })];
      }),
    ),
    ...Object.fromEntries(texts.map((_, index) => [`reports/2022/附件${index}.txt`, "样例\n"])),
    "reports/2022/a.png": Buffer.from("\x89PNG\r\n\x1A\n", "latin1"),
  };
}

function report(text: string, index: number, named: { publisher: string; topic: string }): string {
  const fields = {
    title: text,
    index_number: `113307037368775858/2022-${String(index).padStart(6, "0")}`,
    agency: index % 2 === 0 ? named.publisher : agencyOf(index),
    topic: named.topic,
    published: "2022-05-31",
    openness: "主动公开",
    document_number: text.slice(0, 100),
    responsible_unit: text.slice(0, 100),
    source: text,
    review: text,
    summary: text,
    keywords: [text.slice(0, 50)],
    backfilled: text,
    known_faults: [{ paragraph: "1", note: text }],
    attachments: [{ file: `附件${index}.txt`, title: text }],
  };
  return `---\n${yaml(fields)}---\n${body(text, "样例")}`;
}

/** Returns the text as a paragraph, heading, list item, cell, link, picture, footnote, quotation and code. */
function body(text: string, word: string): string {
  return [
    `${word}${text}${word}`,
    text,
    `## ${text}`,
    `- ${text}`,
    `| ${word} | ${text} |\n| --- | --- |\n| ${text} | ${word} |`,
    `[${text}](/years/)`,
    `${word}[^1]`,
    `> ${text}`,
    `\`${text}\``,
    `\`\`\`${text.replace(/`/g, "")}\n${text}\n\`\`\``,
    `[^1]: ${text}`,
    "",
  ].join("\n\n");
}

/** Returns a value as YAML. JSON is YAML, but gray-matter needs each field of the front matter on a line of its own. */
function yaml(value: unknown): string {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return `${JSON.stringify(value)}\n`;
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${JSON.stringify(inner)}\n`)
    .join("");
}
