import type { ruleNotes as zhCN } from "../zh-CN/rule-notes.js";

export const ruleNotes: typeof zhCN = {
  ruleNotes: {
    "archive-unread": {
      what: "Archives among the attachments are named.",
      why: "No rule reads the files in an archive: neither identity numbers nor macros nor damage would be found, so a person has to look.",
    },
    "attachment-author": {
      what: "The properties of attachments name nobody.",
      why: "Office documents, PDFs and pictures keep the names of those who wrote, commented and changed them, and every reader can see them. Older Office documents (.doc, .xls, .ppt) are not checked; names such as “User” or “Administrator” and names of public bodies are left alone.",
    },
    "attachment-damaged": {
      what: "Attachments are not damaged.",
      why: "A file that was not uploaded in full or is locked does not open, and cannot be searched for personal data. PDF, OFD and the newer Office and WPS documents are checked.",
    },
    "attachment-missing": {
      what: "Files that a report names are in the same folder.",
      why: "Attachments and pictures that readers open must exist.",
    },
    "attachment-personal": {
      what: "Attachments contain no identity card or bank card numbers.",
      why: "Numbers in lists of names give people’s private data away. Text files, Office and WPS documents, OFD and PDF (the first 500 pages) are checked; scanned pages and archives cannot be, so look at them yourself. Files that unpack to more than 96 MB cannot be either, and are reported.",
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
    "hidden-text": {
      what: "Readers see what was typed.",
      why: "“-”, “+” and “>” at the start of a line and pairs of “*” and “~~” are marks that are not shown, so that figures may change their meaning; of a note without reference nobody knows where it belongs.",
    },
    "home-address": {
      what: "No private addresses.",
      why: "A name together with an address exposes a person to being bothered.",
    },
    "identity-number": {
      what: "No identity card numbers.",
      why: "Identity card numbers are private. Those of 18 digits (also full-width, circled or Chinese ones, spaced, or with invisible characters among them) with an existing division, a real birth date and the right check digit are always reported; those of 15 digits or with a wrong check digit only on a line that says so. Numbers masked with * are not reported, nor are unified social credit codes.",
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
    "lfs-pointer": {
      what: "Files that Git LFS keeps have been fetched.",
      why: "A file that was not fetched is a pointer of some lines, which readers cannot open.",
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
      what: "The text has no tens of thousands of formatting characters, lines or table cells.",
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
      why: "Cells that are too many have no header that says what they are.",
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
        "This page is made from the checks themselves (npm run docs). Do not edit it by hand.\n\n" +
        "An “error” keeps the site from being built, a “warning” does not. A report that has a reason not to follow a check says so in its metadata:\n\n" +
        "```yaml\nwaive:\n  punctuation: The published original has half-width punctuation throughout\n```\n\n" +
        "To change how strict a check is for the whole site, write error, warning, info or off in site.yaml:\n\n" +
        "```yaml\ncheck:\n  table-rows: error\n  doubled-punctuation: off\n```\n\n" +
        "Faults found while a file is read (encoding, form of the metadata, dates, check characters of codes) have names of their own, such as encoding, yaml, schema and index-number. They are always errors, and no report can be exempt from them.",
      firm: ", no exemption",
      bad: "Reported:",
      good: "Not reported:",
      committed: (day) => `(committed to git on ${day})`,
    },
  },
};
