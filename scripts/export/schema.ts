import type { Site } from "../catalogue/index.js";
import type { SiteMessages } from "../i18n/index.js";
import { absoluteUrl, dataUrls, listFiles } from "../site/index.js";
import { columns, type Column } from "./columns.js";

/**
 * The version of the columns. The second number is raised for a new column; the first when a column is removed, renamed
 * or given another meaning.
 */
export const columnsVersion = "1.1";

/**
 * Returns the JSON Schema (draft 2020-12) of `catalogue.json`; `$defs/record` describes one line of `catalogue.ndjson`.
 */
export function jsonSchema(site: Site, messages: SiteMessages): unknown {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: absoluteUrl(site, dataUrls.schema),
    $comment: `columns ${columnsVersion}`,
    title: messages.openData.schemaTitle(site.name),
    description: messages.openData.schemaDescription,
    type: "array",
    items: { $ref: "#/$defs/record" },
    $defs: {
      record: {
        type: "object",
        properties: Object.fromEntries(columns.map((column) => [column.key, property(column, messages)])),
        required: columns.filter(({ required }) => required).map(({ key }) => key),
      },
    },
  };
}

function property({ label, type, values }: Column, messages: SiteMessages): unknown {
  const title = label(messages);
  switch (type) {
    case "text":
      return { title, type: "string", ...(values && { enum: values }) };
    case "day":
      return { title, type: "string", format: "date" };
    case "year":
      return { title, type: "integer", minimum: 1900, maximum: 2099 };
    case "url":
      return { title, type: "string", format: "uri" };
    case "list":
      return { title, type: "array", items: { type: "string" } };
    case "attachments":
      return {
        title,
        type: "array",
        items: object(
          {
            url: { type: "string", format: "uri" },
            title: { type: "string" },
            size: { type: "integer", minimum: 0 },
          },
          ["url", "title"],
        ),
      };
    case "faults":
      return {
        title,
        type: "array",
        items: object({ paragraph: { type: "integer", minimum: 1 }, note: { type: "string" } }, ["note"]),
      };
  }
}

function object(properties: Readonly<Record<string, unknown>>, required: readonly string[]): unknown {
  return { type: "object", properties, required };
}

/** Data types of XML Schema; `string` for all others. */
const datatypes: Partial<Record<Column["type"], string>> = {
  day: "date",
  year: "gYear",
  url: "anyURI",
  attachments: "anyURI",
};

/**
 * Returns the description of the columns of `catalogue.csv`, which programs look for beside the table.
 *
 * @see W3C, Metadata Vocabulary for Tabular Data (CSV on the Web)
 */
export function csvMetadata(site: Site, messages: SiteMessages): unknown {
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": site.language }],
    url: listFiles.csv,
    "dc:title": site.name,
    "dc:hasVersion": columnsVersion,
    dialect: { encoding: "utf-8", delimiter: ",", lineTerminators: ["\r\n"], header: true },
    tableSchema: {
      columns: columns.map(({ key, label, type, required }) => ({
        name: key,
        titles: { und: key, [site.language]: label(messages) },
        datatype: datatypes[type] ?? "string",
        required,
        ...(isMany(type, messages) && {
          separator: "\n",
          "dc:description": messages.openData.tableNote[type],
        }),
      })),
      primaryKey: "index_number",
    },
  };
}

function isMany(type: Column["type"], messages: SiteMessages): type is "list" | "attachments" | "faults" {
  return type in messages.openData.tableNote;
}
