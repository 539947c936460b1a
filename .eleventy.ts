import {
  useAddresses,
  useCatalogue,
  useLanguages,
  usePages,
  useSilence,
  useTemplates,
  type EleventyConfig,
} from "./scripts/site/render/eleventy-config.js";
import { defaultMessages } from "./scripts/i18n/index.js";

/** The site, one line for each thing it has. Editors' files are never Eleventy's input: only layouts/ is. */
export default function site(eleventy: EleventyConfig) {
  const pages = useCatalogue(eleventy); // typed views instead of loose front matter
  usePages(eleventy, pages, defaultMessages); // home, lists, reports, standing pages, search, 404, redirects
  useTemplates(eleventy); // Nunjucks, compiled once
  useSilence(eleventy); // the command alone speaks
  useAddresses(); // path prefix, language and absolute addresses
  useLanguages(defaultMessages); // what editors wrote, and the same page in other languages
}

/** Templates are Nunjucks alone. */
export const config = { htmlTemplateEngine: false, markdownTemplateEngine: false, templateFormats: ["njk"] };
