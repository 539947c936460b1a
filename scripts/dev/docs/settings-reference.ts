import {
  canonicalLabel,
  defaultOf,
  describeField,
  exampleYaml,
  pageSchema,
  reportSchema,
  settingsFiles,
  type FieldShape,
  type RecordSchema,
} from "../../catalogue/index.js";
import type { Messages } from "../../i18n/index.js";

/** Returns the page docs/settings.md in a language: every field of the files in a content folder. */
export function settingsReference(messages: Messages): string {
  const { title, lead, sections } = messages.settingsReference;
  const parts = [
    `# ${title}`,
    lead,
    ...settingsFiles.flatMap(({ name, schema }) => section(sections[name], schema, messages)),
    ...section(sections.report, reportSchema, messages),
    ...section(sections.page, pageSchema, messages),
  ];
  return `${parts.join("\n\n")}\n`;
}

interface SectionWords {
  readonly title: string;
  readonly lead: string;
}

function section({ title, lead }: SectionWords, schema: RecordSchema, messages: Messages): string[] {
  const keys = Object.keys(schema.fields);
  return [`## ${title}`, lead, ...keys.flatMap((key) => fieldEntry(schema, key, messages))];
}

function fieldEntry(schema: RecordSchema, key: string, messages: Messages): string[] {
  const { what } = describeField(schema, key, messages);
  const shape = schema.fields[key]?.type.shape;
  const inner = shape && recordIn(shape);
  return [
    `### ${names(schema, key, messages)}`,
    factsOf(schema, key, messages),
    what,
    `\`\`\`yaml\n${exampleYaml(schema, key)}\n\`\`\``,
    ...(inner ? [messages.settingsReference.inside, innerFields(inner, messages)] : []),
  ];
}

/** Returns the key and the label that may be written instead, and in other languages a translation of the label. */
function names(schema: RecordSchema, key: string, messages: Messages): string {
  const { label } = describeField(schema, key, messages);
  const canonical = canonicalLabel(schema, key);
  return [`\`${key}\``, canonical, ...(label === canonical ? [] : [label])].join(" · ");
}

/** Returns whether the field is required, its type, and its default. */
function factsOf(schema: RecordSchema, key: string, messages: Messages): string {
  const words = messages.settingsReference;
  const field = schema.fields[key];
  const { default: fallback } = describeField(schema, key, messages);
  const isValue = field !== undefined && defaultOf(field) !== undefined;
  const facts = [
    field?.required ? words.required : words.optional,
    ...(field ? [typeWords(field.type.shape, messages)] : []),
    ...(fallback === undefined ? [] : [words.default(isValue ? `\`${fallback}\`` : fallback)]),
  ];
  return facts.join(words.separator);
}

function innerFields(schema: RecordSchema, messages: Messages): string {
  const { insideItem } = messages.settingsReference;
  const items = Object.keys(schema.fields).map((key) => {
    const { what } = describeField(schema, key, messages);
    return `- ${names(schema, key, messages)}: ${insideItem(factsOf(schema, key, messages), what)}`;
  });
  return items.join("\n");
}

/** Returns the record type of a field, or of the items of its list. */
function recordIn(shape: FieldShape): RecordSchema | undefined {
  if (shape.type === "list") return recordIn(shape.item);
  return shape.type === "record" ? shape.schema : undefined;
}

function typeWords(shape: FieldShape, messages: Messages): string {
  const { types } = messages.settingsReference;
  switch (shape.type) {
    case "line":
      return types.line(shape.max);
    case "choice":
      return shape.file === undefined
        ? types.choice(shape.values)
        : types.choiceOrEntry(shape.values, shape.file);
    case "entry-name":
      return types["entry-name"](shape.file);
    case "list": {
      if (shape.item.type === "record") return types.records;
      const item = typeWords(shape.item, messages);
      return shape.single ? types.single(item) : types.list(item);
    }
    case "reasons":
      return types.reasons[shape.for];
    case "severities":
      return types.severities(shape.values);
    case "localized":
      return types.localized(shape.languages);
    case "prose":
    case "day":
    case "year":
    case "flag":
    case "index-number":
    case "publisher-code":
    case "words":
    case "form":
    case "file-name":
    case "record":
      return types[shape.type];
  }
}
