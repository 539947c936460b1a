import { byThousands, dayInEnglish, monthInEnglish, some } from "../format-en.js";
import type { Language } from "./zh-CN.js";

const list = (values: readonly string[]) => values.join(", ");

const counted = ({ sent, removed }: { sent: number | undefined; removed: number | undefined }) =>
  (sent === undefined ? "" : `, ${sent} files sent`) + (removed === undefined ? "" : `, ${removed} deleted`);

/** The words of zh-CN.ts in English. What editors write in reports stays as it is, and is quoted. */
export const en: Language = {
  /** How a language names itself, and how its page is marked. */
  tag: "en",
  self: "English",
  script: (words) => words,
  day: dayInEnglish,

  fieldLabels: {
    title: "Title",
    index_number: "Index number",
    document_number: "Document number",
    agency: "Published by",
    responsible_unit: "Responsible unit",
    source: "Source of the information",
    generated: "Date written",
    published: "Date published",
    modified: "Date changed",
    change_note: "What changed",
    report_year: "Year reported on",
    topic: "Topic",
    genre: "Kind of document",
    openness: "Type of disclosure",
    scope: "Open to",
    term: "Open for",
    review: "Review before publication",
    disclosure_item: "Disclosure item",
    audience: "Who it is for",
    status: "Status",
    status_since: "Status since",
    replaced_by: "Replaced by",
    replaces: "Replaces",
    summary: "Summary",
    keywords: "Keywords",
    backfilled: "Reason for late publication",
    known_faults: "Notes on the original",
    attachments: "Attachments",
    draft: "Draft",
    aliases: "Old addresses",
    waive: "Exempt from checks",
  },
  attachmentLabels: { file: "File", title: "Title" },
  knownFaultLabels: { paragraph: "Paragraph", note: "Note" },
  agencyLabels: {
    slug: "Name in addresses",
    name: "Short name",
    name_en: "English name",
    full_name: "Full name",
    code: "Unified social credit code",
    address: "Office address",
    phone: "Telephone",
    fax: "Fax",
    email: "Email",
    hours: "Opening hours",
  },
  topicLabels: {
    slug: "Name in addresses",
    name: "Name",
    name_en: "English name",
    description: "Description",
  },
  pageLabels: {
    title: "Title",
    title_en: "English title",
    summary: "Summary",
    order: "Order",
    sample: "Sample",
    waive: "Excused from",
  },
  contactLabels: {
    office: "Office",
    address: "Office address",
    hours: "Opening hours",
    phone: "Telephone",
    fax: "Fax",
    email: "Email",
  },
  siteLabels: {
    name: "Name of the site",
    name_en: "English name of the site",
    publisher: "Publisher",
    url: "Address",
    path_prefix: "Path prefix",
    language: "Language",
    languages: "Languages",
    language_reports: "Report pages in other languages",
    traditional_texts: "Texts in traditional characters",
    description: "Description of the site",
    notice: "Notice on every page",
    portal_name: "Name of the portal",
    portal_url: "Address of the portal",
    domain: "Domain",
    site_code: "Site identification code",
    icp_record: "ICP record number",
    police_record: "Public security record number",
    sponsor: "Sponsor",
    error_report_url: "Address for reporting errors",
    accessibility_url: "Address of the accessibility statement",
    column_name: "Name of the section",
    column_type: "Type of the section",
    sqlite: "SQLite database",
    history: "History of reports",
    withheld_revisions: "Comparisons that are withheld",
    duties: "Duties",
    offline: "offline use",
    contact: "Contact",
    check: "Checks",
    federation: "Other catalogues",
    admin: "Editing in the browser",
  },
  federationLabels: { name: "Name", name_en: "English name", url: "Address" },
  adminLabels: {
    forge: "Forge",
    repository: "Repository",
    branch: "Branch",
    url: "Address of the forge",
    folder: "Content folder",
    review: "Review before publication",
  },
  dutyLabels: { since: "First year", as_of: "As of" },
  citedRuleLabels: { name: "Name", since: "First made public on", note: "Note" },

  terms: {
    主动公开: "Published proactively",
    依申请公开: "Available on request",
    有效: "In force",
    已修改: "Amended",
    失效: "Expired",
    废止: "Repealed",
    报告: "Report",
    通知: "Notice",
    公告: "Announcement",
    决定: "Decision",
    意见: "Opinion",
    批复: "Reply",
    函: "Letter",
    规划: "Plan",
    预算: "Budget",
    决算: "Final accounts",
    其他: "Other",
    面向社会: "The public",
    长期公开: "Long term",
  },

  encoding: {
    bom: {
      message: "The file starts with an invisible mark (BOM)",
      hint: "Save it again as “UTF-8”, not as “UTF-8 with BOM”",
    },
    gbk: {
      message: "The file is encoded as GBK (GB18030), not as UTF-8, and would be unreadable once published",
      hint: "Open it in Notepad, choose “Save as”, set “Encoding” to “UTF-8”, and save",
    },
    utf16: {
      message: "The file is encoded as UTF-16 (Notepad calls it “Unicode”), not as UTF-8",
      hint: "Open it in Notepad, choose “Save as”, set “Encoding” to “UTF-8”, and save",
    },
    unknown: {
      message: "Something here is not UTF-8, so the characters cannot be read",
      hint: "Compare this place with the original, and save the file as “UTF-8”",
    },
  },

  yaml: {
    byCode: {
      TAB_AS_INDENT: {
        message: "The line starts with a tab",
        hint: "Replace the tab with spaces: two for each level",
      },
      DUPLICATE_KEY: { message: "This field is there twice", hint: "Delete one of the two" },
      BLOCK_AS_IMPLICIT_KEY: {
        message: "The value contains a colon and a space, so it is not clear where the field’s name ends",
        hint: 'Put the whole value in straight double quotation marks: title: "value"',
      },
      MULTILINE_IMPLICIT_KEY: {
        message: "This line is not written as “field: value”",
        hint: "Write the field’s name, a colon and a space, as in title: Report on something (the Chinese colon does not work)",
      },
      MISSING_CHAR: {
        message: "A quotation mark or bracket is not closed",
        hint: "Add the missing half",
      },
      BAD_INDENT: {
        message: "The indentation is wrong, or a bracket is not closed",
        hint: "Line up fields of one level on the left; check that [ ] { } come in pairs",
      },
      BAD_SCALAR_START: {
        message: "The value starts with a character that has a special meaning here",
        hint: "Put the whole value in straight double quotation marks",
      },
      UNEXPECTED_TOKEN: {
        message: "This cannot be read",
        hint: "Write one “field: value” on each line; put a value that contains quotation marks, brackets or colons in straight double quotation marks",
      },
      MULTIPLE_DOCS: {
        message: "There is one --- line too many in the metadata",
        hint: "Use --- only on the line before the metadata and on the line after it",
      },
    },
    other: {
      message: "The metadata cannot be read",
      hint: "Write one “field: value” on each line, with a space after the colon",
    },
    aliasOrTag: {
      message:
        "The value starts with &, * or !, which has a special meaning in metadata and is not allowed here",
      hint: "Put the whole value in straight double quotation marks",
    },
    keyNotText: { message: "The name of a field can only be text", hint: "Write “field: value”" },
  },

  frontMatter: {
    missing: {
      message: "The file does not start with metadata",
      hint: "Write --- on the first line, then one field on each line (such as title: name), then --- again, then the text",
    },
    notClosed: {
      message: "The metadata does not end",
      hint: "Write --- on the line after the last field",
    },
    closingLine: {
      message: "The line that ends the metadata has more on it than ---",
      hint: "Write only --- on this line",
    },
    engine: (language: string) => ({
      message: `The first line says “${language}”: metadata can only be written in YAML, and nothing else is read`,
      hint: "Write only --- on the first line",
    }),
  },

  fields: {
    missing: (label: string, key: string) => ({
      message: `“${label}” (${key}) is missing`,
      hint: `Add a line to the metadata: ${key}: …`,
    }),
    empty: (label: string, key: string) => ({
      message: `“${label}” (${key}) is empty`,
      hint: `Write the value after ${key}:`,
    }),
    unknown: (name: string, suggestion: string | undefined) => ({
      message: `There is no field called “${name}”`,
      hint: suggestion
        ? `Did you mean “${suggestion}”?`
        : "Compare it with the list of fields in the guide; delete it if it is not needed",
    }),
    twice: (label: string, key: string) => ({
      message: `“${label}” (${key}) is there twice`,
      hint: "Use either its Chinese or its English name, and delete the other",
    }),
    notARecord: { message: "This should be a set of fields", hint: "Write one “field: value” on each line" },
    examples: {
      title: "Report on …",
      indexNumber: (code: string | undefined, year: string) => `${code ?? "code of the body"}/${year}-serial`,
      agency: "short name of the body",
      day: (year: string) => `${year}-month-day`,
    },
  },

  values: {
    scalar: {
      message: "Only a piece of text can stand here",
      hint: "Write the value after the colon, on the same line",
    },
    oneLine: { message: "This field can only have one line", hint: "Put the value on one line" },
    tooLong: (length: number, max: number) => ({
      message: `The value is too long: it has ${byThousands(length)} characters, and the most is ${byThousands(max)}`,
      hint: "Shorten it; details belong in the text",
    }),
    day: (value: string) => ({
      message: `“${value}” is not a date`,
      hint: "Write year-month-day, with two digits for month and day, such as 2022-05-31, and check that the day exists",
    }),
    year: (value: string) => ({
      message: `“${value}” is not a year`,
      hint: "Write four digits, such as 2018",
    }),
    flag: (value: string) => ({
      message: `“${value}” cannot be used here`,
      hint: "Write true or false",
    }),
    choice: (value: string, words: readonly string[]) => ({
      message: `“${value}” is not one of the values allowed here`,
      hint: `Choose one of these: ${list(words)}`,
    }),
    indexNumber: (value: string) => ({
      message: `The index number “${value}” does not have the right form`,
      hint: "Write code/year-serial number in half-width characters, such as 113307037368775858/2022-144431",
    }),
    codeForm: (code: string) => ({
      message: `“${code}” is neither a unified social credit code nor an organisation code`,
      hint: "A credit code has 18 characters (GB 32100-2015), an organisation code 9 (GB 11714-1997); letters are capitals, and I, O, S, V and Z are not used",
    }),
    codeCheck: (expected: string, found: string) => ({
      message: `The check character of the code is wrong: the last character should be ${expected}, but is ${found}`,
      hint: "Check the unified social credit code (GB 32100-2015): one of the characters before it may be mistyped",
    }),
    list: { message: "This should be a list", hint: "Write one item on each line, starting with “- ”" },
    words: {
      message: "This should be a few words",
      hint: "Write them on one line, with commas between them",
    },
    strictness: {
      message: "This should say how strict each check is",
      hint: "Write “rule: severity” on each line; the severity is error, warning, info or off",
    },
    commits: {
      message: "Names of git commits with reasons go here",
      hint: "one a line, such as 3f2a9c1d5e: held personal data, removed",
    },
    pairs: { message: "Each item needs a reason", hint: "Write “rule: reason” on each line" },
    slug: (value: string) => ({
      message: `“${value}” cannot be part of an address`,
      hint: "Use only lower-case letters, digits and hyphens, such as yuandong",
    }),
    fileName: (value: string) => ({
      message: `“${value}” is not the name of a file`,
      hint: "Keep attachments in the same folder as the report, and write only the file’s name here, without a path",
    }),
    paragraph: (value: string) => ({
      message: `“${value}” is not the number of a paragraph`,
      hint: "Write a number; the first paragraph is 1",
    }),
    alias: (value: string) => ({
      message: `The old address “${value}” does not have the right form`,
      hint: "Start from the site’s root, with /, such as /old/123.html; leave out the domain, and do not use .., % or ?",
    }),
    pathPrefix: (value: string) => ({
      message: `The path prefix “${value}” does not have the right form`,
      hint: "Start and end with /, such as /gongkai/",
    }),
    url: (value: string) => ({
      message: `“${value}” is not a web address`,
      hint: "Write the full address, such as https://www.example.gov.cn",
    }),
    order: (value: string) => ({
      message: `“${value}” is not a place in an order`,
      hint: "Write a number, such as 1",
    }),
    federatedUrl: (value: string) => ({
      message: `“${value}” cannot be the address of another catalogue`,
      hint: "Write the full address of its home page, starting with http:// or https://, without a user name, ? or #, such as https://www.example.gov.cn/gongkai/",
    }),
    federatedFile: (value: string, folder: string) => ({
      message: `“${value}” is the address of a file, from which no catalogue can be read`,
      hint: `Write the address of the folder that the catalogue’s home page is in, such as ${folder}`,
    }),
    federatedTwice: (value: string) => ({
      message: `“${value}” stands twice among the other catalogues`,
      hint: "Name each catalogue once: neither names nor addresses may repeat; delete one of the two",
    }),
    federatedSelf: (name: string) => ({
      message: `The other catalogue “${name}” is this site itself: it has the same name or address`,
      hint: "Reports of this site are found anyway; delete the entry and name other sites alone",
    }),
    federatedInsecure: (name: string) => ({
      message: `The address of “${name}” starts with http:// while this site uses https://: browsers will not let its pages read it, so its reports will not be found`,
      hint: "Ask the other site to turn on https, and write its address with https:// here",
    }),
    languageTwice: (value: string) => ({
      message: `The language “${value}” is there twice`,
      hint: "Name each language once",
    }),
    repository: (value: string) => ({
      message: `“${value}” is not the name of a repository`,
      hint: "Write owner/name, as yuandong/gongkai; no address",
    }),
    folder: (value: string) => ({
      message: `“${value}” is not the name of a folder`,
      hint: "Write it from the repository's root, as content; without / in front and without ..",
    }),
    giteaUrl: {
      message: "The address of Gitea is missing",
      hint: "Add a line url: below admin, as url: https://git.example.gov.cn",
    },
    giteaReview: {
      message: "With Gitea the editor cannot wait for a review",
      hint: "Take the line review: away; to have changes looked at, name a branch for them, which a maintainer merges",
    },
    languageOrder: (language: string, first: string) => ({
      message: `The site’s language (language) is ${language}, but the first of its languages is ${first}`,
      hint: "The first of the languages is the site’s own; delete the line language, or change the order",
    }),
  },

  references: {
    agency: (name: string, suggestion: string | undefined) => ({
      message: `There is no agency called “${name}” in agencies.yaml`,
      hint: suggestion
        ? `Did you mean “${suggestion}”?`
        : "Check the agency’s short name; if it is a new agency, add it to agencies.yaml first",
    }),
    topic: (name: string, suggestion: string | undefined) => ({
      message: `There is no topic called “${name}” in topics.yaml`,
      hint: suggestion
        ? `Did you mean “${suggestion}”?`
        : "Check the topic’s name; if it is a new topic, add it to topics.yaml first",
    }),
    publisher: (name: string) => ({
      message: `There is no agency called “${name}” in agencies.yaml`,
      hint: "Set publisher to the short name (name) of an agency in agencies.yaml",
    }),
    repeated: (value: string) => ({
      message: `“${value}” is used twice`,
      hint: "Give each agency and topic its own name and its own name in addresses",
    }),
    folder: (folder: string, year: string) => ({
      message: `The date of publication is in ${year}, but the file is in the folder ${folder}`,
      hint: `Move the file to reports/${year}/, or correct the date of publication`,
    }),
  },

  files: {
    link: {
      message: "This is a shortcut (link), not the file itself",
      hint: "Delete it and put the file itself here",
    },
    name: {
      message: "The file’s name has characters that cannot be part of an address",
      hint: "Use only Chinese characters, letters, digits, hyphens and underscores; no spaces or brackets",
    },
    type: (type: string) => ({
      message: `${type ? `Files of type .${type}` : "Files without an extension"} cannot be put here`,
      hint: "Reports are .md; attachments are PDF, OFD, Word, Excel, WPS, pictures, text or archives; move anything else away",
    }),
    misplaced: {
      message: "This file is in the wrong place and will not be published",
      hint: "Put reports in reports/ and the year of publication, such as reports/2022/fazhi.md, with a lower-case .md",
    },
    unexpected: {
      message: "This file does not belong here and will not be read",
      hint: "Move it out of the content folder",
    },
    unreadable: (file: string, reason: string) => ({
      message: `${file} cannot be read (${reason})`,
      hint:
        reason === "ENOENT"
          ? "The content folder must have this file"
          : "Check whether the file is damaged and whether you have permission to read it",
    }),
    changed: (file: string) => `${file} was changed while the site was being built. Run the command again`,
    notAList: {
      message: "This file should be a list",
      hint: "Start each item with “- ”, such as - { slug: yuandong, name: Yuandong }",
    },
  },

  rules: {
    indexNumberTwice: (value: string, other: string) => ({
      message: `The index number ${value} is already used in ${other}`,
      hint: "Each report has one index number, and no two are the same; check which of the two is wrong",
    }),
    urlTwice: (url: string, other: string) => ({
      message: `The address ${url} is the same as that of ${other} (capitals do not count)`,
      hint: "Rename one of the two files",
    }),
    aliasTwice: (url: string, other: string) => ({
      message: `The old address ${url} is the same as that of ${other} (capitals do not count)`,
      hint: "An old address can lead to one document only; take the wrong one out of aliases",
    }),
    reserved: (url: string) => ({
      message: `The address ${url} is needed by the site itself`,
      hint: "Choose another name",
    }),
    generatedLate: {
      message: "The date written is after the date of publication",
      hint: "A document is written first and published later; check both dates",
    },
    modifiedEarly: {
      message: "The date changed is before the date of publication",
      hint: "A document is published first and changed later; check both dates",
    },
    dateLater: (label: string, day: string, last: string) => ({
      message: `${label} is ${day}, but this document had been committed before ${last}`,
      hint: "Check the date; the year or the month may be wrong",
    }),
    changeNoteMissing: {
      message: "There is the date of a change, but nothing says what changed",
      hint: "Add a line on what changed (change_note)",
      paste: "change_note: what changed",
    },
    modifiedMissing: {
      message: "Something says what changed, but not on which day",
      hint: "Add a line with the date of the change (modified)",
      paste: "modified: year-month-day",
    },
    statusSince: (status: string) => ({
      message: `The status is “${status}”, but nothing says since when`,
      hint: "Add a line status_since: year-month-day, and where another document replaces it, a line replaced_by: index number",
      paste: "status_since: year-month-day",
    }),
    replacement: (value: string) => ({
      message: `There is no report with the index number ${value}`,
      hint: "Check the index number; a report that is named here must be in the catalogue first",
    }),
    attachmentMissing: (file: string) => ({
      message: `The file “${file}” is missing`,
      hint: "Put it in the same folder as this report, and check its name (capitals count)",
    }),
    attachmentUnused: {
      message: "No report names this file, so it will not be published",
      hint: "Add it to the attachments of the report, or move it away",
    },
    link: (target: string) => ({
      message: `The link “${target}” is not allowed`,
      hint: "Links can only lead to http, https and mailto addresses, or to pages and attachments of this catalogue",
    }),
    remoteImage: (target: string) => ({
      message: `The picture “${target}” is on another website: readers’ browsers would fetch it from there, and it may disappear`,
      hint: "Save the picture in the same folder as this report, and write only the file’s name",
    }),
    control: (code: string) => ({
      message: `There is an invisible control character here (${code})`,
      hint: "Delete it; it usually comes along when text is pasted",
    }),
    emptyText: {
      message: "The report has no text",
      hint: "Write the text after the metadata; if there are only attachments, say so in a sentence",
    },
    unknownRule: (id: string) => ({
      message: `There is no check called “${id}”`,
      hint: "Compare it with docs/rules.md; delete this line if it is not needed",
    }),
    firmRule: (id: string) => ({
      message: `A report cannot be exempt from the check “${id}”, and its severity cannot be changed`,
      hint: "The site cannot be built without this check; correct the fault and delete this line",
    }),
    more: (listed: number) => ({
      message: `This report has more faults of this kind; only the first ${byThousands(listed)} are listed`,
      hint: "Correct these and check again to see the rest",
    }),

    sectionJump: (last: string, next: string, missing: string) => ({
      message: `The numbering goes from “${last}” to “${next}”: “${missing}” is missing`,
      hint: "Compare with the original: a section may be missing, or a number may be wrong",
    }),
    sectionTwice: (value: string) => ({
      message: `The number “${value}” is used twice`,
      hint: "Compare with the original, and correct the numbers that follow",
    }),
    sectionBack: (last: string, next: string) => ({
      message: `The number “${next}” comes after “${last}”`,
      hint: "Compare with the original: sections may be out of order, or a number may be wrong",
    }),
    sectionStart: (value: string, first: string) => ({
      message: `The numbering starts with “${value}”, with no “${first}” before it`,
      hint: "Compare with the original: sections may be missing, or the number may be wrong",
    }),
    figures: (calculation: string, exact: string, told: string) => ({
      message: `The figures do not agree: by those in this sentence, ${calculation} is ${exact}, but it says ${told}`,
      hint: "Check which of these figures is wrong",
    }),
    otherRank: (wrong: string, own: string) => ({
      message: `The report is published by “${own}”, but here it calls itself “${wrong}”`,
      hint: "The text may be copied from elsewhere; check and correct it",
    }),
    otherName: (wrong: string, own: string) => ({
      message: `This is a report of “${own}”, but here it says “${wrong}”`,
      hint: "The text may be copied from elsewhere; check the name of the place and the agency",
    }),
    citedLater: (year: string, name: string, since: string) => ({
      message: `The report is about ${year}, but it cites 《${name}》, which was not public until ${dayInEnglish(since)}`,
      hint: "Check which document it is based on; the dates are in content/rules-cited.yaml",
    }),
    documentLater: (about: string, year: string) => ({
      message: `The report is about ${about}, but it cites a document of ${year}`,
      hint: "Check the year in the document number",
    }),
    halfWidth: (count: number) => ({
      message: `There is half-width punctuation between Chinese characters, ${count === 1 ? "in one place" : `in ${byThousands(count)} places`} on this line`,
      hint: "Use full-width punctuation; npm run check -- --fix corrects all of it",
    }),
    doubled: (marks: string) => ({
      message: `The punctuation marks “${marks}” follow each other`,
      hint: "Keep only one; check whether a word is missing",
    }),
    unclosed: (mark: string) => ({
      message: `“${mark}” is opened but not closed`,
      hint: "Compare with the original, and add the closing half or delete this one",
    }),
    unopened: (mark: string) => ({
      message: `“${mark}” is closed but not opened`,
      hint: "Compare with the original, and add the opening half or delete this one; the two halves may also be the wrong way round",
    }),
    pageFurniture: {
      message: "This line is a button or a note of a web page, not part of the text",
      hint: "It probably came along when the text was copied from a web page: delete the line",
    },
    headingBlank: {
      message: "The heading is empty",
      hint: "Write a heading, or delete the # on this line",
    },
    headingEmpty: (heading: string) => ({
      message: `There is nothing under the heading “${heading}”`,
      hint: "Compare with the original: text may be missing; delete the heading if it is not needed",
    }),
    tableRow: (found: number, expected: number) => ({
      message: `This row of the table has ${some(found, "cell")}, but its header has ${byThousands(expected)}`,
      hint: "Add the missing cells, or join those that are too many; write a vertical bar inside a cell as \\|",
    }),
    imageAlt: {
      message: "The picture has no description, so readers who cannot see it do not know what it shows",
      hint: "Say in one sentence between the square brackets what it shows, such as ![Plan of the service hall](plan.png)",
    },
    titleYear: (title: string, year: string) => ({
      message: `The title says ${title}, but the year reported on (report_year) is ${year}`,
      hint: "Check the year in both places",
    }),
    titleFuture: (title: string, published: string) => ({
      message: `The title says ${title}, but the date of publication is in ${published}, before that year began`,
      hint: "Check the title and the date of publication",
    }),
    textYear: (found: string, year: string) => ({
      message: `The text begins with ${found}, but the year reported on (report_year) is ${year}`,
      hint: "The text may be copied from an earlier year; check the text and the year reported on",
    }),
    indexYear: (found: string, published: string) => ({
      message: `The year in the index number is ${found}, but the date of publication is in ${published}`,
      hint: "Check the index number and the date of publication; if it was published late, say why in backfilled",
      paste: "backfilled: why it is late",
    }),
    notReplacing: (file: string, number: string) => ({
      message: `This says that ${file} replaces it, but that report does not say so`,
      hint: `Add replaces: ${number} to ${file}, or correct this line`,
      paste: `replaces: ${number}`,
    }),
    notReplaced: (file: string, number: string) => ({
      message: `This says that it replaces ${file}, but that report does not say so`,
      hint: `Add replaced_by: ${number} to ${file}, or correct this line`,
      paste: `replaced_by: ${number}`,
    }),
    circle: (numbers: readonly string[]) => ({
      message: `These reports replace each other in a circle: ${numbers.join(" → ")}`,
      hint: "Check which one is current, and delete the replaced_by that is the wrong way round",
    }),
    duplicate: (file: string) => ({
      message: `The text is almost the same as that of ${file}`,
      hint: "The document may have been published twice, or the wrong text pasted; if it has to be so, give the reason in waive",
    }),
    personal: (what: string, masked: string) => ({
      message: masked === "" ? `There is ${what} here` : `There is ${what} here (${masked})`,
      hint: "Before publication, delete it or replace its middle digits with *; if the rules allow publication, give the reason in waive",
    }),
    bidi: (code: string) => ({
      message: `There is a hidden character here that changes the direction of the text (${code}), so that it does not read as it is written`,
      hint: "Delete it; npm run check -- --fix does so",
    }),
    invisible: (code: string, count: number) => ({
      message: `This line has ${some(count, "invisible character")} (${code}), so that search does not find its words`,
      hint: "Delete it; npm run check -- --fix does so",
    }),
    attachmentPersonal: (what: string, count: number, masked: string, page: number | undefined) => ({
      message: `Personal data in the attachment: ${what}, in ${some(count, "place")} (such as ${masked}${page === undefined ? "" : ` on page ${page}`})`,
      hint: "Before publication, delete it or replace its middle digits with *, and put the new file in its place",
    }),
    closedPdf: {
      message: "This PDF is damaged or locked with a password, and has not been searched for personal data",
      hint: "Replace it by a file without a password; if it opens, save it again with a PDF program",
    },
    attachmentAuthor: (masked: string, count: number) => ({
      message: `The properties or comments of the attachment name ${some(count, "person")} (${count > 1 ? "such as " : ""}${masked})`,
      hint: "Before publication, remove the author, comments and tracked changes with “Inspect document” in Office or WPS; in pictures and PDFs, delete the author in the properties",
    }),
    damagedFile: {
      message: "This file is damaged; readers cannot open it",
      hint: "Open the original in Office or WPS and save it again",
    },
    imageLocation: {
      message: "This photo contains the place where it was taken (latitude and longitude)",
      hint: "Remove it before publication: open the picture’s properties on your computer and delete the location, or take a screenshot and use that",
    },
    markupFlood: (most: number) => ({
      message: `The text has more than ${byThousands(most)} formatting characters (such as [ * <), which no report needs`,
      hint: "Compare the text with the original; something else was probably pasted along with it",
    }),
    lost: (code: string, count: number) => ({
      message: `Characters were lost in ${some(count, "place")} on this line; readers see a box or a question mark (${code})`,
      hint: "Compare with the original, and type the characters again",
    }),
    unicodeForm: (found: string, usual: string, count: number) => ({
      message: `“${found}” looks like “${usual}” but is another character, so that search does not find the word; ${some(count, "place")} on this line`,
      hint: "It probably came from a PDF; npm run check -- --fix corrects all of them",
    }),
    rawHtml: (tag: string) => ({
      message: `There is web page code here, “${tag}”, which readers would see as it is`,
      hint: "Delete it; write line breaks, headings and tables in Markdown",
    }),
    longText: (count: number) => ({
      message: `The text has ${byThousands(count)} characters; its page would hardly open`,
      hint: "Put annexes and lists into attachments, or split the report",
    }),
    largeFile: (size: number) => ({
      message: `The file has ${byThousands(size)} MB: some hosts do not take it, and readers can hardly download it`,
      hint: "Make it smaller than 25 MB, for instance by scanning at a lower resolution",
    }),
    otherType: (extension: string, kind: string) => ({
      message: `The file’s name says .${extension}, but its content is ${kind}`,
      hint: "Open it in the right program and save it as what its name says; do not publish it if it does not open",
    }),
    lockedFile: {
      message:
        "This file has a password, or it is of an older format with a changed extension; readers cannot open it",
      hint: "Open it in Office or WPS, remove the password, and save it again",
    },
    macros: {
      message: "This file contains macros (programs that run by themselves)",
      hint: "Open it in Office or WPS and save it as a document without macros, or as PDF",
    },
    sameName: (other: string) => ({
      message: `The file’s name differs from ${other} only in capitals; on some computers one would overwrite the other`,
      hint: "Rename one of the two",
    }),
    linkEmpty: {
      message: "The link has no address",
      hint: "Write the address between the round brackets, or delete both pairs of brackets",
    },
    anchor: (target: string) => ({
      message: `This page has no place called “${target}”`,
      hint: "Check what follows the #; headings are s1, s1-1, s1-2, s2 and so on, in this order",
    }),
    linkMissing: (target: string) => ({
      message: `The link “${target}” leads to nothing on this site`,
      hint: "Check the address; a link to another report is /reports/2022/file-name/",
    }),
  },

  fuzz: {
    help: `Usage: npm run fuzz -- [options]
Damages real reports at random, and sees whether reading and checking them fails, hangs or loses a report.
  --content FOLDER   where the reports are (default: content)
  --runs NUMBER      how many times (default: 1000)
  --seed NUMBER      the same number damages them in the same way (default: 1)`,
    noReports: (folder: string) => `There are no reports in “${folder}” that can be read.`,
    summary: (runs: number, read: number, refused: number, slowest: number) =>
      `${some(runs, "run")}: ${byThousands(read)} read as reports, ${byThousands(refused)} told as faults; the slowest took ${byThousands(slowest)} ms.`,
    failure: (run: number, kind: string, detail: string) => `Run ${run} failed (${kind}): ${detail}`,
    kept: (folder: string) => `The files that failed are in ${folder}.`,
  },

  ruleNotes: {
    "attachment-author": {
      what: "The properties of attachments name nobody.",
      why: "Office documents, PDFs and pictures keep the names of those who wrote, commented and changed them, and every reader can see them. Older Office documents (.doc, .xls, .ppt) are not checked; names such as “User” or “Administrator” and names of public bodies are left alone.",
    },
    "attachment-damaged": {
      what: "Attachments are not damaged.",
      why: "A file that was not uploaded in full or is locked does not open, and cannot be searched for personal data. Only .docx, .xlsx, .pptx and .pdf are checked.",
    },
    "attachment-missing": {
      what: "Files that a report names are in the same folder.",
      why: "Attachments and pictures that readers open must exist.",
    },
    "attachment-personal": {
      what: "Attachments contain no identity card or bank card numbers.",
      why: "Numbers in lists of names give people’s private data away. Text files, Office and WPS documents, OFD and PDF (the first 500 pages) are checked; scanned pages and archives cannot be, so look at them yourself.",
    },
    "attachment-type": {
      what: "What is in an attachment is what its extension says.",
      why: "An attachment with the wrong extension does not open; a program with a changed extension harms readers’ computers.",
    },
    "attachment-unused": {
      what: "Each file beside a report is named by a report.",
      why: "A file that no report names is not published; probably the report lacks an attachment.",
    },
    "bank-card": {
      what: "No bank card numbers.",
      why: "Bank card numbers are private. Numbers of 16 to 19 digits that start with 62 and pass the checksum are always reported; other cards only on a line that says so.",
    },
    "bidi-characters": {
      what: "No hidden characters that change the direction of text.",
      why: "With them the text that is seen is not the text that is there, which can be used to deceive.",
    },
    "cited-later": {
      what: "A report about a year cites no rules or documents that are younger.",
      why: "Citing a rule that did not exist yet shows that the text was written later or copied from another year. The dates are in content/rules-cited.yaml. Parts about the next steps are not checked.",
    },
    "control-characters": {
      what: "No control characters.",
      why: "They cannot be seen, keep search from finding the text and make exported data unreadable.",
    },
    "date-later": {
      what: "No date is later than the day of the commit.",
      why: "What has been committed to git was not written, published or changed after that; the year is probably wrong. Files that git does not know, or that were changed since, are not checked, and the computer’s clock is never asked.",
    },
    dates: {
      what: "The dates written, published and changed are in order, and a change says what changed.",
      why: "Readers judge by these dates whether a document is in force.",
    },
    "doubled-punctuation": {
      what: "No two punctuation marks in a row.",
      why: "Two in a row are usually left over from editing. The same mark twice can be corrected automatically.",
    },
    "duplicate-text": {
      what: "No text is published twice.",
      why: "Nearly the same text under two index numbers was probably published twice, or the wrong text was pasted.",
    },
    "empty-text": {
      what: "A report has a text.",
      why: "A page without text is of no use to readers and cannot be found by search.",
    },
    figures: {
      what: "The figures in a sentence agree.",
      why: "Where 6 of 8 cases are closed, the rate is 75 %, not “80 % or more”. Only figures that a sentence itself explains are checked.",
    },
    "file-size": {
      what: "Files are not too large.",
      why: "Some hosts do not take attachments of more than 25 MB; a page with more than 500,000 characters hardly opens.",
    },
    "heading-empty": {
      what: "Headings have words, and there is something under them.",
      why: "Under an empty heading text is probably missing.",
    },
    "home-address": {
      what: "No private addresses.",
      why: "A name together with an address exposes a person to being bothered.",
    },
    "identity-number": {
      what: "No identity card numbers.",
      why: "Identity card numbers are private. Those of 18 digits (full-width too) with an existing division, a real birth date and the right check digit are always reported; those of 15 digits or with a wrong check digit only on a line that says so. Numbers masked with * are not reported, nor are unified social credit codes.",
    },
    "image-alt": {
      what: "Pictures have a description.",
      why: "Readers who cannot see a picture learn from its description what it shows.",
    },
    "image-location": {
      what: "Photos do not contain the place where they were taken.",
      why: "Phones write latitude and longitude into photos, which may give away where somebody lives. JPEG, PNG and WebP pictures are checked.",
    },
    "index-number-unique": {
      what: "No index number is used twice.",
      why: "An index number stands for one document.",
    },
    "index-number-year": {
      what: "The year in the index number is the year in which the document was published or written.",
      why: "Where the years differ and nothing says why it was published late, the index number or the date is probably wrong.",
    },
    "invisible-characters": {
      what: "No invisible characters.",
      why: "Search does not find words with invisible characters in them. They can be deleted automatically.",
    },
    "link-missing": {
      what: "Links within the site lead somewhere.",
      why: "Readers who follow a dead link think that a document was withdrawn.",
    },
    "link-target": {
      what: "Links lead only to http, https and mailto addresses and to this site.",
      why: "Other links can run programs on readers’ computers.",
    },
    "lost-characters": {
      what: "No characters are lost.",
      why: "Boxes and question marks show that a conversion lost characters; type them again from the original.",
    },
    "markup-flood": {
      what: "The text is not made of thousands of formatting characters.",
      why: "Such a file can keep the site from being built.",
    },
    "mobile-number": {
      what: "No mobile phone numbers.",
      why: "Mobile phone numbers are private. Those in site.yaml and agencies.yaml are not reported; a report with a public number of an office can be exempt.",
    },
    "name-collision": {
      what: "No two files’ names differ only in capitals.",
      why: "On some computers one of the two overwrites the other.",
    },
    "office-macros": {
      what: "Office attachments contain no macros.",
      why: "Macros are programs that run by themselves; opening the file may harm a reader.",
    },
    "own-name": {
      what: "A report calls its own place by its own name and rank.",
      why: "A report of a township (乡) that calls itself a town (镇) was copied from elsewhere.",
    },
    "page-furniture": {
      what: "No buttons or notes of web pages.",
      why: "Lines such as “打印本页” (print this page) came along when the text was copied from a web page.",
    },
    pairs: {
      what: "Brackets, quotation marks and title marks come in pairs.",
      why: "Where there is only one half, something is probably missing.",
    },
    "passport-number": {
      what: "No passport or travel permit numbers.",
      why: "Numbers of documents are private. Only lines that speak of a passport or permit are checked.",
    },
    "plate-number": {
      what: "No number plates.",
      why: "A number plate leads to the owner of the car.",
    },
    "private-email": {
      what: "No private email addresses.",
      why: "Private addresses are private; official business uses the office’s own.",
    },
    punctuation: {
      what: "Chinese text has full-width punctuation.",
      why: "Half-width punctuation among Chinese characters is against GB/T 15834-2011. It can be corrected automatically; a report whose published original is like this can be exempt.",
    },
    "raw-html": {
      what: "The text contains no web page code.",
      why: "Readers would see the code as it is.",
    },
    "remote-image": {
      what: "Pictures are beside the report.",
      why: "Pictures on other websites disappear, and let that website know who reads.",
    },
    replacement: {
      what: "Documents that replace or are replaced are in the catalogue.",
      why: "Readers must be able to find the document that is in force.",
    },
    "replacement-agrees": {
      what: "Both documents say that one replaces the other.",
      why: "Where only one says so, there is no way from the other.",
    },
    "replacement-circle": {
      what: "Documents do not replace each other in a circle.",
      why: "In a circle, readers cannot find out which one is in force.",
    },
    "section-numbers": {
      what: "Sections are numbered one after the other.",
      why: "A gap may mean that a section is missing, a repeat that one was pasted twice. How each level is numbered is laid down in GB/T 9704-2012.",
    },
    "status-since": {
      what: "Documents that expired or were repealed or amended say since when.",
      why: "Readers must know until which day a document was in force.",
    },
    "table-rows": {
      what: "Each row of a table has the same number of cells.",
      why: "Cells that are too many are not shown.",
    },
    "unicode-form": {
      what: "A character is always the same character.",
      why: "“⼯” copied from a PDF looks like “工”, but search does not find it. It can be corrected automatically.",
    },
    "url-unique": {
      what: "No two pages have the same address.",
      why: "Where two files have the same address, one hides the other.",
    },
    years: {
      what: "The years in the title, at the start of the text and in the year reported on agree.",
      why: "Where they differ, the text was probably copied from an earlier year.",
    },
  },

  ruleDocs: {
    groups: {
      data: "Metadata",
      safety: "Safety",
      privacy: "Privacy",
      language: "Language and form",
      links: "Links and attachments",
    },
    words: {
      title: "Checks",
      lead:
        "This page is made from the checks themselves (npm run rules). Do not edit it by hand.\n\n" +
        "An “error” keeps the site from being built, a “warning” does not. A report that has a reason not to follow a check says so in its metadata:\n\n" +
        "```yaml\nwaive:\n  punctuation: The published original has half-width punctuation throughout\n```\n\n" +
        "To change how strict a check is for the whole site, write error, warning, info or off in site.yaml:\n\n" +
        "```yaml\ncheck:\n  table-rows: error\n  doubled-punctuation: off\n```\n\n" +
        "Faults found while a file is read (encoding, form of the metadata, dates, check characters of codes) have names of their own, such as encoding, yaml, schema and index-number. They are always errors, and no report can be exempt from them.",
      firm: ", no exemption",
      bad: "Reported:",
      good: "Not reported:",
    },
  },

  personal: {
    identityNumber: "an identity card number",
    bankCard: "a bank card number",
    mobileNumber: "a mobile phone number",
    passportNumber: "a passport or travel permit number",
    plateNumber: "a number plate",
    privateEmail: "a private email address",
    homeAddress: "a private address",
  },

  fileKinds: {
    pdf: "a PDF",
    zip: "an archive or a newer Office document",
    ole: "an older Office document",
    rtf: "an RTF document",
    png: "a PNG picture",
    jpeg: "a JPEG picture",
    gif: "a GIF picture",
    webp: "a WebP picture",
    rar: "a RAR archive",
    "7z": "a 7z archive",
    mp3: "MP3 audio",
    mp4: "MP4 video",
    html: "a web page",
    program: "a program",
    empty: "nothing",
    text: "plain text",
    unknown: "something else",
  },

  check: {
    help: `Usage: npm run check -- [options]
Checks every report in the content folder, and lists what is wrong, where, and how to mend it. docs/rules.md explains each check.
  --content FOLDER   content folder (default: content)
  --format FORMAT    text (default), json, github or sarif
  --fix              corrects what can be corrected safely (such as half-width punctuation and invisible characters; Chinese names of fields become English ones), then lists the rest
  --fix --dry-run    only shows what would be corrected
  --since REVISION   lists only what is in files changed since this git revision, such as --since origin/main
  --staged           checks only what is about to be committed (for the check before a commit)
  --install-hook     makes git check before each commit
The exit code is 0 without errors, 1 with errors, and 2 for wrong usage.`,
    paste: "To paste:",
    capped: (all: number, listed: number) =>
      `There are too many findings: ${byThousands(all)}, of which the first ${byThousands(listed)} are listed. Mend these and check again to see the others.`,
    rulesHelp: "Usage: npm run rules\nWrites docs/rules.md from the checks themselves.",
    dryRunAlone: "--dry-run needs --fix.",
    stagedAlone: "--staged cannot be used with --fix or --since.",
    noRevision: (revision: string, folder: string) =>
      `Git has no revision “${revision}”, or “${folder}” is not in a folder kept by git. Check the name of the revision.`,
    noGit: (folder: string) =>
      `“${folder}” is not in a folder kept by git. Run the command in the site’s folder.`,
    mended: (files: number, places: number) =>
      `Corrected ${some(places, "fault")} in ${some(files, "file")}.`,
    wouldMend: (files: number, places: number) =>
      `${some(places, "fault")} in ${some(files, "file")} can be corrected; run it without --dry-run to do so.`,
    hookInstalled: (file: string) =>
      `Installed: from now on, git checks the content before each commit (${file}).`,
    hookInTheWay: (file: string) =>
      `There is another check before commits (${file}), which was not changed. Add this line to it: npm run --silent check -- --staged`,
    sentenceEnd: ". ",
  },

  severities: { error: "error", warning: "warning", info: "info" },

  cli: {
    browserInstalling: "Installing the browser for the tests (chromium of Debian)…",
    browserMissing:
      "The tests need Chromium, which was not found. Install it (on Debian: apt-get install chromium fonts-noto-cjk) and run them again.",
    serveHelp: `Usage: npm start -- [options]
Builds the site, opens it on this computer (http://localhost:8080, or the next free port), and after each change of content or
templates makes again what changed. Open pages load again by themselves; a mistake shows above the page, which stays as it is until the mistake is mended.
  --content FOLDER   content folder (default: content)
  --out FOLDER       where the site is put (default: _site)
  --cache FOLDER     where results are kept for the next time (default: .cache beside the content folder; may be deleted at any time)`,
    buildHelp: `Usage: npm run build -- [options]
Checks the content and builds the whole site. With errors nothing is built, and the site that is there stays.
  --content FOLDER       content folder (default: content)
  --out FOLDER           where the site is put (default: _site)
  --base-url ADDRESS     instead of url in site.yaml
  --path-prefix PATH     instead of path_prefix in site.yaml, such as /gongkai/
  --cache FOLDER         where results are kept for the next time (default: .cache beside the content folder; may be deleted at any time)
  --force                makes everything again, whatever was kept
  --units YEAR..YEAR     makes only what belongs to these years, for npm run assemble; name its folder with --out
  --published PLACE      compare with the last published manifest: no published address of a report may vanish.
                         A file, a folder or an address; without it, the site that is in --out; none compares nothing
  --compress             also write .gz and .br copies of text files (more files)
  --sign KEY-FILE        sign the manifest with an SSH or minisign key (manifest.json.sig or .minisig)
  --summary FILE         writes the result (counts, times, memory) to a JSON file`,
    checkSummary: (reports: number, errors: number, warnings: number) =>
      `Checked ${some(reports, "report")}: ${some(errors, "error")}, ${some(warnings, "warning")}.`,
    notAllIndexed: (indexed: number, reports: number) =>
      `The search index holds only ${byThousands(indexed)} of ${some(reports, "report")}, so nothing was published. Run the command once more; if that does not help, tell the maintainer.`,
    notBuilt:
      "There are errors, so no site was built, and the site that is there was not changed. Correct them and try again.",
    moreWarnings: (count: number) =>
      `${some(count, "more warning")} not listed; npm run check lists all of them.`,
    noFolder: (folder: string) => `The folder “${folder}” cannot be read. Check the path.`,
    cacheInContent: (cache: string, content: string) =>
      `The cache’s folder “${cache}” is inside the content folder “${content}”, and would be read as content. Choose one outside it with --cache.`,
    outInCache: (out: string, cache: string) =>
      `The site’s folder “${out}” and the cache’s folder “${cache}” overlap: one is inside the other, or they are the same. Choose folders apart from each other with --out or --cache.`,
    fileInTheWay: (option: string, file: string) =>
      `${option} wants a folder, but “${file}” is a file. Choose another place, or move that file away first.`,
    outInsideContent: (out: string) =>
      `The site cannot be put in “${out}”: there are other files in it, or it overlaps the content folder. Choose another folder.`,
    programChanged:
      "Not done: the program or its layouts changed while the site was built. Run it again. The old site is as it was.",
    failed: (reason: string) => `Not done: ${reason}`,
    missingSettings: (labels: readonly string[]) =>
      `site.yaml does not have these yet: ${list(labels)}. Add them before the site goes public (国办发〔2017〕47号).`,
    stages: {
      read: "Reading reports",
      check: "Checking",
      build: "Making pages and search index",
      verify: "Comparing files",
      publish: "Publishing",
    },
    progress: (stage: string, done: number, total: number) =>
      `${stage}…${total > 0 ? ` ${byThousands(done)}/${byThousands(total)}` : ""}`,
    built: (summary) =>
      `Done: ${some(summary.reports, "report")}${summary.drafts > 0 ? ` (and ${some(summary.drafts, "draft")} not published)` : ""}, ${some(summary.pages, "page")}, ` +
      `${byThousands(summary.indexed)} in the search index, ${summary.seconds.toFixed(1)} seconds, at most ${summary.memory.toFixed(0)} MB of memory.\n` +
      `${summary.tasks.made === 0 ? "No part had to be made again" : `${byThousands(summary.tasks.made)} of ${some(summary.tasks.all, "part")} made`}; ` +
      `${some(summary.files, "file")}, ${(summary.bytes / 1024 / 1024).toFixed(1)} MB; ` +
      `${summary.hosts.map(({ host, fits }) => `${fits ? "fits" : "too much for"} ${host}`).join(", ")}.`,
    serving: (url: string) =>
      `The site is at ${url} . Press Ctrl+C to stop. Whenever something in content changes it is made again, and open pages load again by themselves.`,
    waitsFor: (lock: string) =>
      `Another program is using the output folder; it is updated when that has ended. If it is sure that none is, delete the lock file “${lock}”.`,
    watchLimit:
      "The system watches no more folders, so some changes will not show by themselves: stop with Ctrl+C and run this again when one does not. To raise the limit, an administrator runs sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512.",
    languageOption: "Besides, --lang en|zh-CN|zh-TW chooses the language of the command.",
    unknownOption: (option: string) => `There is no option “${option}”. --help lists all options.`,
    badOption: (option: string, value: string, expected: string) =>
      `The value “${value}” of the option ${option} is wrong; it should be: ${expected}.`,
  },

  units: {
    help: `Usage: npm run assemble -- FOLDER… [options]
Puts together what machines made with npm run build -- --units. What is missing is made here; the site is the same as if one machine had made it.
  --content FOLDER       content folder (default: content); the same as on the machines
  --out FOLDER           where the site is put (default: _site)
  --base-url ADDRESS     the same as on the machines
  --path-prefix PATH     the same as on the machines
  --cache FOLDER         where results are kept for the next time (default: .cache beside the content folder)
  --published PLACE      compare with the last published manifest: no published address of a report may vanish.
                         A file, a folder or an address; without it, the site that is in --out; none compares nothing
  --compress             also write .gz and .br copies of text files (more files)
  --sign KEY-FILE        sign the manifest with an SSH or minisign key (manifest.json.sig or .minisig)
  --summary FILE         writes the result to a JSON file`,
    noFolders: "Name the folders to put together, as in: npm run assemble -- units-1 units-2",
    noForce: "Assembling is using what machines made, which --force forbids. Leave --force out.",
    noOut: (units: string, folder: string) =>
      `“${folder}” is where the site is put; parts of it cannot be put there. Name another folder with --out, as in: npm run build -- --units ${units} --out units`,
    notUnits: (folder: string) =>
      `“${folder}” was not made by npm run build -- --units. Check the path, or choose an empty folder.`,
    made: (count: number, from: string, to: string, folder: string) =>
      `Done: ${some(count, "part")} of ${from === to ? from : `${from} to ${to}`} in “${folder}”.`,
    taken: (folder: string, count: number) => `Took ${some(count, "part")} from “${folder}”.`,
    unused: (taken: number, fitting: number) =>
      `Of ${some(taken, "part")} taken only ${byThousands(fitting)} could be used; the others were of no use and saved no time. The site is right. Very likely the machines differ from this one: in the version (commit) of content or program, site.yaml, --base-url or --path-prefix, or the version of Node. Compare these first.`,
    damaged: (folder: string, count: number) =>
      `${some(count, "part")} in “${folder}” not used, being incomplete or made by another version of Node; made again here.`,
  },

  preview: {
    notBuilt:
      "The content has errors; the page stays as it was. It loads again once they are mended and saved.",
    failed:
      "Making the site failed; the page stays as it was. It loads again after the next change that works.",
    folderGone: "A folder is gone; the page stays as it was. It loads again once the folder is back.",
    noFolder: (folder) => `The folder “${folder}” is not there.`,
    close: "Hide for now",
  },

  openData: {
    columns: {
      url: "Address of the page",
      source_url: "Address of the source",
      year: "Year of publication",
      agency_slug: "Agency’s name in addresses",
      agency_full_name: "Agency’s full name",
      agency_code: "Agency’s unified social credit code",
      topic_slug: "Topic’s name in addresses",
    },
    schemaTitle: (name: string) => `${name}: metadata of one document`,
    schemaDescription: "One record for each published document. Fields without a value are left out.",
    tableNote: {
      list: "Several values have a line each.",
      attachments: "The addresses of the attachments, a line each.",
      faults: "The notes, a line each.",
    },
    sheet: "Catalogue",
    feedTitle: (name: string, site: string) => `${name} – ${site}`,
    searchIn: (site: string) => `Search the full text of ${site}`,
    dataset: (name: string) => `All data of the catalogue ${name}, one record for each published document.`,
    topics: (name: string) => `${name}: topics`,
    noMail:
      "oai.xml was not made: OAI-PMH asks for an administrator’s email address. Add email to contact in site.yaml, or to the publisher in agencies.yaml.",
  },

  duties: {
    title: "Reports due each year",
    lead: "Reports that laws and rules ask for each year: which of them this catalogue holds, by agency and year, and how late they were.",
    rules: {
      disclosure: {
        title: "Annual report on information disclosure",
        eras: [
          "On 2008 to 2018: by 31 March of the next year; 《政府信息公开条例》 (2007, State Council order 492), article 31.",
          "Since 2019: by 31 January of the next year, those of local governments from counties up by 31 March; 《政府信息公开条例》 (2019, order 711), article 49. The article does not name townships and sub-districts; this page gives them the day of departments.",
        ],
      },
      lawful: {
        title: "Annual report on law-based government",
        eras: [
          "Since 2019: public before 1 April of the next year; 《法治政府建设与责任落实督察工作规定》, article 24 (in force since 15 April 2019).",
        ],
      },
    },
    agency: "Agency",
    present: "In time",
    late: (time) => `Late by ${time}`,
    missing: "Not found",
    none: "—",
    due: (day) => `due ${day}`,
    dueIfInForce: (day) => `no rule that year; ${day} by the later rule`,
    workingDays: (days) => `${days} working ${days === 1 ? "day" : "days"}`,
    calendarDays: (days) => `${days} calendar ${days === 1 ? "day" : "days"}`,
    after: (time) => `public ${time} after it was made`,
    counts: (present, late, missing) => `${present} in time, ${late} late, ${missing} not found.`,
    undated: "These reports name no year, so they are not in the table:",
    nothing: "The catalogue holds no report yet.",
    how: "How this is counted",
    asOf: (day, given) =>
      given
        ? `As of ${day} (set by this site). What was due before counts as not found.`
        : `As of ${day}, when the newest report of the catalogue was published. What was due before counts as not found.`,
    missingMeans:
      "“Not found” means not in this catalogue, not that a report was never published: it may stand elsewhere, or the catalogue may be younger.",
    lateMeans: (first, last) =>
      `Lateness runs from the day after the due day to the day of publication, in working days by the State Council's yearly notices on holidays (${first} to ${last}). Outside these years calendar days are counted, and it is said so.`,
    voluntaryMeans:
      "Reports on years before a rule was in force are listed with their lateness by the later rule, for orientation; without a report such a year does not count as not found.",
    recognised:
      "Reports are known by their names, such as “…年政府信息公开工作年度报告” or “…年法治政府建设情况报告”; of several on one year the earliest counts. Where a name does not tell, `disclosure_item` can name the kind of report and `report_year` its year.",
    slowTitle: "Public more than 20 working days after they were made",
    slowLead:
      "What is disclosed of an agency's own accord must be public within 20 working days of its creation or change: 《政府信息公开条例》 (2019), article 26. Only reports with a date of creation are looked at.",
    moreSlow: (count) => `${count} more are not listed.`,
    calendar: "Subscribe to the due days (iCalendar)",
    calendarName: (site) => `${site}: due days`,
    event: (title) => `${title}: due day`,
  },

  query: {
    help: `Usage: npm run query -- [options] "condition condition words"
Asks the catalogue. All conditions must hold; words are searched in titles, summaries and texts, as on the site.
  npm run query -- "year=2022 agency=源东乡"
  npm run query -- "published>=2022-05 status!=有效 法治政府建设"
  npm run -s query -- "report_year=2018,2019" --format csv > reports.csv
Conditions (columns by their key or label):
  column=value        equal; several values parted by commas, any of them; none (topic=) for reports without one
  column!=value       not equal; column!= for reports that have one
  column~value        holds the value
  column>=value > <= <  days and years alone; a day may be a year or a month
  "a value"           quotes keep spaces and commas together; -word excludes
Options:
  --content FOLDER    content folder (default content)
  --format FORMAT     table (default), json, ndjson or csv
  --fields COLUMNS    these columns alone, parted by commas
  --limit NUMBER      at most so many reports, newest first
  --sqlite FILE       writes an SQLite database with full-text search in runs of three characters or more
  --base-url URL      in the place of site.yaml's
All columns: docs/open-data.md.`,
    unknownColumn: (name, meant, typed) =>
      `There is no column “${name}”${meant === undefined ? "." : `; did you mean “${meant}”?`}` +
      (typed === undefined ? "" : ` To search texts for “${typed}”, put it in quotes.`),
    notOrdered: (label, key, operator) =>
      `“${label}” (${key}) has no order, so “${operator}” cannot be used; use =, != or ~.`,
    noValue: (label, operator) => `There is no value after “${label}${operator}”.`,
    badDay: (label, given) => `“${given}” is no day for “${label}”: write 2022, 2022-05 or 2022-05-31.`,
    badYear: (label, given) => `“${given}” is no year for “${label}”: write four digits, such as 2022.`,
    badChoice: (label, given, values) =>
      `“${label}” has no value “${given}”; it is one of: ${values.join(", ")}.`,
    unknownBody: (label, given, meant, all) =>
      `The catalogue has no ${label} “${given}”${meant === undefined ? "." : `; did you mean “${meant}”?`} ` +
      (all.length <= 20 ? `There are: ${all.join(", ")}.` : "Use ~ to ask for a part of the name."),
    seeHelp: "How to ask: npm run query -- --help",
    noCatalogue:
      "The content folder has faults, and the catalogue cannot be read. Mend them first, as told above.",
    found: (found, shown, all) =>
      found === 0
        ? `Nothing found among ${all} reports.`
        : `${found} of ${all} reports found${shown < found ? `, the first ${shown} listed` : ""}.`,
    incomplete: "Files with faults were left out; mend them as told above and ask again.",
    wrote: (file) => `Written: ${file}`,
    cannotWrite: (file, reason) => `“${file}” cannot be written: ${reason}`,
  },

  verify: {
    help: `Usage: npm run verify -- FOLDER|URL [--key PUBLIC-KEY-FILE]
Compares the size and SHA-256 of each file with manifest.json, and lists changed, missing and added files (what a site has beside them cannot be seen from outside).
  --key FILE   also checks the manifest's signature: manifest.json.sig with an SSH public key (such as id_ed25519.pub), manifest.json.minisig with one of minisign
The exit code is 0 if all agree, 1 if not, and 2 for wrong usage.`,
    usage: "Name a folder or an address: npm run verify -- _site",
    noFolder: (folder: string, reason: string) =>
      `The folder “${folder}” cannot be read (${reason}). Check the path.`,
    noFile: (folder: string, name: string) =>
      `There is no ${name} in “${folder}” to compare with. Check that it is a published folder, or build the site again.`,
    noSite: (url: string, reason: string) =>
      `The site “${url}” does not answer (${reason}). Check the address and the network.`,
    notServed: (url: string, status: number) =>
      `The site does not give “${url}” (HTTP ${status}), so there is nothing to compare with. Check that the address is the site's home page.`,
    badSignature: (reason: string) =>
      `The signature is wrong: the manifest was not signed with this key, or was changed afterwards (${reason}). Get manifest, signature and public key from the publisher again.`,
    signed: (key: string) => `The signature is right (public key ${key}).`,
    liveLimit:
      "(Only the files of the manifest were compared: what else a site has cannot be seen from outside.)",
    badManifest: (file: string, reason: string) =>
      `The manifest “${file}” cannot be used: ${reason}. It may have been changed; get it again from the publisher, or build the site again.`,
    badEntry: (place: number) => `file ${byThousands(place)} is not written as it should be`,
    badOrder: (path: string) => `the file “${path}” is out of order or there twice`,
    badRoot: (written: string, computed: string) =>
      `its root value is ${written}, but its files give ${computed}`,
    notJson: "it is not JSON",
    version: "its version is not 1",
    incomplete: "it has no root value or no list of files",
    notAFile: (path: string) => `“${path}” is not a file (perhaps a shortcut), and cannot be published`,
    changed: (path: string) => `Changed: ${path}`,
    missing: (path: string) => `Missing: ${path}`,
    added: (path: string) => `Added: ${path}`,
    unreadable: (path: string, reason: string) => `Cannot be read: ${path} (${reason})`,
    same: (count: number, root: string) => `All agree: ${some(count, "file")}, root value ${root}.`,
    different: (counts) =>
      `They differ: of ${some(counts.files, "file")} in the manifest ${byThousands(counts.changed)} changed and ${byThousands(counts.missing)} missing, ${byThousands(counts.added)} added` +
      `${counts.unreadable > 0 ? `, ${byThousands(counts.unreadable)} cannot be read` : ""}.`,
  },

  publishing: {
    healed: {
      removed: "The last run was cut off. What it left behind was removed; the site was not harmed.",
      restored:
        "The last run was cut off while the site was being replaced. The old site was put back first.",
    },
    lockHeld: (pid: number) =>
      `Another program (process ${pid}) is updating the same folder, so nothing was done. Run again when it has ended.`,
    lockElsewhere: (host: string, pid: number, file: string) =>
      `Another machine, “${host}” (process ${pid}), is updating the same folder, so nothing was done. If it is sure to have stopped, delete “${file}” and run again.`,
    lockUnreadable: (file: string) =>
      `The lock file “${file}” cannot be understood, so another program may be at work. Make sure that none is, delete it, and run again.`,
    systemErrors: {
      full: "the disk is full; free some space and run again",
      quota: "the disk quota is used up; free some space and run again",
      readOnly: "it is read-only there; choose a folder that can be written, or ask for it to be made so",
      forbidden: "there is no right to write; choose another folder, or ask for the right",
      mountPoint:
        "the folder is a mount point or in use and cannot be replaced whole; write to a folder below it (--out)",
      tooManyFiles: "too many files are open; raise the system's limit (ulimit -n) and run again",
      device: "the disk reports errors; check it",
      notFolder: "a file stands where a folder is wanted; choose another place, or move that file away",
      noPlace:
        "no folder can be made there (it may be read-only); choose one that can be written, or ask for it to be made so",
    },
    explained: (explanation: string, reason: string) => `${explanation} (${reason})`,
    publishedUnreadable: (place: string, reason: string) =>
      `The last published manifest “${place}” cannot be read (${reason}). Check --published; if nothing was ever published, write --published none.`,
    publishedBroken: (place: string, fault: string) =>
      `The last published manifest “${place}” cannot be trusted: ${fault}. Get it again from the published site; if nothing was ever published, write --published none.`,
    wouldVanish: (count: number, lines: readonly string[]) =>
      [
        `${count} published address${count === 1 ? "" : "es"} would vanish, so the site was not replaced. The old site is as it was.`,
        ...lines,
        "What was published should answer for ever. To mend it, then run again:",
        "  · a report that was moved or renamed: name its old address in the new one, as in aliases: /reports/2022/old-name/",
        "  · a report that is withdrawn: put its file back with status “废止” (repealed) or “失效” (expired) and status_since, replaced_by if there is one; its text may be the reason",
        "  · a deleted attachment: put it back beside the report, or write its address as an alias of the report",
        "  · pages of reports in another language: keep it among the languages of site.yaml; above five thousand reports, write language_reports: true, too",
        "  · never published, only built on this machine: run with --published none",
      ].join("\n"),
    vanished: (url: string, file: string) => `  ${url} (${file})`,
    moreVanished: (count: number) => `  … and ${count} more`,
    notSigned: (key: string, reason: string) =>
      `Signing with “${key}” failed, so the site was not replaced. The old site is as it was. ssh-keygen says: ${reason}`,
    keyUnreadable: (file: string, reason: string) =>
      `The key file “${file}” cannot be read (${reason}). Check the path.`,
    noKey: (file: string) =>
      `There is no public key of SSH or minisign in “${file}”. It should be a .pub file of ssh-keygen or minisign.`,
    sshSays: (reason: string) => `ssh-keygen says: ${reason}`,
    minisign: {
      noPublicKey: (file: string) =>
        `“${file}” is no whole public key of minisign: its second line should be 56 characters that start with RW. Get it from the publisher again.`,
      noSecretKey: (file: string) =>
        `“${file}” is no whole secret key of minisign, so the site was not replaced. The old site is as it was. Use the secret key’s file that minisign -G -W writes (not the .pub).`,
      password: (file: string) =>
        `The secret key “${file}” of minisign has a password, which a build cannot ask for, so the site was not replaced. The old site is as it was. Leave --sign out and run minisign -S -s KEY -m _site/manifest.json after the build, or use a key without a password (minisign -G -W).`,
      broken: "the signature file is not whole",
      otherKey: "it was made with another key",
      wrong: "the manifest is not what was signed",
      wrongComment: "the comment in the signature was changed",
    },
    noOpenSsh: (reason: string) =>
      `Signatures need OpenSSH's ssh-keygen, which cannot be run (${reason}). Install openssh-client.`,
    help: `Usage: npm run publish -- --to PLACE [options]
Publishes a built site to:
  a folder               on this machine: a link that changes in one step; releases are kept in FOLDER.releases
  rsync://host/module/path or host:path    by rsync
  s3://bucket/prefix     an S3-compatible store (AWS, Alibaba OSS, MinIO…), with the environment's
                         AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL;
                         S3_VIRTUAL_HOST=1 where the bucket is part of the host's name (OSS)
Only what changed is sent: first what pages need, then pages, deletions last. Run again after an interruption to go on.
  --site FOLDER          the built site (default _site)
  --rollback             go back to what was published before
  --keep N               releases that are kept for going back (default 5, at least 2)`,
    noTarget: "Say where to publish: npm run publish -- --to /var/www/gongkai",
    keepRange: "a whole number from 2 to 999",
    published: (
      to: string,
      done: { release: string; sent: number | undefined; removed: number | undefined },
    ) => `Published to “${to}” (release ${done.release}${counted(done)}).`,
    rolledBack: (
      to: string,
      done: { release: string; sent: number | undefined; removed: number | undefined },
    ) => `“${to}” went back to release ${done.release}${counted(done)}.`,
    publishFailed: (reason: string) =>
      `Not all was published: ${reason}. The published site still works; run again when it is mended, to go on.`,
    notASite: (site: string) =>
      `“${site}” is not a built site, or its manifest is damaged. Run npm run build first.`,
    siteAltered: (site: string, count: number, first: string) =>
      `In “${site}” ${count} file${count === 1 ? " differs" : "s differ"} from the manifest, as “${first}” does, so nothing was published. Do not edit a built site; run npm run build again.`,
    nothingBefore: (to: string) => `“${to}” has no earlier release to go back to.`,
    foreignLink: (to: string) =>
      `“${to}” is a link to somewhere else, not made by this program, so nothing was published. Choose another place, or delete the link.`,
    foreignFolder: (to: string) =>
      `“${to}” holds other files and is no site that was published before, so nothing was published. Choose another folder, or empty it.`,
    foreignRemote: (to: string, file: string) =>
      `“${to}” holds other files (such as “${file}”) and no published site, so nothing was published lest they be deleted. Choose another place, or empty it.`,
    rsyncFailed: (to: string, code: number, reason: string) =>
      `Publishing to “${to}” by rsync was not finished (exit code ${code}): ${reason}. Run again when it is mended, to go on.`,
    noRsync: (reason: string) =>
      `rsync cannot be run (${reason}). Install it (Debian: apt-get install rsync).`,
    noS3Keys: "There are no keys for S3. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment.",
    s3Unreachable: (to: string, reason: string) =>
      `The store of “${to}” cannot be reached (${reason}). Check AWS_ENDPOINT_URL and the network; run again to go on.`,
    s3Refused: (to: string, status: number, said: string) =>
      `The store of “${to}” refused (HTTP ${status}${said === "" ? "" : `, ${said}`}). Check keys, bucket and rights; run again to go on.`,
    repository: (folder: string) =>
      `The site cannot be put in “${folder}”: it holds a git repository (.git), which would be lost. Name another folder with --out, such as “${folder}/site”.`,
    untouched: (reason: string) => `Not done: ${reason}. The old site is as it was.`,
  },

  hosting: {
    help: `Usage: npm run hosting -- [options]
Writes settings for servers from content's settings and old addresses, outside the site:
nginx.conf (for nginx's conf.d), _headers and _redirects (Cloudflare Pages and the like, put at the site's root when it is published).
  --content FOLDER       the content folder (default content)
  --out FOLDER           where to write (default _hosting)
  --root FOLDER          where the site stands on the server (default _site)
  --host NAME            in the place of the host in site.yaml's url
  --port PORT            nginx's port (default 80)
  --base-url URL         in the place of site.yaml's url
  --path-prefix PATH     in the place of site.yaml's path_prefix
  --no-brotli            where nginx lacks the brotli module (Debian: libnginx-mod-http-brotli-static)`,
    generated:
      "Made by npm run hosting, which overwrites it: do not edit. It belongs into nginx's http, as in /etc/nginx/conf.d/.",
    noSettings: (content: string) => `site.yaml in “${content}” has errors. Run npm run check first.`,
    written: (out: string) =>
      `Wrote nginx.conf, _headers and _redirects into “${out}”. docs/deploying.md says what to do with them.`,
    tooManyRedirects: (count: number, most: number) =>
      `There are ${count} old addresses; _redirects has the first ${most} (the limit of Cloudflare Pages), and pages of the site lead on from the others.`,
  },

  nav: {
    skip: "Skip to main content",
    home: "Home",
    main: "Main menu",
    catalogue: "All documents",
    catalogues: "Other catalogues",
    years: "By year",
    reportYears: "By year reported on",
    agencies: "By agency",
    topics: "By topic",
    search: "Search",
    breadcrumbs: "You are here",
    portal: (name: string) => `Back to ${name}`,
    footer: "About this site",
    languages: "Languages",
  },

  page: {
    titleSeparator: " – ",
    summary: "Summary: ",
    contents: "On this page",
    table: "Table, scrolls sideways",
    metadata: "About this document",
    attachments: "Attachments",
    preview: "Look at it here",
    previous: "Previous",
    next: "Next",
    neighbours: "Documents before and after",
    knownFaults: "Notes on the original",
    knownFault: "As in the original: ",
    knownFaultPlace: (paragraph: number) => `paragraph ${paragraph}`,
    knownFaultParagraph: (paragraph: string) => `Paragraph ${paragraph}: `,
    knownFaultsLead:
      "The original has a few known faults. It is published unchanged; notes stand below these paragraphs:",
    knownFaultsOthers: "The original reads like this. It is published unchanged.",
    backfilled: "Why it was published late: ",
    statusIs: (status: string) =>
      status === "已修改"
        ? "This document has been amended"
        : status === "失效"
          ? "This document has expired"
          : "This document has been repealed",
    statusSince: (day: string) => `since ${dayInEnglish(day)}`,
    replacedBy: "Document in force: ",
    changed: (day: string, note: string) => `Changed on ${dayInEnglish(day)}: ${note}`,
    sample:
      "This page is sample text, not a document of any government body. Replace it with your own before you use it.",
    fileSize: { b: "bytes", kb: "KB", mb: "MB" },
    chineseOnly: "The document is in Chinese.",
  },

  history: {
    gitEnded: (code: string) => `git ended early (${code}).`,
    title: "Revisions",
    titleOf: (title: string) => `Revisions: ${title}`,
    lead: "Every change to this document since it entered the catalogue, newest first. What was added is underlined, what was removed is struck through.",
    describe: (title: string) => `When “${title}” was changed, and how, word by word.`,
    compare: "Each change, word by word",
    back: "Back to the document",
    kinds: {
      added: "Entered the catalogue",
      known: "The records that are kept start here",
      text: "Text changed",
      metadata: "Metadata changed",
      both: "Text and metadata changed",
      form: "Written in another form, same content",
      moved: "File renamed or moved, same content",
      attachment: "Attachments changed",
      removed: "Withdrawn",
      restored: "Published again",
      unreadable: "Changed; cannot be compared word by word",
    },
    movedFrom: (path: string) => `renamed or moved from ${path}`,
    status: (before: string, after: string) => `status changed from “${before}” to “${after}”`,
    attachments: {
      added: (file: string) => `attachment “${file}” added`,
      changed: (file: string) => `attachment “${file}” replaced`,
      removed: (file: string) => `attachment “${file}” removed`,
      moved: (file: string) => `attachment renamed to “${file}”`,
    },
    uncommitted: "The latest change to this document is not committed yet and is not among the revisions.",
    none: "This document is not committed yet: there are no revisions.",
    commit: "Commit",
    inMetadata: "Metadata",
    inText: "Text",
    added: "added: ",
    removed: "removed: ",
    end: " (end)",
    gap: "…",
    unchanged: (lines: number) => some(lines, "unchanged paragraph"),
    onlySpacing: "Only empty lines or spaces differ.",
    notCompared: "This change is not compared word by word.",
    withheld: "This comparison is withheld: ",
    cut: "There are many changes; the rest is not listed.",
    incomplete: {
      noGit:
        "The revisions are incomplete: the machine that made this site has no git, so changes were not recorded.",
      noRepository:
        "The revisions are incomplete: the content is in no git repository, so changes were not recorded.",
      refused: "The revisions are incomplete: the git repository could not be read when this site was made.",
      noCommit: "The revisions are incomplete: the git repository has no commit yet.",
      notCommitted: "The revisions are incomplete: the content is not committed to the git repository yet.",
      shallow:
        "The revisions are incomplete: this site was made from the latest part of the git history alone; earlier changes are not listed.",
      failed: "The revisions are incomplete: reading the git history failed when this site was made.",
    },
    mend: {
      noGit: "Install git and build again, or write history: false in site.yaml.",
      noRepository: "Build inside a git repository, or write history: false in site.yaml.",
      refused:
        "The repository may belong to another user: run git config --global --add safe.directory with the repository's path.",
      noCommit: "Run git add content and git commit first.",
      notCommitted: "Run git add content and git commit first.",
      shallow:
        "Fetch all of it: git fetch --unshallow; in GitHub Actions write fetch-depth: 0, in GitLab GIT_DEPTH: 0.",
      failed: "Run git fsck in the content folder to see whether the repository is damaged.",
    },
    notWhole: (incomplete: string, mend: string, said: string) =>
      `${incomplete}\n${mend}${said === "" ? "" : `\ngit: ${said}`}`,
    uncommittedReports: (count: number) =>
      `${some(count, "report has", "reports have")} changes that are not committed, which are not among the revisions; commit and build again to have them.`,
    pagesLeftOut: (most: number) =>
      `There are more than ${byThousands(most)} reports, so pages that compare revisions were left out, to keep the number of files down; history: true in site.yaml asks for them.`,
  },
  changes: {
    title: "Changes",
    lead: "Which documents of the catalogue were published, changed and withdrawn, newest first.",
    month: (year: string, month: string) => `${monthInEnglish(month)} ${year}`,
    in: (month: string) => `Changes in ${month}`,
    page: (month: string, page: number) => `Changes in ${month} (page ${page})`,
    months: "Months",
    all: "Latest changes",
    kinds: { published: "Published", changed: "Changed", withdrawn: "Withdrawn" },
    published: (day: string) => `dated ${day}`,
    history: "Compare",
    historyOf: (title: string) => `“${title}”, change by change`,
    nothing: "No changes yet.",
    count: (events: number) => some(events, "entry", "entries"),
    latest: (shown: number, all: number) =>
      `These are the latest ${byThousands(shown)} of ${some(all, "entry", "entries")}; earlier ones are on the pages of their months.`,
    earlier: "Earlier month",
    later: "Later month",
    feed: "Subscribe to the changes (Atom)",
    feedTitle: (site: string) => `${site}: changes`,
    entry: (kind: string, title: string) => `${kind}: ${title}`,
    between: "; ",
  },

  reading: {
    headingLink: (heading: string) => `Link to “${heading}”`,
    paragraphLink: (paragraph: number) => `Link to paragraph ${paragraph}`,
    copied: "Copied",
    copyFailed: "This could not be copied. Select the text and copy it",
    linkCopied: "Link copied",
    print: "Print or save as PDF",
    source: "Download as Markdown",
    errorReport: "Something wrong? Tell us",
    cite: "Cite and share",
    standard: "Chinese national standard (GB/T 7714)",
    accessed: "Accessed on",
    plain: "In one sentence",
    address: "Address",
    copy: "Copy",
    copyNamed: (name: string) => `Copy: ${name}`,
    qr: "Open on a phone",
    qrTitle: "QR code: open this page on a phone",
    citation: (report) =>
      `${report.agency}: 《${report.title}》 ` +
      `(${report.documentNumber === undefined ? "" : `${report.documentNumber}, `}index number ${report.indexNumber}), ` +
      `published on ${dayInEnglish(report.published)}, ${report.url}`,
    years: "The same report in other years",
    yearsHere: "this document",
    related: "Documents of this agency on this topic",
    linkedFrom: "Documents that mention this one",
    errorLetter: (page) => ({
      subject: `Error on the page: ${page.title}`,
      body:
        `Page: ${page.title}\nAddress: ${page.url}\n` +
        (page.indexNumber === "" ? "" : `Index number: ${page.indexNumber}\n`) +
        `\nWhat is wrong:\n\nWhat it should be:\n`,
    }),
  },

  settings: {
    title: "Large print and reading settings",
    lead: "Settings are kept in your browser on this device. They are not sent anywhere.",
    large: "Large print",
    largeHelp: "Larger text, more space between lines and simpler pages. It stays on until you turn it off.",
    compact: "Compact lists",
    compactHelp: "One line for each document in lists, so that more of them fit on the screen.",
    shortcut: "Go to the search box with the / key",
    shortcutHelp: "Turn it off if you use voice input or often press the key by mistake.",
    noScript:
      "These settings need JavaScript, which is turned off in your browser. You can also make text larger in these ways.",
    browserHeading: "Make text larger in your browser",
    browser: [
      "On a computer: hold Ctrl (Command on a Mac) and press the plus key for larger text, the minus key for smaller text, or 0 to go back.",
      "On a phone: look for “text size” or “zoom” in the menu or settings of the browser, or spread two fingers on the screen.",
      "You can enlarge the whole page to 400% and still read it without scrolling sideways.",
    ],
    keysHeading: "Use the keyboard",
    keys: [
      "Tab goes to the next link or button, Shift+Tab to the one before, and Enter opens it.",
      "The first link on each page is “Skip to main content”.",
      "The / key goes to the search box. In the results, use the up and down keys, and Esc to go back to the search box.",
    ],
  },

  list: {
    reports: (count: number) => (count === 1 ? "document" : "documents"),
    count: (count: number) => some(count, "document"),
    pager: "Pages",
    previous: "Previous page",
    next: "Next page",
    pageOf: (page: number, pages: number) => `(page ${page} of ${pages})`,
    pageNumber: (page: number) => `Page ${page}`,
    months: "By month",
    month: (month: string) => monthInEnglish(month),
    year: (year: string) => year,
    publishedIn: (year: string) => `Documents published in ${year}`,
    about: (year: string) => `Reports on ${year}`,
    describe: (title: string, count: string) => `${title}: ${count}`,
    empty: "There are no documents yet.",
    headIndex: "Index number",
    headAgency: "Published by",
    headDate: "Published",
    all: "See all documents",
    order: "Sort by",
    byDate: "date published",
    byTitle: "title",
    byIndexNumber: "index number",
    ordered: (name: string, order: string) => `${name} (by ${order})`,
    yearsLead: "By the year in which they were published.",
    reportYearsLead: "By the year that a report is about; it may have been published later.",
    withoutReportYear: (count: number) =>
      `${some(count, "more document")} ${count === 1 ? "does" : "do"} not say which year ${count === 1 ? "it is" : "they are"} about.`,
    withoutTopic: (count: number) =>
      `${some(count, "more document")} ${count === 1 ? "has" : "have"} no topic.`,
  },

  sections: {
    label: "Government information disclosure",
    guide: "Disclosure guide",
    guideAbout: "How to find information, and how to apply for it",
    rules: "Disclosure rules",
    rulesAbout: "Laws, regulations and rules",
    statutory: "Information published by law",
    statutoryAbout: "All documents, to search and filter",
    annual: "Annual disclosure reports",
    annualAbout: "Annual reports and statistics",
    annualTitle: "Annual reports on government information disclosure",
  },

  screens: {
    help: `Usage: npm run screens -- [options]
Takes pictures of every kind of page of a sample site (phone and desktop, light and dark). Needs Chromium.
  --out FOLDER   where the pictures go (default docs/screens); .webp files that are there are deleted`,
    taken: (pictures: number, size: number, folder: string) =>
      `Done: ${pictures} pictures, ${size} KB in all, in ${folder}.`,
  },

  /** Shown without a network, where site.yaml turns offline use on. */
  offline: {
    title: "There is no network",
    lead: "Pages that you have read can still be opened, and documents of the latest year can be searched. Kept on this device:",
  },

  statistics: {
    title: "Statistics",
    lead: "How many documents the catalogue holds, and how many were published and repealed each year. All figures are counted from the documents in the catalogue.",
    name: "Name",
    count: "Documents",
    year: "Year",
    numbers: "Data table",
    byYear: "Documents published each year",
    byAgency: "Documents by agency",
    byTopic: "Documents by topic",
    byOpenness: "Documents by type of disclosure",
    publishedCaption: "Documents published each year",
    publishedHead: [
      "Published",
      "Proactively",
      "On request",
      "Changed",
      "Published late",
      "Expired or repealed",
      "In force at year end",
    ],
    articleCaption: "Article 20: information published proactively",
    articleGroups: [
      { name: "Rules", columns: ["made", "repealed", "in force"] },
      { name: "Normative documents", columns: ["made", "repealed", "in force"] },
      { name: "Administrative licences", columns: ["published"] },
      { name: "Administrative penalties", columns: ["published"] },
      { name: "Administrative coercion", columns: ["published"] },
    ],
    articleColumn: (group, column) => `${group}: ${column}`,
    notes: [
      "The figures follow part 2 of the format for annual disclosure reports (国办公开办函〔2021〕30号). Documents are counted by their disclosure item; “made” goes by the date written or, where there is none, the date published; “in force” is the number at the end of the year.",
      "The columns on licences, penalties and coercion count what this catalogue has published, not decisions made. Fees, applications received and handled, reconsiderations and lawsuits are not in the catalogue: see the annual reports of each agency.",
    ],
    csv: "Download the statistics (CSV, by year and agency)",
    csvAll: "All agencies",
  },

  home: {
    heading: "Find government information",
    lead: (publisher: string) =>
      `Government information that ${publisher} publishes proactively. Search the full text, or browse by year, agency and topic.`,
    latest: "Latest documents",
    byYear: "By year of publication",
    byAgency: "By agency",
    byTopic: "By topic",
    total: "Published",
    latestDay: "Latest on",
  },

  search: {
    title: "Search",
    label: "Search the full text",
    placeholder: "In Chinese",
    button: "Search",
    help: "Documents are in Chinese: type a few characters that follow each other. Documents must contain all parts that are separated by spaces.",
    filters: "Filters",
    chips: "Selected filters",
    year: "Year of publication",
    reportYear: "Year reported on",
    agency: "Agency",
    topic: "Topic",
    catalogue: "Catalogue",
    unreachable:
      "{names} cannot be reached at the moment; the results below are without {count|its|their} documents.",
    unreadable:
      "The search data of {names} cannot be read (another version, or not published in full); the results below are without {count|its|their} documents.",
    yearTitle: "{value}",
    dates: "Date of publication",
    from: "From (including this day)",
    to: "To (including this day)",
    apply: "Filter by date",
    sort: "Sort by",
    relevance: "Relevance",
    newest: "Newest first",
    oldest: "Oldest first",
    noScript: "Search needs JavaScript, which is turned off in your browser. You can do without it: ",
    noScriptLink: "find it in the list of all documents",
    noneHelp: "Try fewer characters, check for typing mistakes, or remove filters.",
    more: "Show more",
    seeResults: "Close filters and see results",
    reorder: "Search is complete: show results in final order",
    results: "Search results",

    page: {
      start: "Type some characters or choose filters to start.",
      loading: "Searching…",
      slow: "The connection is slow. Still searching, please wait…",
      found: "{count} {count|document|documents} found",
      foundSoFar: "{count} found so far, still searching…",
      foundAll: "{count} {count|document matches|documents match} the filters",
      foundLoose: "{count} {count|document contains|documents contain} the separate words",
      foundUnfinished: "{count} found, search not complete",
      loosened:
        "No document contains “{query}” as it stands. The documents below contain its words: {words}.",
      wordSeparator: ", ",
      searching: "{done} of {of} parts searched",
      searchedSince: "Searched documents since {since} ({done} of {of} parts)",
      shown: ", first {shown} shown",
      none: "No document contains “{query}”.",
      noneAll: "No document matches the filters.",
      noneFiltered:
        "No document that matches the filters contains “{query}”. Without filters there {count|is|are} {count}.",
      failed:
        "Search could not be completed: the connection failed, or a file could not be fetched. This does not mean that there are no results.",
      failedMore:
        "The next results could not be fetched: the connection failed, or a file is missing. The results above are not affected.",
      incomplete: "Some years could not be searched, so the results below are not complete.",
      retry: "Try again",
      removeFilter: "Remove filter: ",
      clear: "Clear all filters",
      dateRange: "Published from {from} to {to}",
      dateFrom: "Published on or after {from}",
      dateTo: "Published on or before {to}",
      dateOrder: "The first date is after the last one. Correct one of them.",
      unfold: "Show {count} more",
      fold: "Show fewer",
      chosen: " ({count} selected)",
      near: "You may be looking for: ",
      nearFailed: "Similar names could not be fetched.",
      kindAgency: "Agency",
      kindTopic: "Topic",
      kindTitle: "Document",
      kindPage: "Page",
      aboutYear: "About {year}",
    },

    box: {
      suggestions: "Suggestions",
      count: "{count} {count|suggestion|suggestions}; use the up and down keys to choose.",
      failed: "Suggestions could not be fetched. You can still search.",
      kindAgency: "Agency",
      kindTopic: "Topic",
      kindTitle: "Document",
      kindPage: "Page",
    },

    marks: {
      label: "Where the words are",
      count: "{count} {count|place|places} on this page",
      place: "Place {place} of {count}",
      previous: "Previous",
      next: "Next",
      remove: "Remove marks",
    },
  },

  catalogues: {
    title: "Other catalogues",
    lead: "A search on this site finds documents of its own catalogue and of the catalogues below, each published on a site of its own.",
    own: (count: number) => `Catalogue of this site, ${count} ${count === 1 ? "document" : "documents"}`,
    search: "Search all catalogues at once",

    page: {
      loading: "Loading…",
      facts: "{count} {count|document|documents}, last published on {day}",
      none: "No documents yet",
      unreachable:
        "It cannot be reached at the moment, so what is new in it is not known; its address above can be opened all the same.",
      unreadable:
        "Its data cannot be read (another version, or not published in full); its address above can be opened all the same.",
      done: "What is new in each catalogue has been loaded.",
      missing: "What is new has been loaded from {count} {count|catalogue|catalogues}. Not loaded: {names}.",
      separator: ", ",
    },
  },

  notFound: {
    title: "Page not found",
    lead: "The address may be mistyped, or the page may have moved.",
    help: "You can look for it here:",
  },

  redirect: {
    title: "This page has moved",
    lead: "It is now at: ",
  },

  footer: {
    contact: "Contact",
    errorReport: "Report an error",
    accessibility: "Accessibility",
  },

  admin: {
    pageTitle: (site: string) => `Editing - ${site}`,
    noScript: "Editing needs JavaScript, which is switched off.",
    pairs: { rule: "Rule", reason: "Reason" },
    body: {
      label: "Text",
      hint: "Markdown: an empty line between paragraphs, headings as ## and ###. What is not touched is saved as it was.",
    },
    pages: { label: "Standing pages", singular: "Standing page" },
    drafts: "Drafts",
    hints: {
      title: "One line, at most 200 characters.",
      index_number: "Code/year-serial, as 113307037368775858/2022-144431.",
      document_number: "As in “金东政发〔2018〕12号”.",
      agency: "The list is agencies.yaml.",
      modified: "Only when changed after publication, together with the change note.",
      report_year: "The year that the report is about, four digits.",
      topic: "The list is topics.yaml.",
      scope: "Empty means “面向社会” (the public).",
      term: "Empty means “长期公开” (long term).",
      status:
        "Empty means “有效” (in force). A document that expired or was repealed or amended also says since when.",
      replaced_by: "Index number of the document in force.",
      replaces: "Index number of the document that this one replaces.",
      keywords: "Separate words with commas.",
      audience: "Separate words with commas.",
      backfilled: "Why it was published so late.",
      known_faults: "Faults of the original stay in the text; tell readers of them here.",
      attachments: "Choose the file first, then write the name that readers see.",
      draft: "Not published while on.",
      aliases: "Addresses of the old site, from / on, as /old/123.html.",
      waive: "Rules of the check that there is a reason not to follow.",
    },
    patterns: {
      max: (max: number) => `At most ${max} characters, on one line`,
      year: "Four digits, as 2018",
      day: (year: string) =>
        `The day of publication has to be in ${year}; for another year choose that year on the left`,
      form: "Not of the right form; see the note below",
    },
    year: (year: string) => year,
    yearSingular: "Report",
    commits: {
      create: "Add report: {{path}}",
      update: "Change report: {{path}}",
      delete: "Delete: {{path}}",
      uploadMedia: "Upload attachment: {{path}}",
      deleteMedia: "Delete attachment: {{path}}",
    },
    browser: {
      unreadable: "The metadata have faults and cannot be edited here",
      unreadableSave:
        "The metadata of this file have faults, so it cannot be saved here. Run npm run check and mend the file in an editor.",
      notMerged:
        "Saved like that the metadata would be damaged, so nothing was saved. Look for unusual signs in what you changed.",
      token: "Access token",
      tokenHelp: (forge: string) =>
        `Make an access token in your settings on ${forge} that may read and write this repository, and paste it here. It stays in this browser.`,
      signIn: "Sign in",
      signingIn: "Signing in…",
      close: "Close",
      stopped:
        "No answer: the editor may have stopped. See whether npm run edit still runs in the terminal; if not, run it again and open the new address.",
      forgeFailures: {
        offline: "The forge does not answer. See whether the network works, and try again later.",
        "401":
          "The forge does not take this access token: it may be wrong, expired or withdrawn. Make a new one and sign in.",
        "403":
          "The forge does not allow this: the token may not write to the repository, or the branch is protected. Ask the maintainer.",
        "404":
          "The forge does not find this. Check repository and branch in site.yaml, and whether the token may read them.",
        "409":
          "Somebody else has just changed it too, so nothing was saved. Copy your changes, load the page again, and make them once more.",
        other:
          "The forge did not take this, and nothing was saved. Try again later; if that fails, tell the maintainer: {reason}",
      },
      interface: {
        "collection.sidebar.collections": "Catalogue",
        "collection.sidebar.searchAll": "Find",
        "collection.collectionTop.newButton": "＋ New %{collectionLabel}",
        "editor.editorControlPane.widget.regexPattern": "%{fieldLabel} is not right: %{pattern}",
        "editor.editorToolbar.backCollection": "Back to %{collectionLabel}",
        "editor.editorToolbar.deployButtonLabel": "See the page",
        "editor.editor.onLeavePage": "Your changes are not saved. Leave?",
        "editor.editor.confirmLoadBackup": "This browser holds changes that were not saved. Take them up?",
        "editor.editorControl.field.widgetLabel": "%{widgetLabel}",
        "editor.editorWidgets.datetime.setToNow": "Set to today",
        "editor.editorWidgets.datetime.now": "Today",
        "editor.editorWidgets.list.addType": "Add %{item}",
        "editor.editorWidgets.object.expand": "Expand",
        "editor.editorWidgets.object.collapse": "Collapse",
        "editor.editorToolbar.statusInfoTooltipDraft":
          "This is a draft. When it is ready, set its status to “In review”.",
        "editor.editorToolbar.statusInfoTooltipInReview": "It is being reviewed; you may still change it.",
        "app.header.content": "Reports",
        "app.header.media": "Attachments",
        "collection.collectionTop.viewAsList": "As a list",
        "collection.collectionTop.viewAsGrid": "As a grid",
        "collection.entries.unpublishedHeader": "Not published yet",
        "mediaLibrary.mediaLibraryModal.mediaAssets": "Attachments and images",
        "mediaLibrary.mediaLibraryModal.noAssetsFound": "No files here yet: upload one",
        "mediaLibrary.mediaLibraryModal.chooseSelected": "Use the chosen file",
        "mediaLibrary.mediaLibraryModal.deleteSelected": "Delete the chosen file",
        "mediaLibrary.mediaLibraryModal.deleting": "Deleting…",
        "mediaLibrary.mediaLibraryModal.close": "Close",
        "ui.settingsDropdown.account": "Sign out and more",
        "ui.errorBoundary.reportIt": "tell the maintainer",
        "ui.toast.missingRequiredField":
          "A field that must be filled in is empty, or one is wrong: see the red text",
        "ui.toast.entrySaved": "Saved",
        "ui.toast.onFailToPersist": "Not saved %{details}",
        "ui.toast.onFailToDelete": "Not deleted %{details}",
        "ui.toast.onFailToLoadEntries": "Not opened %{details}",
      },
      saveWords: {
        "editor.editorToolbar.publish": "Save",
        "editor.editorToolbar.publishing": "Saving…",
        "editor.editorToolbar.published": "Saved",
        "editor.editorToolbar.publishNow": "Save now",
        "editor.editorToolbar.publishAndCreateNew": "Save and create new",
        "editor.editorToolbar.publishAndDuplicate": "Save and duplicate",
      },
    },
    server: {
      noGit: "git was not found. Install it (https://git-scm.com) and try again.",
      noRepository: (folder: string) =>
        `“${folder}” is in no git repository, so changes cannot be recorded. Run this in the site's folder; for a new site run git init first.`,
      noAuthor: (missing: readonly string[]) =>
        `git does not know who you are. Run first:\n${missing
          .map(
            (key) => `  git config --global ${key} "${key === "user.name" ? "Your Name" : "your address"}"`,
          )
          .join("\n")}`,
      badPath: (file: string) => `“${file}” cannot be written: only files in reports and pages can.`,
      badType: (name: string) =>
        `“${name}” is of a type that attachments cannot have. Use PDF, OFD, Word, Excel, WPS, pictures, text or an archive.`,
      badName: (name: string) =>
        `The name “${name}” has characters that an address cannot have. Rename the file and choose it again.`,
      sameAttachment: (name: string) =>
        `There is another “${name}” in this year's folder; it was not overwritten. Rename the attachment and choose it again.`,
      sameFile: (file: string) =>
        `${file} is there already; it was not overwritten. Look at the serial of the index number.`,
      changedMeanwhile: (file: string) =>
        `${file} was changed elsewhere after you opened it, so nothing was saved. Copy your changes, reload the page, and make them again.`,
      finding: (place: string, message: string, hint: string) =>
        `${place === "" ? "" : `${place}: `}${message} (${hint})`,
      bodyLine: (line: number) => `Text, line ${line}`,
      refused: (findings: readonly string[]) => `Not saved. Please mend first:\n${findings.join("\n")}`,
      notCommitted: (reason: string) => `git refused the commit; the files are as they were: ${reason}`,
      noDeleting:
        "Reports cannot be deleted here. Set the status of what is no longer in force; a maintainer can take a report away.",
      noAction: (action: string) => `There is no action “${action}”.`,
      commitNew: (title: string) => `Add “${title}”`,
      commitChange: (title: string) => `Change “${title}”`,
      commitDelete: (names: readonly string[]) => `Delete attachment ${names.join(", ")}`,
      notAllowed: "This cannot be opened from here. Use the address that npm run edit printed.",
      tooLarge: "The attachment is too large (more than 40 MB); nothing was saved.",
      badRequest: "The request is not of the right form.",
      saved: (title: string, committed: boolean) =>
        committed ? `Saved and committed: ${title}` : `Nothing changed, nothing committed: ${title}`,
      warnings: (findings: readonly string[]) =>
        `  warnings:\n${findings.map((one) => `    ${one}`).join("\n")}`,
      notUsable: "site.yaml cannot be read. Run npm run check and mend it first.",
      preparing: "Preparing the editor…",
      ready: (url: string) =>
        `Open this address in a browser (this computer alone can):\n  ${url}\nEach save is a commit. Ctrl+C stops; npm run submit then sends the commits to the shared repository.`,
      building: "Building the site…",
      built: (url: string) => `The site is up to date: ${url}`,
      notBuilt: "The site was not updated; see above. You can go on editing.",
    },
    vscode: {
      help: `Usage: npm run vscode
Makes the settings of VS Code (.vscode) from the fields, agencies.yaml and topics.yaml. Run it when these change.
  --content FOLDER   the content folder (default content)`,
      written: (files: number) => `Wrote ${files} files in .vscode.`,
      reports: "Reports",
      report: "Metadata of a report",
      check: "Check all reports",
      preview: "Preview the site",
      edit: "Edit in the browser",
      newReport: "New report",
      snippets: {
        report: "A new report",
        attachment: "Attachment",
        status: "No longer in force",
        fault: "Note on the original",
        waive: "Reason not to follow a rule",
        code: "Credit code",
        fileName: "File name",
      },
    },
    editHelp: `Usage: npm run edit -- [options]
Edits reports in a browser on this computer: a form for each field, attachments, and a git commit for each save.
  --content FOLDER   the content folder (default content)
  --out FOLDER       where the site goes (default _site)
  --port PORT        the first port to try (default 8080)`,
  },

  submit: {
    help: `Usage: npm run submit -- "what was changed"
Commits the changes of the content folder and sends them to the shared repository: checks first, and sends nothing with
errors; what others have sent before is fetched, and both are put together. Where two have changed the same place,
nothing is put together and nothing sent; nobody's changes are lost.
  --content FOLDER   the content folder (default: content)`,
    hasErrors: (errors: number) =>
      `The check finds errors: ${errors}. Nothing was committed or sent. Run npm run check, mend them, and run this again.`,
    hasErrorsTogether: (errors: number) =>
      `With the changes of others the check finds errors: ${errors} (two reports with one index number, say). Nothing was sent. Run npm run check, mend them, and run this again.`,
    noMessage: (files: readonly string[]) =>
      `Say what was changed (readers see it among the revisions), for example:\n  npm run submit -- "Publish the report for 2018"\nChanged files:\n${files.map((file) => `  ${file}`).join("\n")}`,
    notCommitted: (reason: string) =>
      `git refused the commit; nothing was sent, no file was touched: ${reason}`,
    unfinished: "An earlier merge is not finished; nothing was sent. Ask the maintainer.",
    noUpstream: (branch: string) =>
      `It is not set where to send to (branch ${branch}). Ask the maintainer for the address of the shared repository, fetch it with git clone, and edit there.`,
    unreachable: (reason: string) =>
      `The shared repository cannot be reached. The changes are committed on this machine, nothing is lost. Look at the network and run this again; about names, passwords and tokens ask the maintainer. git says:\n${reason}`,
    notTaken: (reason: string) =>
      `The shared repository did not accept it. The changes are committed on this machine, nothing is lost. Perhaps you may not write there, or a review comes first: show this to the maintainer.\n${reason}`,
    changedBy: (file: string, person: string) => `${file} (${person})`,
    conflict: (files: readonly string[]) =>
      `Somebody else has changed the same place; nothing was sent:\n${files
        .map((file) => `  ${file}`)
        .join(
          "\n",
        )}\nYour changes are committed on this machine, nothing is lost. Agree on one text, and have the maintainer put both together.`,
    notTogether: (reason: string) =>
      `Your changes and those of others cannot be put together; nothing was sent. Yours are committed on this machine, nothing is lost. Show this to the maintainer.\n${reason}`,
    done: (sent: number, taken: number) =>
      `${taken > 0 ? `Commits of others fetched: ${taken}. ` : ""}${sent > 0 ? `Commits sent to the shared repository: ${sent}.` : "Nothing to send."}`,
  },

  importing: {
    help: `Usage: npm run import -- [options] FILE or FOLDER…
Turns existing files into drafts of reports: scraped text, plain text, web pages (.html), Word (.docx, .doc, .wps), PDF, Markdown,
or a ledger that names files (.xlsx, .csv). Formats are known by their content, not by their extension. No word of the original is changed, and none is added.
  --dry-run            only shows the result
  --content FOLDER     content folder (default: content)
  --set FIELD=VALUE    fills a field for all files, such as --set agency=源东乡 (can be repeated; wins over what files say)
  --log FILE           where the log is written (JSON; default: .cache/import/log.json)
Existing reports are never changed: where the index number is the same, only the differences are shown.
The exit code is 0 if all were imported, 1 if not, and 2 for wrong usage.`,
    noFiles: "Name the files or folders to import. --help shows how.",
    badSet: (value: string) =>
      `“--set ${value}” is not written as it should be. Write FIELD=VALUE, such as --set agency=源东乡.`,
    badSetKey: (key: string, suggestion: string | undefined) =>
      `--set: there is no field “${key}”.${suggestion === undefined ? " The fields are named in docs/editors.zh-CN.md." : ` Did you mean “${suggestion}”?`}`,
    ledger: {
      from: (row: number) => `row ${byThousands(row)} of the ledger`,
      noFileColumn: {
        message: "The ledger has no column with names of files",
        hint: "Name the columns in the first row, one of them “file”, with the name of one file in each row (files are in the ledger’s folder)",
      },
      missingFile: (file: string, row: number) => ({
        message: `The file “${file}” in row ${byThousands(row)} of the ledger is not in the ledger’s folder`,
        hint: "Check its name (capitals and the extension count), or put the file beside the ledger",
      }),
      outside: (file: string, row: number) => ({
        message: `“${file}” in row ${byThousands(row)} of the ledger leads out of the ledger’s folder, and was not read`,
        hint: "Put the file in the ledger’s folder, and write only its name",
      }),
      unreadable: {
        message: "The ledger cannot be read: the table is damaged or has the wrong format",
        hint: "Open it in Excel or WPS, save it as .xlsx or CSV, and try again",
      },
    },

    formats: {
      text: "plain text",
      html: "web page",
      docx: "Word document (.docx)",
      doc: "older Word document (.doc)",
      pdf: "PDF",
      markdown: "Markdown",
      xlsx: "Excel ledger",
      csv: "CSV ledger",
    },
    from: {
      textLine: "a line of the text that says so",
      given: "--set on the command line",
      line: (line: number) => `line ${byThousands(line)} of the original`,
      lineByPlace: (line: number) =>
        `line ${byThousands(line)} of the original, judged by its place: please check`,
      firstLines: "the title lines at the start of the text",
      proposed: "proposed from the text, not in the original",
      table: "the page’s information table",
      metaTag: (name: string) => `the page’s meta tag ${name}`,
      pageTitle: "the page’s title",
      pageHeading: "the page’s heading",
      frontMatter: (key: string) => `the original file’s metadata, ${key}`,
      properties: "the Word document’s properties",
    },
    comments: {
      proposedTitle:
        "The original has no title. The title below was proposed by the import and is not in the original: check it and delete this line.",
      missing: (label: string, key: string) =>
        `“${label}” is missing: it was not found in the original. Add a line ${key}: …`,
      suggestion: (key: string, value: string) => [
        "The next line is a guess from the text. If it is right, delete “# ” in front of it; if not, delete both lines.",
        `${key}: ${value}`,
      ],
    },
    leftOut: {
      furniture: "belongs to the old web page",
      share: "the page’s bar for sharing and printing",
      navigation: "the page’s navigation or list of links",
      metadataTable: "the page’s information table (now in the metadata)",
      header: "Word header",
      footer: "Word footer",
      deleted: "text deleted in tracked changes",
      comment: "Word comment",
      pageNumber: "PDF page number",
      pageHeader: "header or footer repeated on each page of the PDF",
      hidden: "hidden text that readers do not see",
    },
    notes: {
      conflict: (label: string, kept: string, other: string, from: string) =>
        `“${label}” is there in two ways: “${kept}” was used, but ${from} says “${other}”; please check`,
      unfitting: (label: string, value: string) =>
        `“${label}” is “${value}”, which is not in the form that the catalogue needs; please check`,
      unknownAgency: (name: string) =>
        `the agency “${name}” is not in agencies.yaml; add it, or use the short name of one that is there`,
      unknownTopic: (name: string) =>
        `the topic “${name}” is not in topics.yaml; add it, or use one that is there`,
      emptyText: "no text was found",
      encoding: (encoding: string) =>
        `the original file is encoded as ${encoding}; it was converted to UTF-8`,
      mergedCells: (count: number) =>
        `${some(count, "table")} with merged cells: the text is in the first of the cells, the others are empty`,
      trackedChanges: (inserted: number, deleted: number) =>
        `the document has tracked changes: ${some(inserted, "insertion")} accepted, ${some(deleted, "deletion")} left out`,
      textBoxes: (count: number) =>
        `${some(count, "text box", "text boxes")}: the text follows the paragraph that holds it`,
      comments: (count: number) => `${some(count, "comment")} left out`,
      equations: (count: number) =>
        `${some(count, "formula", "formulas")}: only the text was kept; compare with the original`,
      symbols: (count: number) =>
        `${some(count, "symbol")} of a special font cannot be read and became “□”; compare with the original`,
      embedded: (count: number) =>
        `${some(count, "embedded object")} (such as an Excel table or a chart) left out; compare with the original`,
      pictures: (count: number) => `${some(count, "picture")} saved beside the report`,
      unsupportedPictures: (names: string) =>
        `pictures that cannot be used on web pages were left out: ${names}`,
      remotePictures: (count: number) =>
        `${some(count, "picture")} on the web page ${count === 1 ? "is" : "are"} elsewhere and not downloaded: save from the original page and put beside the report`,
      links: (targets: string) => `only the words of links were kept; they lead to: ${targets}`,
      docTables:
        "only text can be taken from an older .doc: tables, pictures and automatic numbers may be lost. Compare with the original, or save it as .docx in Word and import that",
      pdf: "only text can be taken from a PDF: paragraphs and tables are guessed from the layout; compare with the original",
      noText:
        "there is no text in the PDF, it is a scanned picture: put it beside the report as an attachment and type the text, or have the text recognised (OCR) first",
      pdfTables: "the PDF seems to have tables; they became lines of text",
      mainText:
        "the web page does not say where its text is; it was guessed by the amount of text, so compare with the original page",
      lossyCharacters: (count: number) =>
        `${some(count, "character")} in the original file ${count === 1 ? "is" : "are"} damaged`,
    },
    faults: {
      empty: { message: "The file is empty", hint: "Check that it is the right file" },
      encrypted: {
        message: "The file has a password (it is encrypted) and cannot be read",
        hint: "Open it in its own program, remove the password, save it and import it again",
      },
      encoding: {
        message: "The file’s text cannot be read: its encoding is not UTF-8, GB18030 or UTF-16",
        hint: "Open it in its own program, save it as UTF-8 text and import that",
      },
      unknownFormat: {
        message: "It is not clear what kind of file this is",
        hint: "These can be imported: text, web pages, Word, PDF, Markdown, and ledgers in Excel or CSV",
      },
      otherFormat: (name: string) => ({
        message: `This is a ${name} file, which cannot be imported`,
        hint: "These can be imported: text, web pages, Word, PDF, Markdown, and ledgers in Excel or CSV. Convert it to one of them, or put it beside the report as an attachment",
      }),
      damaged: (name: string) => ({
        message: `The file is damaged and cannot be read (${name})`,
        hint: "See whether its own program opens it; if so, save it again and import that",
      }),
      tooLarge: (size: number, limit: number) => ({
        message: `The file is too large: ${(size / 1048576).toFixed(1)} MB, and the most is ${(limit / 1048576).toFixed(0)} MB`,
        hint: "A file of this size is probably a scan or has many pictures: put it beside the report as an attachment, and write the text separately",
      }),
      bomb: {
        message: "Unpacked, the archive would be far too large, so it was not read",
        hint: "Check where the file comes from; if it really is a document, open it in its own program and save it again",
      },
      noText: {
        message: "There is no text in the PDF: it is a scanned picture",
        hint: "Put it beside the report as an attachment and type the text, or have the text recognised (OCR) first",
      },
      tooManyPages: (pages: number, limit: number) => ({
        message: `The PDF has ${some(pages, "page")}, and the most is ${byThousands(limit)}`,
        hint: "Split it, or put it beside the report as an attachment",
      }),
      ledgerInside: {
        message: "This is a table, neither a report nor a ledger that names files",
        hint: "Name a ledger by itself in the command; its first row names the columns, one of them “file”",
      },
      tooDeep: {
        message: "The elements of the web page are nested far too deeply, so it was not read",
        hint: "Open it in a browser, copy the text into a text file and import that",
      },
      noMainText: {
        message: "No text was found on the web page",
        hint: "The text may be made by a script: open the page in a browser, copy the text into a text file and import that",
      },
      time: (seconds: number) => ({
        message: `It was not read within ${some(seconds, "second")}, and was given up`,
        hint: "The file may be damaged or too complex: open it in its own program, save it again and try that",
      }),
      memory: {
        message: "Reading this file needs too much memory, and was given up",
        hint: "The file may be damaged or too complex: open it in its own program, save it again and try that",
      },
      unreadable: (reason: string) => ({
        message: `This file cannot be read (${reason})`,
        hint: "Check the path and whether you have permission to read it",
      }),
      failed: (reason: string) => ({
        message: `It could not be read (${reason})`,
        hint: "The file may be damaged: open it in its own program, save it again and try that",
      }),
      unwritable: (reason: string) => ({
        message: `The report cannot be written to the content folder (${reason})`,
        hint: "Check whether you have permission to write there and whether the disk has space; EEXIST means that there is a file of this name: move it away first",
      }),
      notThere: { message: "There is no such file", hint: "Check the path and the name" },
      notAFile: { message: "This is neither a file nor a folder", hint: "Check the path" },
      link: {
        message: "This is a shortcut (link) and was not read",
        hint: "Name the path of the file itself",
      },
    },

    outcomes: {
      written: "new",
      unchanged: "exists, the same",
      different: "exists, different, not changed",
      failed: "not imported",
      planned: "would be new",
    },
    report: {
      file: (source: string, outcome: string, target: string) => `${source}: ${outcome}: ${target}`,
      failed: (source: string, message: string, hint: string) =>
        `${source}: not imported: ${message}\n    ${hint}`,
      format: (format: string) => `  Format: ${format}`,
      found: (label: string, value: string, from: string) => `  ${label}: ${value} (${from})`,
      missing: (labels: readonly string[]) => `  Missing: ${list(labels)}`,
      proposedTitle: "  The title was proposed and is not in the original; please check",
      others: (label: string, value: string, from: string) =>
        `  No field for this: ${label}: ${value} (${from})`,
      leftOut: (words: string, why: string) => `  Left out: “${words}” (${why})`,
      note: (words: string) => `  Please note: ${words}`,
      differences: "  Differences from the existing report (- existing, + import):",
      more: (count: number, log: string | undefined) =>
        `  … ${count} more${log === undefined ? "; “--log FILE” writes all of them" : `, see ${log}`}`,
      progress: (done: number, total: number, bar: string) =>
        `${bar} ${byThousands(done)}/${byThousands(total)}`,
      summary: (counts) =>
        [
          counts.planned > 0
            ? `${byThousands(counts.planned)} would be new`
            : `${byThousands(counts.written)} new`,
          `${byThousands(counts.unchanged)} existing and the same`,
          `${byThousands(counts.different)} existing and different`,
          `${byThousands(counts.failed)} not imported`,
        ].join(", ") +
        `.${counts.incomplete > 0 ? ` ${some(counts.incomplete, "report")} still ${counts.incomplete === 1 ? "lacks" : "lack"} required fields and cannot be published without them.` : ""}`,
      log: (file: string) => `Full log: ${file}`,
      dryRun: "This was only shown; no file was written.",
      next: "Next: open the new reports, add the missing fields, then run npm run check.",
    },
  },

  newReport: {
    help: `Usage: npm run new -- [options]
Makes a new report. Without options it asks for each field; with options it uses them, and defaults for the rest. It writes one file and opens no program.
  --title TITLE          required
  --agency NAME          a short name in agencies.yaml; not needed where there is only one agency
  --published DATE       date of publication, today by default
  --index-number NUMBER  follows the agency’s highest serial number of the year by default
  --openness TYPE        主动公开 (published proactively, default) or 依申请公开 (available on request)
  --topic NAME           a name in topics.yaml
  --genre KIND           such as 报告 or 通知
  --report-year YEAR     the year that the report is about
  --slug NAME            the file’s name; the serial number of the index number by default
  --content FOLDER       content folder (default: content)`,
    intro:
      "A new report (choose with the up and down keys, confirm with Enter; Ctrl+C leaves without writing anything)",
    optional: " (optional)",
    none: "leave empty",
    required: "This field is required",
    placeholders: {
      title: "Title of the report",
      report_year: "such as 2018",
    },
    badForm: {
      title: "Write the title on one line, with at most 200 characters",
      published: "Write year-month-day, such as 2022-05-31, and check that the day exists",
      index_number:
        "Write code/year-serial number, such as 113307037368775858/2022-144431, and check the code’s check character",
      report_year: "Write four digits, such as 2018",
    },
    cancelled: "Left without writing any file.",
    needed: (option: string, label: string) => `“${label}” is missing: add ${option}. --help shows how.`,
    badValue: (option: string, value: string) =>
      `The value “${value}” of ${option} is wrong. --help shows how.`,
    unknownAgency: (name: string, names: readonly string[]) =>
      `There is no agency called “${name}” in agencies.yaml. ${names.length > 0 ? `There are: ${list(names)}.` : "Add the agency first."}`,
    unknownTopic: (name: string, names: readonly string[]) =>
      `There is no topic called “${name}” in topics.yaml. ${names.length > 0 ? `There are: ${list(names)}.` : "Add the topic first."}`,
    taken: {
      index_number: (file: string) => `This index number is already used in ${file}. Nothing was written.`,
      file: (file: string) =>
        `${file} is already there. Nothing was written. Choose another name with --slug.`,
    },
    done: (file: string) =>
      `Wrote ${file} . Open it, write the text after the second ---, then run npm run check.`,
  },

  bench: {
    help: `Usage: npm run bench -- [search|build|check|exports|samples|table] [options]
Compares this system with others on the same machine and in the same run. Without a subject it does both, with a small sample.
  search     this system and Pagefind as it comes: recall, precision, bytes read and speed (needs Chromium)
  build      this system, Eleventy with Pagefind as it comes, and Hugo with Pagefind as it comes (where hugo is installed)
  check      the check: reading and checking all reports, against merely reading them with gray-matter
  exports    open data: how long all data files take, and how much memory
  samples    only writes a sample content folder (needs --out)
  table      updates the tables in docs/performance.md from the results of --json
Options:
  --texts FOLDER       uses the .txt files of this folder as reports, the first line as the title (search, samples)
  --reports NUMBER     how many sample reports (default: 300)
  --characters NUMBER  with --texts: how many in all, texts being repeated with small changes; without: how many in each (default: 4200)
  --years NUMBER       over how many years the sample reports are spread (default: 15)
  --queries NUMBER     how many phrases are searched (default: 100)
  --lengths RANGE      how many characters phrases have, such as 2-8 (default: 1-12)
  --seed NUMBER        another number gives other texts and phrases (default: 1)
  --json FILE          writes the result to a file; results of the other subject stay in it
  --out FOLDER         samples: where they are written
  --keep               keeps the temporary folders`,
    unknownSubject: (name: string) =>
      `There is no subject “${name}”; it should be search, build, check, exports, samples or table. --help explains them.`,
    exported: (cost) =>
      `${cost.reports} reports (${cost.characters} characters): ${cost.files} data files, ${cost.megabytes.toFixed(1)} MB, ` +
      `in ${cost.seconds.toFixed(1)} s (processor ${cost.processor.toFixed(1)} s), ` +
      `after reading the catalogue for ${cost.reading.toFixed(1)} s; peak memory ${cost.memory.toFixed(0)} MB.`,
    checked: ({ reports, characters, ours, peer }) =>
      `${reports} reports (${characters} characters): read and checked in ${ours.seconds.toFixed(2)} s (processor ${ours.processor.toFixed(1)} s, peak memory ${ours.memory.toFixed(0)} MB), ` +
      `merely read with gray-matter in ${peer.seconds.toFixed(2)} s: ${(ours.seconds / peer.seconds).toFixed(2)} times.`,
    megabytes: ({ ordinary, slowest, pieces }) =>
      `A report of a megabyte: ${ordinary.toFixed(2)} s of processor for sample text; of ${pieces} pieces repeated for a megabyte each, ` +
      `the slowest, ${JSON.stringify(slowest.piece)}, ${slowest.processor.toFixed(2)} s: ${(slowest.processor / ordinary).toFixed(2)} times.`,
    needs: (option: string, subject: string) => `${subject} needs ${option}. --help explains it.`,
    wholeNumber: "a whole number above 0",
    range: "two numbers, such as 2-8",
    noTexts: (folder: string) => `There are no .txt files in the folder “${folder}”.`,
    notUtf8: (file: string) =>
      `“${file}” is not encoded as UTF-8 and cannot be read. Save it as UTF-8 and try again.`,
    emptyText: (file: string) =>
      `“${file}” is empty. Its first line should be the title, with the text below.`,
    notEmpty: (folder: string) => `There are files in the folder “${folder}”. Choose an empty folder.`,
    badResult: (file: string) => `“${file}” is not a result of a comparison. Write one with --json first.`,
    cannotWrite: (file: string, reason: string) => `“${file}” cannot be written: ${reason}`,
    noBrowser: (file: string) =>
      `Chromium was not found (${file}). Install it (on Debian: apt-get install chromium), or name its place in the environment variable CHROMIUM.`,
    commandFailed: (command: string, output: string) => `The command failed: ${command}\n${output}`,
    noQueries: "No phrases can be taken from these texts.",
    pageFailed: (reason: string) => `The search in the browser failed: ${reason}`,
    wrote: (folder: string, reports: number, characters: number) =>
      `Wrote ${some(reports, "report")} with ${some(characters, "character")} to ${folder}.`,
    kept: (folder: string) => `The temporary folder is kept: ${folder}`,
    steps: {
      samples: "Writing sample reports…",
      building: (system: string) => `Building: ${system}…`,
      again: "Building again after a change…",
      searching: (system: string) => `Searching: ${system}…`,
    },
    searchTitle: (reports: number, characters: number, queries: number) =>
      `Search: ${some(reports, "report")}, ${some(characters, "character")}, ${some(queries, "phrase")}, a fresh browser for each`,
    buildTitle: (reports: number, characters: number, years: number) =>
      `Build: ${some(reports, "report")}, ${some(characters, "character")} in all, ${some(years, "year")}`,
    noHugo: "hugo is not installed and was not compared.",
    madeUp:
      "The texts are made-up samples with many words that no dictionary has; use --texts with real texts to compare recall and precision.",
    wrong: (phrase: string, missed: number, added: number) =>
      `“${phrase}” differs from a search character by character: ${byThousands(missed)} missed, ${byThousands(added)} too many.`,
    uncompared: (count: number) =>
      `${some(count, "phrase")} had too many results to compare them one by one.`,
    systems: {
      ours: "This system",
      pagefindQuoted: "Pagefind as it comes, quoted",
      pagefindTyped: "Pagefind as it comes, as typed",
      eleventy: "Eleventy + Pagefind as it comes",
      hugo: "Hugo + Pagefind as it comes",
    },
    metrics: {
      recall: "Recall",
      precision: "Precision",
      exactQueries: "Phrases whose results are the same as character by character",
      firstTenHold: "Of the first ten, those that contain the phrase",
      nothingFound: "Phrases that exist but were not found at all",
      titleFirst: "Searched by its title, a report comes first",
      indexKilobytes: "Index read (median, KB)",
      recordKilobytes: "Excerpts read (median, KB)",
      allKilobytes: "All files read (median, KB)",
      medianMs: "First ten shown (median, ms)",
      p95Ms: "First ten shown (95th percentile, ms)",
      indexSeconds: "Indexing (seconds)",
      indexProcessBytes: "Indexing: peak memory of one process (MB)",
      indexFiles: "Index files",
      indexBytes: "Index size (MB)",
      seconds: "Time (seconds)",
      cpuSeconds: "Processor time (seconds)",
      peakBytes: "Peak memory of all processes together (MB)",
      processBytes: "Peak memory of one process (MB)",
      files: "Files",
      bytes: "Size (MB)",
      pages: "Pages",
      changedSeconds: "Building again, one report changed (seconds)",
      changedCpuSeconds: "Building again, one report changed, processor (seconds)",
      unchangedSeconds: "Building again, nothing changed (seconds)",
      unchangedCpuSeconds: "Building again, nothing changed, processor (seconds)",
      templateSeconds: "Building again, template changed (seconds)",
      templateCpuSeconds: "Building again, template changed, processor (seconds)",
    },
  },
};
