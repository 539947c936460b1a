import type { Messages } from "../i18n/index.js";

/**
 * Returns the page at /admin/. It contains only its script, and its policy limits what it may load.
 *
 * @param policy its Content-Security-Policy
 */
export function adminPage(siteName: string, language: string, policy: string, messages: Messages): string {
  return `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escape(messages.admin.pageTitle(siteName))}</title>
<link rel="stylesheet" href="sheet.css">
<script type="module" src="admin.js"></script>
</head>
<body>
<noscript>${escape(messages.admin.noScript)}</noscript>
</body>
</html>
`;
}

function escape(value: string): string {
  return value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
