import { fileSize } from "../../file-size.js";
import { byThousands } from "../../format-en.js";
import type { content as zhCN } from "../zh-CN/content.js";

const list = (values: readonly string[]) => values.join(", ");

export const content: typeof zhCN = {
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
    tooLong: (characters: number, most: number) => ({
      message: `The front matter or settings file has ${byThousands(characters)} characters, and the most is ${byThousands(most)}, so it was not read`,
      hint: "Check whether the text or something else was put there; split lists that are too long",
    }),
    tooDeep: (most: number) => ({
      message: `The front matter has more than ${most} levels inside one another, so it was not read`,
      hint: "Check the [, { and - here: front matter has three levels; something else was probably pasted along with it",
    }),
    tooManyKeys: (count: number, most: number) => ({
      message: `${byThousands(count)} fields are written here, and the most is ${byThousands(most)}, so they were not read`,
      hint: "Check whether something else was put there: a report has a few dozen fields",
    }),
    tooManyItems: (count: number, most: number) => ({
      message: `This list has ${byThousands(count)} items, and the most is ${byThousands(most)}, so it was not read`,
      hint: "Check whether something else was put there; publish a list of this length as an attachment",
    }),
    other: {
      message: "The metadata cannot be read",
      hint: "Write one “field: value” on each line, with a space after the colon",
    },
    trailingComment: (comment: string, rest: string, quoted: string | undefined) => ({
      message: `“${comment}” follows a space, so it is a comment, which readers do not see`,
      hint:
        (quoted === undefined
          ? ""
          : `If it is part of the value, put the value in quotation marks: ${quoted} . `) +
        `If it is a comment, write “${comment}” on a line of its own above “${rest}”`,
    }),
    continuedValue: "Write the whole value on one line, in double quotation marks",
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
      indexNumber: (code: string | undefined, year: string | undefined) =>
        `${code ?? "code of the body"}/${year ?? "year"}-serial`,
      agency: "short name of the body",
      day: (year: string | undefined) => `${year ?? "year"}-month-day`,
    },
  },
  values: {
    hidden: (code: string) => ({
      message: `There is a character here that must not be published (${code}): it cannot be seen, or changes the direction of the text`,
      hint: "Delete it, also where it is written as \\u…",
    }),
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
    dayTooLate: (value: string, last: string) => ({
      message: `${value} is too late for a day of publication: the search index holds days up to ${last}`,
      hint: "Check the year, as in 2022-05-31",
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
    localized: (languages: readonly string[]) => ({
      message: "This text has no language",
      hint: `Write { language: name }, as { en: Guide }; languages are ${list(languages)}`,
    }),
    unknownLanguage: (value: string, languages: readonly string[]) => ({
      message: `“${value}” is not a language that can be used here`,
      hint: `Choose one of ${list(languages)}`,
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
      hint: "Write the full address, such as https://www.example.gov.cn, without a user name, quotation marks, semicolons or spaces",
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
    genre: (name: string, words: readonly string[]) => ({
      message: `There is no kind of document “${name}”`,
      hint: `Choose one of these: ${list(words)}; add another kind to genres.yaml first`,
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
    longName: {
      message: "The name of the file is too long",
      hint: "Use at most 200 bytes, some 66 Han characters",
    },
    windowsName: (name: string) => ({
      message: `Windows does not allow the file name “${name}”`,
      hint: 'Rename the file: no names of devices such as con, aux and nul, none of < > : " | ? * \\, and no full stop or space at the end',
    }),
    hiddenInName: (code: string) => ({
      message: `The name of the file has a character that cannot be seen, or bytes that are no character (${code})`,
      hint: "Rename the file: use only Han characters, letters, digits, hyphens and underscores",
    }),
    type: (type: string) => ({
      message: `${type ? `Files of type .${type}` : "Files without an extension"} cannot be put here`,
      hint: "Reports are .md; attachments are PDF, OFD, Word, Excel, WPS, pictures, text or archives; move anything else away",
    }),
    misplaced: {
      message: "This file is in the wrong place and will not be published",
      hint: "Put reports in reports/ and the year of publication, such as reports/2022/fazhi.md, with a lower-case .md",
    },
    embedded: {
      message:
        "Git would take this for a repository of its own, whose settings can make git run other programs",
      hint: "The content folder holds reports, pages, attachments and settings alone; move the files of the repository away (.git, or HEAD, objects, refs, commondir)",
    },
    lfsPointer: {
      message: "This is not the file itself but a pointer of Git LFS (the file was not fetched)",
      hint: "Install Git LFS and run git lfs pull in the repository; in GitHub Actions, give actions/checkout lfs: true",
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
    tooLarge: (bytes: number, most: number) => ({
      message: `This file has ${fileSize(bytes)}, and the most is ${fileSize(most)}, so it was not read`,
      hint: "Check whether it is the right file; put annexes and lists beside the report as attachments, and split long texts",
    }),
    changed: (file: string) => `${file} was changed while the site was being built. Run the command again`,
    tooManyGenres: (count: number, most: number) => ({
      message: `genres.yaml has ${count} kinds of documents, and there may be ${most}`,
      hint: "Join similar ones; write finer distinctions as topics or keywords",
    }),
    notAList: {
      message: "This file should be a list",
      hint: "Start each item with “- ”, such as - { slug: yuandong, name: Yuandong }",
    },
  },
};
