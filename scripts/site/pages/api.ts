import { type ApiLanguage, apiWords, type ApiWords, type SiteMessages } from "../../i18n/index.js";
import { absoluteUrl } from "../urls/absolute.js";
import type { SiteContext } from "../context.js";
import { dataUrls, listFiles } from "../urls/data-files.js";
import { columnMeta } from "../head/meta-tags.js";
import { urls } from "../urls/urls.js";
import type { ApiExample, ApiView } from "../views/index.js";

const addresses: Readonly<Record<ApiLanguage, string>> = {
  "zh-CN": urls.api,
  en: `${urls.api}en/`,
  "zh-Hant": `${urls.api}zh-hant/`,
};

/** The page's language for readers of the language that is spoken. */
export function apiLanguage(messages: SiteMessages): ApiLanguage {
  const { tag } = messages;
  return tag === "zh-TW" ? "zh-Hant" : tag === "en" ? "en" : "zh-CN";
}

export function apiUrl(language: ApiLanguage): string {
  return addresses[language];
}

/** Where the page stands, in each of its languages. */
export const apiUrls: readonly string[] = Object.values(addresses);

/** What the data files are and how programs read them, with examples that run as they stand. */
export function apiPages(context: SiteContext): ApiView[] {
  const { site } = context.catalogue;
  const languages = Object.keys(addresses) as ApiLanguage[]; // a literal's own keys are all that it has
  const year = context.grouped.years[0]?.key;
  return languages.map((language) => {
    const words = apiWords[language];
    return {
      url: addresses[language],
      title: words.title,
      description: words.lead,
      meta: columnMeta(site, words.title, words.lead),
      breadcrumbs: [{ title: context.messages.nav.home, url: urls.home }],
      section: urls.api,
      language,
      words,
      others: languages
        .filter((other) => other !== language)
        .map((other) => ({ title: apiWords[other].language, url: addresses[other], language: other })),
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

/** @param base the site's address, ending in a slash */
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
