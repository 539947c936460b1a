import { cancel, intro, isCancel, outro, select, text as ask } from "@clack/prompts";
import {
  nextIndexNumber,
  opennessValues,
  reportFields,
  reportName,
  yearOf,
  type ReportKey,
} from "../catalogue/index.js";
import { exitCodes, requireFolder, runCommand } from "../cli/index.js";
import { ExistingReports, readVocabularies, valueFits, writeNewReport } from "../import/index.js";
import type { Messages } from "../i18n/index.js";
import { UserError } from "../errors/index.js";

/** The fields that the command asks for, in this order, with the option of each. */
const asked = [
  ["title", "title"],
  ["agency", "agency"],
  ["published", "published"],
  ["index_number", "index-number"],
  ["openness", "openness"],
  ["topic", "topic"],
  ["genre", "genre"],
  ["report_year", "report-year"],
] as const satisfies readonly (readonly [ReportKey, string])[];
type AskedKey = (typeof asked)[number][0];

await runCommand(
  (messages) => messages.newReport.help,
  {
    content: { type: "string", default: "content" },
    title: { type: "string" },
    agency: { type: "string" },
    published: { type: "string" },
    "index-number": { type: "string" },
    openness: { type: "string" },
    topic: { type: "string" },
    genre: { type: "string" },
    "report-year": { type: "string" },
    slug: { type: "string" },
  },
  async (options, _names, messages) => {
    await requireFolder(options.content);
    const given = new Map<AskedKey, string>();
    for (const [key, option] of asked) {
      const value = options[option];
      if (value === undefined) continue;
      if (!valueFits(key, value))
        throw new UserError(({ newReport }) => newReport.badValue(`--${option}`, value), exitCodes.usage);
      given.set(key, value);
    }
    const vocabularies = await readVocabularies(options.content);
    const existing = await ExistingReports.read(options.content);
    // Without a terminal nobody can answer, so only options and defaults are used.
    const interactive = process.stdin.isTTY && process.stdout.isTTY && given.size === 0;
    const values = await collect(given, { vocabularies, existing, interactive }, messages);
    const agency = vocabularies.agencies.find(({ name }) => name === values.get("agency"))?.slug;
    const slug = options.slug ?? reportName({ agency, indexNumber: values.get("index_number") });
    if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u.test(slug))
      throw new UserError(({ newReport }) => newReport.badValue("--slug", slug), exitCodes.usage);
    const result = await writeNewReport(
      options.content,
      { slug, exact: options.slug !== undefined },
      values,
      existing,
    );
    if (!result.ok) throw new UserError(({ newReport }) => newReport.taken[result.by](result.taken));
    const done = messages.newReport.done(`${options.content}/${result.file}`);
    if (interactive) outro(done);
    else console.log(done);
    return exitCodes.fine;
  },
);

interface Circumstances {
  readonly vocabularies: Awaited<ReturnType<typeof readVocabularies>>;
  readonly existing: ExistingReports;
  readonly interactive: boolean;
}

/** Asks for each field that was not given, with the most likely value as the default. */
async function collect(
  given: ReadonlyMap<AskedKey, string>,
  circumstances: Circumstances,
  messages: Messages,
) {
  const { vocabularies, interactive } = circumstances;
  const values = new Map<ReportKey, string>(given);
  if (interactive) intro(messages.newReport.intro);
  for (const [key, option] of asked) {
    if (values.has(key)) continue;
    const suggestion = suggest(key, values, circumstances);
    const answer = interactive ? await question(key, suggestion, vocabularies, messages) : suggestion;
    if (answer !== undefined && answer !== "") values.set(key, answer);
    else if (reportFields[key].required)
      throw new UserError(
        (messages) => messages.newReport.needed(`--${option}`, messages.fieldLabels[key]),
        exitCodes.usage,
      );
  }
  const agency = values.get("agency") ?? "";
  const names = vocabularies.agencies.map(({ name }) => name);
  if (!names.includes(agency)) throw new UserError(({ newReport }) => newReport.unknownAgency(agency, names));
  const topic = values.get("topic");
  if (topic !== undefined && !vocabularies.topics.includes(topic))
    throw new UserError(({ newReport }) => newReport.unknownTopic(topic, vocabularies.topics));
  const genre = values.get("genre");
  if (genre !== undefined && !vocabularies.genres.includes(genre))
    throw new UserError(({ newReport }) => newReport.badValue("--genre", genre), exitCodes.usage);
  return values;
}

function suggest(
  key: AskedKey,
  values: ReadonlyMap<ReportKey, string>,
  { vocabularies, existing }: Circumstances,
) {
  switch (key) {
    case "agency":
      return vocabularies.agencies.length === 1 ? vocabularies.agencies[0]?.name : undefined;
    case "published":
      return today();
    case "openness":
      return opennessValues[0];
    case "index_number": {
      const code = vocabularies.agencies.find(({ name }) => name === values.get("agency"))?.code;
      const published = values.get("published");
      return code !== undefined && published !== undefined
        ? nextIndexNumber(code, yearOf(published), existing.indexNumbers())
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Returns the current day by the clock of the machine where the report is written. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function question(
  key: AskedKey,
  suggestion: string | undefined,
  vocabularies: Circumstances["vocabularies"],
  messages: Messages,
) {
  const choices = choicesOf(key, vocabularies);
  const message = `${messages.fieldLabels[key]}${reportFields[key].required ? "" : messages.newReport.optional}`;
  const answer =
    choices.length > 0
      ? await select({
          message,
          showInstructions: false, // they are in English; the introduction explains the keys instead
          options: choices.map((value) => ({ value, label: value === "" ? messages.newReport.none : value })),
        })
      : await ask({
          message,
          placeholder: messages.newReport.placeholders[key] ?? "",
          ...(suggestion === undefined ? {} : { initialValue: suggestion }),
          validate: (value) => problem(key, value ?? "", messages),
        });
  if (isCancel(answer)) {
    cancel(messages.newReport.cancelled);
    throw new UserError(() => "");
  }
  return answer.trim();
}

function choicesOf(
  key: AskedKey,
  { agencies, topics, genres }: Circumstances["vocabularies"],
): readonly string[] {
  if (key === "agency") return agencies.map(({ name }) => name);
  if (key === "openness") return opennessValues;
  if (key === "topic") return topics.length > 0 ? ["", ...topics] : [];
  return key === "genre" ? ["", ...genres] : [];
}

function problem(key: AskedKey, value: string, messages: Messages): string | undefined {
  const bare = value.trim();
  if (bare === "") return reportFields[key].required ? messages.newReport.required : undefined;
  return valueFits(key, bare) ? undefined : (messages.newReport.badForm[key] ?? messages.newReport.required);
}
