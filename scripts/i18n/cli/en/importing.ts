import { byThousands, some } from "../../format-en.js";
import type { importing as zhCN } from "../zh-CN/importing.js";

const list = (values: readonly string[]) => values.join(", ");

export const importing: typeof zhCN = {
  importing: {
    help: `Usage: npm run import -- [options] FILE or FOLDER…
Turns existing files into drafts of reports: scraped text, plain text, web pages (.html), Word (.docx, .doc, .wps), PDF, OFD, Markdown,
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
      ofd: "OFD",
      markdown: "Markdown",
      xlsx: "Excel ledger",
      csv: "CSV ledger",
    },
    from: {
      textLine: "a line of the text that says so",
      given: "--set on the command line",
      line: (line: number) => `line ${byThousands(line)} of the original`,
      page: (page: number) => `page ${page} `,
      part: (name: string) => `${name} `,
      lineByPosition: (line: number) =>
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
      note: (words: string) => `Please note: ${words} (delete this line after checking)`,
      leftOut: (words: string, why: string) =>
        `Left out: “${words}” (${why}; delete this line after checking)`,
      moreLeftOut: (count: number) =>
        `${count} more passages were left out, see the log of the import (delete this line after checking)`,
      proposedTitle:
        "The original has no title. The title below was proposed by the import and is not in the original: check it and delete this line.",
      missing: (label: string, key: string) =>
        `“${label}” is missing: it was not found in the original. Add a line ${key}: …`,
      suggestion: (key: string, value: string) => [
        "The next line is a guess from the text. If it is right, delete “# ” in front of it; if not, delete both lines.",
        `${key}: ${value}`,
      ],
      numberSuggestion: (value: string) => [
        "The index number in the next line follows the agency's highest one of this year; check it, and remove “# ” if it is right, or both lines if not.",
        `index_number: ${value}`,
      ],
    },
    leftOut: {
      boilerplate: "belongs to the old web page",
      share: "the page’s bar for sharing and printing",
      navigation: "the page’s navigation or list of links",
      metadataTable: "the page’s information table (now in the metadata)",
      header: "Word header",
      footer: "Word footer",
      deleted: "text deleted in tracked changes",
      comment: "Word comment",
      pageNumber: "page number",
      pageHeader: "header or footer repeated on each page",
      watermark: "watermark",
      annotation: "annotation",
      unusedPart: (part: string) => `part ${part}, which no page uses`,
      struck: "text that the original strikes through",
      contents: "table of contents (the page has its own)",
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
      raised: (count: number) =>
        `${some(count, "superscript or subscript", "superscripts or subscripts")} written as such characters: compare with the original`,
      oldPictures: (count: number) =>
        `${some(count, "picture or drawing")} of the older .doc left out: compare with the original`,
      oldTextBoxes: "the text of text boxes is at the end: move it to its place",
      pictures: (count: number) => `${some(count, "picture")} saved beside the report`,
      unsupportedPictures: (names: string) =>
        `pictures that cannot be used on web pages were left out: ${names}`,
      remotePictures: (count: number) =>
        `${some(count, "picture")} on the web page ${count === 1 ? "is" : "are"} elsewhere and not downloaded: save from the original page and put beside the report`,
      links: (targets: string) => `only the words of links were kept; they lead to: ${targets}`,
      docTables:
        "pictures, nested tables and merged cells of an older .doc may be lost. Compare with the original, or save it as .docx in Word and import that",
      pdf: "only text can be taken from a PDF: paragraphs and tables are guessed from the layout; compare with the original",
      noText:
        "there is no text in the PDF, it is a scanned picture: put it beside the report as an attachment and type the text, or have the text recognised (OCR) first",
      ofd: "only text can be taken from an OFD: paragraphs and tables are guessed from the layout; compare with the original",
      ofdWithoutText:
        "the OFD has no text, only pictures: put it beside the report as an attachment and type the text, or recognise it (OCR) first",
      ofdAttachments: (titles: string) =>
        `the attachments inside the OFD are attachments of the report: ${titles}`,
      pagesWithoutText: (format: string, pages: string) =>
        `pages ${pages} have no text (pictures, or blank) and were not written; the ${format} is attached, add their text from it`,
      picturesNotWritten: (count: number) => `${count} pictures were not written; compare with the original`,
      guessedTables: (pages: string) =>
        `the tables on pages ${pages} are guessed from the positions of the text, one row for each line; check rows and columns against the original`,
      guessedColumns: (pages: string) =>
        `pages ${pages} have columns, which were written one after the other; check the order against the original`,
      turnedText: (pages: string) =>
        `pages ${pages} have vertical or turned text; check the order against the original`,
      movedFootnotes: (pages: string) => `the footnotes of pages ${pages} are at the end of the text`,
      radicals: (pairs: string) =>
        `the file has radicals for characters, which were replaced by characters: ${pairs}`,
      privateUse: (count: number, codes: string, pages: string) =>
        `pages ${pages} have ${count} private-use characters (${codes}), which other computers cannot show; correct them from the original`,
      overprinted: (pages: string) =>
        `pages ${pages} have characters printed over one another (a way to make bold text); they were written once`,
      recognised: (pages: string) =>
        `the text of pages ${pages} was recognised from a scan, not typed; compare each word with the original`,
      missingCharacters: (count: number, where: string, more: boolean) =>
        `the draft lacks ${count} characters of the file: ${where}${more ? " …" : ""}; add them from the original`,
      addedCharacters: (count: number, characters: string) =>
        `the draft has ${count} characters more than the file: “${characters}”; compare with the original`,
      joinedLines: (count: number) =>
        `${count} lines that were broken at a fixed width were joined to paragraphs; check them`,
      formFields: (count: number) =>
        `${count} form fields or text annotations were written into the text; check their position against the original`,
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
        message: "The file’s text cannot be read: its encoding is not UTF-8, GB18030, UTF-16, Big5 or HZ",
        hint: "Open it in its own program, save it as UTF-8 text and import that",
      },
      unknownFormat: {
        message: "It is not clear what kind of file this is",
        hint: "These can be imported: text, web pages, Word, PDF, OFD, Markdown, and ledgers in Excel or CSV",
      },
      otherFormat: (name: string) => ({
        message: `This is a ${name} file, which cannot be imported`,
        hint: "These can be imported: text, web pages, Word, PDF, OFD, Markdown, and ledgers in Excel or CSV. Convert it to one of them, or put it beside the report as an attachment",
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
      word95: {
        message: "this is a file of Word 6.0 or Word 95, which is too old to be read",
        hint: "Open it in Word or WPS, and save it as .docx",
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
      garbled: (pages: string) => ({
        message: `the text of pages ${pages} cannot be taken: the PDF's font has no table of its characters (ToUnicode), so that only garbage comes out`,
        hint: "Export the PDF again from the original program, or save it as .docx and import that; or recognise the text (OCR)",
      }),
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
  --slug NAME            the file’s name; by default the agency’s slug and the serial of the index
                         number, such as yuandong-144431
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
};
