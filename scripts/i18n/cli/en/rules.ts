import { fileSize } from "../../file-size.js";
import { byThousands, dayInEnglish, some } from "../../format-en.js";
import type { rules as zhCN } from "../zh-CN/rules.js";

export const rules: typeof zhCN = {
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
    aliasLong: (url: string) => ({
      message: `The old address ${url.slice(0, 40)}… is too long to be a file`,
      hint: "Use at most 240 bytes (some 80 Han characters) between two slashes, and 1000 in all",
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
    linkUserName: (target: string) => ({
      message: `The link “${target}” has a user name in front of its host (before the @), and looks like that of another site`,
      hint: "Check which site it leads to, and write only the host after the @",
    }),
    archiveUnread: {
      message: "This is an archive, and the files in it were not checked",
      hint: "Open it and look for personal data; files that can be published as they are need no archive, and are easier for readers",
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
    figures: (calculation: string, exact: string, stated: string) => ({
      message: `The figures do not agree: by those in this sentence, ${calculation} is ${exact}, but it says ${stated}`,
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
    unsearched: (bytes: number, limit: string) => ({
      message: `This file (${fileSize(bytes)}) ${limit}, so it has not been searched for personal data`,
      hint: "Check where the file comes from; to publish it, split it into several files, or look through it yourself and give the reason in waive",
    }),
    searchLimits: {
      fileBytes: (limit: number) => `is larger than ${fileSize(limit)}`,
      unpackedBytes: (all: number, part: number, parts: number) =>
        `would be far too large unpacked (at most ${fileSize(all)} in all, ${fileSize(part)} a part, and ${byThousands(parts)} parts)`,
      pages: (limit: number) => `has more than ${byThousands(limit)} pages`,
      time: (seconds: number) => `could not be searched in ${seconds} seconds`,
      memory: (limit: number) => `takes more than ${fileSize(limit)} of memory to search`,
    },
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
    markupFlood: {
      marks: (most: number) => ({
        message: `The text has more than ${byThousands(most)} formatting characters (such as [ * <), which no report needs`,
        hint: "Compare the text with the original; something else was probably pasted along with it",
      }),
      lines: (most: number) => ({
        message: `The text has more than ${byThousands(most)} lines, which no report needs`,
        hint: "Compare the text with the original; divide one that is really so long into several, or make it an attachment",
      }),
      bars: (most: number) => ({
        message: `The tables of the text have more than ${byThousands(most)} bars; readers cannot open such a page`,
        hint: "Make so large a table an attachment (.xlsx, .csv), and only describe it in the text",
      }),
    },
    lost: (code: string, count: number) => ({
      message: `Characters were lost in ${some(count, "place")} on this line; readers see a box or a question mark (${code})`,
      hint: "Compare with the original, and type the characters again",
    }),
    gbkPrivateUse: (code: string, now: string) => ({
      message: `This is “${now}” in the old encoding GBK (${code}); many readers see a box`,
      hint: `Replace it by today's “${now}”; npm run check -- --fix does so`,
    }),
    unicodeForm: (found: string, usual: string, count: number) => ({
      message: `“${found}” looks like “${usual}” but is another character, so that search does not find the word; ${some(count, "place")} on this line`,
      hint: "It probably came from a PDF; npm run check -- --fix corrects all of them",
    }),
    hiddenText: {
      item: (text: string, mark: string) => ({
        message: `“${mark}” at the start of the line is not shown: readers see an item of a list, “• ${text}”`,
        hint: "Write a sign as below; a report whose line is a list can be exempt",
      }),
      emptyItem: (_text: string, mark: string) => ({
        message: `“${mark}” alone is not shown: readers see an empty item of a list, “•”`,
        hint: "Write a sign as below, or delete the line",
      }),
      number: (text: string) => ({
        message: `The number at the start of “${text}” becomes the number of a list item`,
        hint: "Write a date as below; a report whose line is a list can be exempt",
      }),
      quotation: (text: string, mark: string) => ({
        message: `“${mark}” at the start of the line is not shown: readers see the quotation “${text}”`,
        hint: "Write a sign as below; a report whose line is a quotation can be exempt",
      }),
      emphasis: (text: string, mark: string) => ({
        message: `“${mark}” is not shown: readers see “${text}” in italics`,
        hint: "Write a sign as below; a report whose text is in italics can be exempt",
      }),
      strong: (text: string, mark: string) => ({
        message: `“${mark}” is not shown: readers see “${text}” in bold`,
        hint: "Write a sign as below; a report whose text is bold can be exempt",
      }),
      strike: (text: string) => ({
        message: `“~~” is not shown: readers see “${text}” struck through`,
        hint: "Write a range as below, or with “–”; a report whose text is struck through can be exempt",
      }),
      code: (text: string, mark: string) => ({
        message: `“${mark}” is not shown: readers see “${text}” as code`,
        hint: "Write minutes as below, or with “′”",
      }),
      closing: (text: string) => ({
        message: `“${text}” at the end of the heading is not shown`,
        hint: "Write a sign as below, or delete it",
      }),
      backslash: () => ({ message: "Of two backslashes one is shown", hint: "To show two, write as below" }),
      path: (text: string) => ({
        message: `The backslash of “${text}” in this path is not shown`,
        hint: "To show it, write as below",
      }),
      noteAlone: (text: string) => ({
        message: `Nothing in the text refers to this note: “${text}” is shown at the end only`,
        hint: "Write this mark where the note belongs",
      }),
      noteAgain: (text: string) => ({
        message: `There is another note of this name, so nothing refers to “${text}”: it is shown at the end only`,
        hint: "Give it another number, as below, and write its mark where the note belongs",
      }),
      codeWords: (text: string) => ({
        message: `“${text}” follows the mark of a code block and is shown as its first line`,
        hint: "Write it on a line of its own, as below, or delete the mark",
      }),
      linkTitle: (text: string) => ({
        message: `The title “${text}” of the link is not shown on telephones`,
        hint: "Write outside of the link what readers should see, as below",
      }),
      linkEmpty: (text: string) => ({
        message: `The link to “${text}” has no text: readers do not see it`,
        hint: "Add a text, as below",
      }),
      linkTarget: (text: string) => ({
        message: `“${text}” becomes the address of a link and is not shown`,
        hint: "Write a number as below; write the whole name of a file",
      }),
      hidden: (text: string) => ({
        message: `“${text}” is not shown to readers`,
        hint: "Write it in another way; a sign can be written as below",
      }),
    },
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
};
