import type { Diagnostic } from "../../catalogue/index.js";
import type { Messages } from "../../i18n/index.js";

/** Formats diagnostics as a page for people: one file without scripts, with a section for each file of content. */
export function findingsPage(diagnostics: readonly Diagnostic[], messages: Messages): string {
  const words = messages.check.page;
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  const count = (severity: Diagnostic["severity"]) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const sections = files.map((file) => {
    const items = diagnostics.filter((diagnostic) => diagnostic.file === file);
    const lines = items.map((diagnostic) => itemOf(diagnostic, messages)).join("\n");
    return `<section>\n<h2>${escape(file)}</h2>\n<ul>\n${lines}\n</ul>\n</section>`;
  });
  return `<!doctype html>
<html lang="${escape(messages.tag)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(words.title)}</title>
<style>
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere }
h2 { font-size: 1.125rem }
pre { overflow-x: auto; padding: 0.5rem; background: #f3f3f3; color: #222 }
</style>
</head>
<body>
<h1>${escape(words.title)}</h1>
<p>${escape(words.summary(count("error"), count("warning"), count("info")))}</p>
${sections.join("\n")}
</body>
</html>
`;
}

function itemOf(
  { line, column, severity, rule, message, hint, paste }: Diagnostic,
  messages: Messages,
): string {
  const head = `${messages.severities[severity]} ${messages.check.page.position(line, column)}`;
  const lines = paste === undefined ? "" : `<br>${escape(messages.check.paste)}<pre>${escape(paste)}</pre>`;
  return `<li><strong>${escape(head)}</strong> ${escape(message)}<br>${escape(hint)} (${escape(rule)})${lines}</li>`;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
