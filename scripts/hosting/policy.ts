import { contentPolicy, urls } from "../site/index.js";

/** Headers that every answer carries, whatever it is. Open data may be read by pages of other sites. */
export const commonHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Access-Control-Allow-Origin": "*",
};

/** Sent over HTTPS alone: browsers then ask for nothing else for a year. */
export const strictTransport = "max-age=31536000";

/** What the header says beyond the pages' own meta tag, which cannot: who may show a page in a frame. */
const frames = "frame-ancestors 'self'";

export const pagePolicy = `${contentPolicy(urls.home)}; ${frames}`;
export const searchPolicy = `${contentPolicy(urls.search)}; ${frames}`;
