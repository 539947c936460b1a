import { statSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  groupCatalogue,
  hasErrors,
  isSiteUrl,
  loadCatalogue,
  didYouMean,
  type Catalogue,
} from "../catalogue/index.js";
import { formatDiagnostics } from "../check/index.js";
import {
  exitCodes,
  oneOf,
  optionTypes,
  optionValue,
  runCommand,
  escapeForTerminal,
  printData,
} from "../cli/index.js";
import { columns, csv, json, ndjson, writeSqlite, type Column, type ExportContext } from "../export/index.js";
import type { Messages } from "../i18n/index.js";
import { matching, readQuery, tableLines } from "../query/index.js";
import { fullSiteLimit } from "../site/index.js";
import { type Describe, errorMessage, UserError } from "../errors/index.js";

const formats = ["table", "json", "ndjson", "csv"] as const;
/** The columns of a table without `--fields`. */
const usualFields = ["index_number", "published", "agency", "title"];

await runCommand(
  (messages) => messages.query.help,
  {
    content: { type: "string", default: "content" },
    "base-url": { type: "string" },
    format: { type: "string", default: "table" },
    fields: { type: "string" },
    limit: { type: "string" },
    sqlite: { type: "string" },
  },
  async (options, names, messages) => {
    const format = optionValue("format", options.format, oneOf(formats));
    const baseUrl = options["base-url"];
    if (baseUrl !== undefined && !isSiteUrl(baseUrl))
      throw usage(({ cli }) => cli.badOption("--base-url", baseUrl, "https://www.example.gov.cn"));
    const chosen = options.fields === undefined ? undefined : fieldsOf(options.fields, messages);
    const limit =
      options.limit === undefined ? undefined : optionValue("limit", options.limit, optionTypes.number);
    const loaded = await loadCatalogue(options.content, messages, { baseUrl }).catch(() => {
      throw new UserError(({ cli }) => cli.noFolder(options.content));
    });
    const errors = loaded.diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length > 0) console.error(formatDiagnostics(errors, "text", options.content, messages));
    const { catalogue } = loaded;
    if (!catalogue) throw new UserError(({ query }) => query.noCatalogue);
    const parsed = readQuery(names.join(" "), catalogue, messages);
    if ("faults" in parsed) throw usage(({ query }) => [...parsed.faults, query.seeHelp].join("\n"));
    const context = contextOf(catalogue, messages);
    const all = [...matching(groupCatalogue(catalogue).all, parsed.query, context)];
    const reports = all.slice(0, limit);
    if (options.sqlite !== undefined) await writeDatabase(messages, options.sqlite, reports, context);
    else if (format === "table")
      printTable(reports, chosen ?? fieldsOf(usualFields.join(","), messages), context);
    else if (format === "csv") await print(csv({ reports }, context, chosen));
    else await print((format === "json" ? json : ndjson)({ reports }, context, chosen));
    console.error(messages.query.found(all.length, reports.length, catalogue.reports.length));
    if (hasErrors(errors)) console.error(messages.query.incomplete);
    return hasErrors(errors) ? exitCodes.failure : exitCodes.fine;
  },
  { takesNames: true },
);

function usage(describe: Describe): UserError {
  return new UserError(describe, exitCodes.usage);
}

function fieldsOf(list: string, messages: Messages): Column[] {
  return list.split(/[,，]/).map((name) => {
    const wanted = name.trim();
    const column = columns.find(({ key, label }) => key === wanted || label(messages) === wanted);
    if (column) return column;
    const names = columns.flatMap(({ key, label }) => [key, label(messages)]);
    throw usage(
      ({ query }) => `${query.unknownColumn(wanted, didYouMean(wanted, names), undefined)}\n${query.seeHelp}`,
    );
  });
}

function contextOf({ site, root, reports }: Catalogue, messages: Messages): ExportContext {
  return {
    messages: messages,
    site,
    sources: reports.length <= fullSiteLimit,
    sizeOf: ({ file }, name) =>
      statSync(path.join(root, path.dirname(file), name), { throwIfNoEntry: false })?.size,
  };
}

function printTable(...table: Parameters<typeof tableLines>): void {
  if (table[0].length > 0) for (const line of tableLines(...table)) printData(`${line}\n`);
}

/**
 * Prints chunks, waiting for a slow reader, and ends without an error when the reader has closed the pipe (`| head`).
 */
async function print(chunks: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(forOutput(chunks)), process.stdout, { end: false }).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
  });
}

async function writeDatabase(
  messages: Messages,
  ...[file, ...rest]: Parameters<typeof writeSqlite>
): Promise<void> {
  await writeSqlite(file, ...rest).catch((error: unknown) => {
    throw new UserError((messages) => messages.query.cannotWrite(file, errorMessage(error, messages)));
  });
  console.error(messages.query.wrote(file));
}

/** Escapes control characters when the output is a terminal; files and other programs receive the data unchanged. */
function* forOutput(chunks: Iterable<string>): Iterable<string> {
  for (const chunk of chunks) yield process.stdout.isTTY ? escapeForTerminal(chunk) : chunk;
}
