import { text } from "../language/index.js";

/**
 * The page at /admin/: it holds nothing but its script, and says itself what it may fetch.
 *
 * Decap CMS writes style elements of its own, so the policy allows styles inside the page; no script runs but ours.
 *
 * @param connect further origins that are asked, the forge's
 */
export function adminPage(siteName: string, language: string, connect: readonly string[]): string {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    `connect-src ${["'self'", "blob:", ...connect].join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escape(text.admin.pageTitle(siteName))}</title>
<link rel="stylesheet" href="sheet.css">
<script type="module" src="admin.js"></script>
</head>
<body>
<noscript>${escape(text.admin.noScript)}</noscript>
</body>
</html>
`;
}

function escape(value: string): string {
  return value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
