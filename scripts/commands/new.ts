import { cancel, intro, isCancel, outro, select, text as ask } from "@clack/prompts";
import { genreValues, opennessValues, reportFields, type ReportKey } from "../catalogue/index.js";
import { exitCodes, requireFolder, runCommand } from "../cli/index.js";
import {
  ExistingReports,
  nextIndexNumber,
  readVocabularies,
  valueFits,
  writeNewReport,
} from "../import/index.js";
import { text } from "../i18n/index.js";
import { UserError } from "../errors/index.js";

/** The fields that the command asks for, in the order in which it asks, with the option of each. */
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
  () => text.newReport.help,
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
  async (options) => {
    await requireFolder(options.content);
    const given = new Map<AskedKey, string>();
    for (const [key, option] of asked) {
      const value = options[option];
      if (value === undefined) continue;
      if (!valueFits(key, value))
        throw new UserError(text.newReport.badValue(`--${option}`, value), exitCodes.usage);
      given.set(key, value);
    }
    const vocabularies = await readVocabularies(options.content);
    const existing = await ExistingReports.read(options.content);
    // Without a screen nobody can answer: what was given and the defaults have to do.
    const interactive = process.stdin.isTTY && process.stdout.isTTY && given.size === 0;
    const values = await collect(given, { vocabularies, existing, interactive });
    const serial = /(\d+)$/.exec(values.get("index_number") ?? "")?.[1] ?? "";
    const slug = options.slug ?? serial;
    if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u.test(slug))
      throw new UserError(text.newReport.badValue("--slug", slug), exitCodes.usage);
    const result = await writeNewReport(options.content, slug, values, existing);
    if (!result.ok) throw new UserError(text.newReport.taken[result.by](result.taken));
    const done = text.newReport.done(`${options.content}/${result.file}`);
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

/** Asks for each field that was not given, with what is most likely as the answer. */
async function collect(given: ReadonlyMap<AskedKey, string>, circumstances: Circumstances) {
  const { vocabularies, interactive } = circumstances;
  const values = new Map<ReportKey, string>(given);
  if (interactive) intro(text.newReport.intro);
  for (const [key, option] of asked) {
    if (values.has(key)) continue;
    const suggestion = suggest(key, values, circumstances);
    const answer = interactive ? await question(key, suggestion, vocabularies) : suggestion;
    if (answer !== undefined && answer !== "") values.set(key, answer);
    else if (reportFields[key].required)
      throw new UserError(text.newReport.needed(`--${option}`, text.fieldLabels[key]), exitCodes.usage);
  }
  const agency = values.get("agency") ?? "";
  const names = vocabularies.agencies.map(({ name }) => name);
  if (!names.includes(agency)) throw new UserError(text.newReport.unknownAgency(agency, names));
  const topic = values.get("topic");
  if (topic !== undefined && !vocabularies.topics.includes(topic))
    throw new UserError(text.newReport.unknownTopic(topic, vocabularies.topics));
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
      const year = values.get("published")?.slice(0, 4);
      return code !== undefined && year !== undefined
        ? nextIndexNumber(code, year, existing.indexNumbers())
        : undefined;
    }
    default:
      return undefined;
  }
}

/** The editor's own day: the clock of the machine where the report is written. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function question(
  key: AskedKey,
  suggestion: string | undefined,
  vocabularies: Circumstances["vocabularies"],
) {
  const choices = choicesOf(key, vocabularies);
  const message = `${text.fieldLabels[key]}${reportFields[key].required ? "" : text.newReport.optional}`;
  const answer =
    choices.length > 0
      ? await select({
          message,
          showInstructions: false, // its words are English; the introduction says how
          options: choices.map((value) => ({ value, label: value === "" ? text.newReport.none : value })),
        })
      : await ask({
          message,
          placeholder: text.newReport.placeholders[key] ?? "",
          ...(suggestion === undefined ? {} : { initialValue: suggestion }),
          validate: (value) => problem(key, value ?? ""),
        });
  if (isCancel(answer)) {
    cancel(text.newReport.cancelled);
    throw new UserError("");
  }
  return answer.trim();
}

function choicesOf(key: AskedKey, { agencies, topics }: Circumstances["vocabularies"]): readonly string[] {
  if (key === "agency") return agencies.map(({ name }) => name);
  if (key === "openness") return opennessValues;
  if (key === "topic") return topics.length > 0 ? ["", ...topics] : [];
  return key === "genre" ? ["", ...genreValues] : [];
}

function problem(key: AskedKey, value: string): string | undefined {
  const bare = value.trim();
  if (bare === "") return reportFields[key].required ? text.newReport.required : undefined;
  return valueFits(key, bare) ? undefined : (text.newReport.badForm[key] ?? text.newReport.required);
}
