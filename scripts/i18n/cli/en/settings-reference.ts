import type { settingsReference as zhCN } from "../zh-CN/settings-reference.js";

const list = (values: readonly string[]) => values.map((value) => `\`${value}\``).join(", ");

export const settingsReference: typeof zhCN = {
  settingsReference: {
    title: "Settings and metadata",
    lead: "Every field of every file in the content folder: what it holds, and what happens without it. This page is generated (npm run docs); do not edit it.\n\nA field is written by its key or by its Chinese label; `npm run check -- --fix` makes a file use only the kind that it uses most. `npm run check` reports what is wrong.",
    sections: {
      report: {
        title: "Reports (reports/YEAR/*.md)",
        lead: "Front matter, between the two lines `---` at the beginning of the file. `npm run new` creates a report, `npm run import` imports Word files, PDFs and others.",
      },
      page: {
        title: "Content pages (pages/*.md)",
        lead: "Front matter of pages such as the disclosure guide.",
      },
      "site.yaml": {
        title: "The site (site.yaml)",
        lead: "Whose site it is, its address, and what it offers.",
      },
      "agencies.yaml": {
        title: "Agencies (agencies.yaml)",
        lead: "A list with an entry for each publishing agency.",
      },
      "topics.yaml": { title: "Topics (topics.yaml)", lead: "A list with an entry for each topic." },
      "genres.yaml": {
        title: "Kinds of documents (genres.yaml)",
        lead: "A list of the kinds beside the fifteen of official documents and “规划”, “预算”, “决算” and “其他”. The file may be missing.",
      },
      "rules-cited.yaml": {
        title: "Rules that reports cite (rules-cited.yaml)",
        lead: "A list for the check: a report on a year cannot cite what was made public later. The file may be missing.",
      },
      "synonyms.yaml": {
        title: "Other words (synonyms.yaml)",
        lead: "A list that search uses: people say “家暴”, documents say “家庭暴力”. The file may be missing.",
      },
    },
    required: "required",
    optional: "optional",
    default: (value) => `default: ${value}`,
    separator: " · ",
    inside: "Its fields:",
    insideItem: (facts, what) => `${facts}. ${what}`,
    types: {
      line: (max) => `one line of at most ${max} characters`,
      prose: "text of any number of lines",
      day: "a day, YYYY-MM-DD",
      year: "a year of four digits",
      flag: "`true` or `false`",
      choice: (values) => `one of ${list(values)}`,
      choiceOrEntry: (values, file) => `one of ${list(values)}, or a name of ${file}`,
      "index-number": "an index number",
      "publisher-code": "a code",
      words: "words, on one line or as a list",
      form: "of the form in the example",
      "entry-name": (file) => `a name in ${file}`,
      "file-name": "the name of a file",
      single: (item) => `${item}; a list for several`,
      list: (item) => `a list, each item ${item}`,
      record: "the fields below",
      records: "a list of entries with the fields below",
      reasons: { rule: "ids of rules, each with a reason", commit: "hashes of commits, each with a reason" },
      severities: (values) => `ids of rules, each with ${list(values)}`,
      localized: (languages) => `names by the languages ${list(languages)}`,
    },
  },
  docs: {
    help: "Usage: npm run docs\nWrites docs/rules.md, docs/settings.md, docs/settings.zh-CN.md, and the table of pages in docs/interfaces.md.",
  },
};
