import {
  type ApiLanguage,
  apiLanguages,
  apiWords,
  type ApiWords,
  type SiteMessages,
} from "../../i18n/index.js";
import { absoluteUrl } from "../urls/absolute.js";
import type { SiteContext } from "../context.js";
import { dataUrls, listFiles } from "../urls/data-files.js";
import { columnMeta } from "../head/meta-tags.js";
import { urls } from "../urls/urls.js";
import type { ApiExample, ApiView } from "../views/index.js";

/** Returns the language in which readers of a locale see the page. */
export function apiLanguage({ tag }: SiteMessages): ApiLanguage {
  return apiLanguages.find((language) => apiWords[language].locale === tag) ?? apiLanguages[0];
}

/** Returns the address of the page in a language; the first language has none in its address. */
export function apiUrl(language: ApiLanguage): string {
  return language === apiLanguages[0] ? urls.api : `${urls.api}${language.toLowerCase()}/`;
}

/** The addresses of the page in all its languages. */
export const apiUrls: readonly string[] = apiLanguages.map(apiUrl);

/** Returns pages that describe the data files for programmers, with examples that run unchanged. */
export function apiPages(context: SiteContext): ApiView[] {
  const { site } = context.catalogue;
  const year = context.grouped.years[0]?.key;
  return apiLanguages.map((language) => {
    const words: ApiWords = apiWords[language];
    return {
      url: apiUrl(language),
      title: words.title,
      description: words.lead,
      meta: columnMeta(site, words.title, words.lead),
      breadcrumbs: [{ title: context.messages.nav.home, url: urls.home }],
      section: urls.api,
      language,
      words,
      others: apiLanguages
        .filter((other) => other !== language)
        .map((other) => ({ title: apiWords[other].language, url: apiUrl(other), language: other })),
      files: files(words, year, site.sqlite),
      examplesLead: year === undefined ? words.noExamples : words.examplesLead(year),
      examples: year === undefined ? [] : examples(absoluteUrl(site, urls.home), year),
    };
  });
}

function files({ what }: ApiWords, year: string | undefined, sqlite: boolean): ApiView["files"] {
  const root = urls.home;
  return [
    { urls: [root + listFiles.json], what: what.json },
    { urls: [root + listFiles.ndjson], what: what.ndjson },
    { urls: [root + listFiles.csv], what: what.csv },
    { urls: [dataUrls.xlsx], what: what.xlsx },
    ...(sqlite ? [{ urls: [dataUrls.sqlite], what: what.sqlite }] : []),
    ...(year === undefined
      ? []
      : [
          { urls: [dataUrls.texts(year)], what: what.texts },
          { urls: [urls.year(year) + listFiles.json, urls.year(year) + listFiles.csv], what: what.group },
        ]),
    { urls: [root + listFiles.atom, root + listFiles.jsonFeed], what: what.feeds },
    { urls: [dataUrls.jsonld, dataUrls.turtle], what: what.linked },
    { urls: [dataUrls.schema], what: what.schema },
    { urls: ["/manifest.json"], what: what.manifest },
  ];
}

/**
 * Returns the example programs.
 *
 * @param base the site's address, ending in a slash
 */
function examples(base: string, year: string): ApiExample[] {
  return [
    { name: "curl", language: "sh", code: `curl --silent --fail "${base}years/${year}/catalogue.ndjson"` },
    {
      name: "Python",
      language: "python",
      code: `import json
import urllib.request

with urllib.request.urlopen("${base}catalogue.json") as answer:
    reports = json.load(answer)
for report in reports:
    if report["year"] == ${year}:
        print(report["published"], report["title"])`,
    },
    {
      name: "R",
      language: "r",
      code: `reports <- read.csv("${base}catalogue.csv", fileEncoding = "UTF-8-BOM")
found <- reports[reports$year == ${year}, ]
found$title <- sub("^'(?='*[-=+@＝＋－＠])", "", found$title, perl = TRUE)
cat(paste(found$published, found$title), sep = "\\n")`,
    },
    {
      name: "JavaScript",
      language: "js",
      code: `const answer = await fetch("${base}catalogue.json");
const reports = await answer.json();
for (const { year, published, title } of reports) {
  if (year === ${year}) console.log(published, title);
}`,
    },
  ];
}
