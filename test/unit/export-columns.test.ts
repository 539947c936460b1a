import { expect, test } from "vitest";
import { columns } from "../../scripts/export/columns.js";
import { columnsVersion } from "../../scripts/export/schema.js";

/** The columns that programs rely on, by version. A change of the columns needs a new version here. */
const published = {
  version: "1.1",
  columns: [
    "title: text",
    "index_number: text",
    "document_number: text?",
    "agency: text",
    "responsible_unit: text?",
    "source: text?",
    "generated: day?",
    "published: day",
    "modified: day?",
    "change_note: text?",
    "report_year: year?",
    "topic: text?",
    "genre: text?",
    "openness: text",
    "scope: text",
    "term: text",
    "review: text?",
    "disclosure_item: text?",
    "audience: list?",
    "status: text",
    "status_since: day?",
    "replaced_by: list?",
    "replaces: list?",
    "summary: text?",
    "keywords: list?",
    "backfilled: text?",
    "known_faults: faults?",
    "attachments: attachments?",
    "url: url",
    "source_url: url?",
    "year: year",
    "agency_slug: text",
    "agency_full_name: text?",
    "agency_code: text?",
    "topic_slug: text?",
  ],
};

test("a change of the columns requires a new version of the export schema", () => {
  const described = columns.map(({ key, type, required }) => `${key}: ${type}${required ? "" : "?"}`);
  expect({ version: columnsVersion, columns: described }).toEqual(published);
});
