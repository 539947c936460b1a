import {
  useAddresses,
  useChecksums,
  useLanguages,
  usePages,
  useSilence,
  useTemplates,
  type EleventyConfig,
} from "./scripts/site/render/eleventy-config.js";

/** The site, one line for each thing it has. Editors' files are never Eleventy's input: only layouts/ is. */
export default function site(eleventy: EleventyConfig) {
  usePages(eleventy); // a page of each typed view, instead of loose front matter
  useTemplates(eleventy); // Nunjucks, compiled once
  useChecksums(eleventy); // by which readers' browsers know a whole page
  useSilence(eleventy); // the command alone speaks
  useAddresses(); // path prefix, language and absolute addresses
  useLanguages(); // what editors wrote, and the same page in other languages
}

/** Templates are Nunjucks alone. */
export const config = { htmlTemplateEngine: false, markdownTemplateEngine: false, templateFormats: ["njk"] };
