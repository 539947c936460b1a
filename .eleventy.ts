import {
  useAddresses,
  useChecksums,
  useFallbacks,
  useLanguages,
  usePages,
  useSilence,
  useTemplates,
  type EleventyConfig,
} from "./scripts/site/render/eleventy-config.js";

/**
 * Configures Eleventy for the site, one line for each feature. Editors' files are never Eleventy's input; only layouts/
 * is.
 */
export default function site(eleventy: EleventyConfig) {
  usePages(eleventy); // one page for each typed view, instead of loose front matter
  useTemplates(eleventy); // Nunjucks templates, compiled once
  useFallbacks(eleventy); // the language of messages that are not translated
  useChecksums(eleventy); // checksums by which browsers recognise a complete page
  useSilence(eleventy); // only the command prints messages
  useAddresses(); // path prefix, language and absolute addresses
  useLanguages(); // text of editors, and the same page in other languages
}

/** Only Nunjucks templates are used. */
export const config = { htmlTemplateEngine: false, markdownTemplateEngine: false, templateFormats: ["njk"] };
