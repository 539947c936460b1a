import {
  describeField,
  pageSchema,
  reportSchema,
  type FieldShape,
  type RecordSchema,
} from "../catalogue/index.js";
import { rules } from "../check/index.js";
import type { Messages } from "../i18n/index.js";
import { choiceWords, entryNames, type Choices } from "./choices.js";
import { translationParts, waiverParts } from "./fields.js";
import { fieldHint } from "./hint.js";

/** A field of the form, in Decap CMS's own format. */
export interface Widget {
  readonly name: string;
  readonly label: string;
  readonly widget: "string" | "text" | "datetime" | "boolean" | "select" | "list" | "file";
  readonly required: boolean;
  readonly hint?: string;
  readonly pattern?: readonly [pattern: string, message: string];
  readonly options?: readonly string[];
  readonly default?: string | boolean;
  readonly field?: Widget;
  readonly fields?: readonly Widget[];
  readonly [option: string]: unknown;
}

/** Returns the form of a report: every field of the schema in its order, and the text as plain Markdown. */
export function reportForm(choices: Choices, messages: Messages): Widget[] {
  const [agency, ...otherAgencies] = entryNames(choices, "agencies.yaml");
  const presets: Readonly<Record<string, Partial<Widget>>> = {
    ...(agency !== undefined && otherAgencies.length === 0 && { agency: { default: agency } }),
    openness: { default: "主动公开" },
    published: { default: "{{now}}" },
    attachments: { summary: "{{fields.file}}　{{fields.title}}" },
  };
  return [...formOf(reportSchema, choices, messages, presets), body(messages)];
}

/** Returns the form of a content page. */
export function pageForm(choices: Choices, messages: Messages): Widget[] {
  return [...formOf(pageSchema, choices, messages), body(messages)];
}

const body = (messages: Messages): Widget => ({
  name: "body",
  label: messages.admin.body.label,
  widget: "text",
  required: false,
  hint: messages.admin.body.hint,
});

function formOf(
  schema: RecordSchema,
  choices: Choices,
  messages: Messages,
  presets: Readonly<Record<string, Partial<Widget>>> = {},
): Widget[] {
  return Object.entries(schema.fields).map(([name, { type, required }]) => {
    const { label } = describeField(schema, name, messages);
    const hint = fieldHint(schema, name, messages);
    return { ...widgetOf({ name, label, required, hint }, type.shape, choices, messages), ...presets[name] };
  });
}

type CommonOptions = Pick<Widget, "name" | "label" | "required" | "hint">;

function widgetOf(common: CommonOptions, shape: FieldShape, choices: Choices, messages: Messages): Widget {
  switch (shape.type) {
    case "line":
      return {
        ...common,
        widget: "string",
        pattern: [`^[^\\n]{0,${shape.max}}$`, messages.admin.patterns.max(shape.max)],
      };
    case "prose":
      return { ...common, widget: "text" };
    case "day":
      // The date picker returns a text, so that no time zone can change the day.
      return {
        ...common,
        widget: "datetime",
        format: "YYYY-MM-DD",
        date_format: "YYYY-MM-DD",
        time_format: false,
        default: "",
      };
    case "year":
      return { ...common, widget: "string", pattern: [shape.pattern.source, messages.admin.patterns.year] };
    case "flag":
      return { ...common, widget: "boolean", default: false };
    case "choice":
      return { ...common, widget: "select", options: choiceWords(shape, choices) };
    case "entry-name":
      return { ...common, widget: "select", options: entryNames(choices, shape.file) };
    case "file-name":
      return { ...common, widget: "file", media_folder: "", public_folder: "", choose_url: false };
    case "index-number":
      return {
        ...common,
        widget: "string",
        pattern: [shape.pattern.source, common.hint ?? ""],
      };
    case "form":
      return { ...common, widget: "string", pattern: [shape.pattern.source, messages.admin.patterns.form] };
    case "reasons":
      return list(common, waiverWidgets(messages));
    case "localized":
      return list(common, translationWidgets(shape, messages));
    case "list":
      return shape.item.type === "record"
        ? list(common, formOf(shape.item.schema, choices, messages))
        : {
            ...common,
            widget: "list",
            field: widgetOf({ ...common, required: true }, shape.item, choices, messages),
          };
    case "words":
    case "publisher-code":
      return { ...common, widget: "string" };
    case "record":
    case "severities":
      throw new TypeError(`the editor has no form for a field of the type ${shape.type}`);
  }
}

function list(common: CommonOptions, fields: readonly Widget[]): Widget {
  return { ...common, widget: "list", label_singular: common.label, fields, collapsed: true };
}

type LocalizedShape = Extract<FieldShape, { readonly type: "localized" }>;

/** Returns the inputs for a text in other languages. */
function translationWidgets({ languages }: LocalizedShape, messages: Messages): Widget[] {
  const [language, name] = translationParts;
  const labels = messages.admin.translation;
  return [
    { name: language, label: labels.language, widget: "select", required: true, options: languages },
    { name, label: labels.text, widget: "string", required: true },
  ];
}

/** Returns the inputs for a waiver: a rule and the reason. */
function waiverWidgets(messages: Messages): Widget[] {
  const [rule, reason] = waiverParts;
  const labels = messages.admin.pairs;
  const ids = rules.filter(({ firm }) => firm !== true).map(({ id }) => id);
  return [
    { name: rule, label: labels.rule, widget: "select", required: true, options: ids },
    { name: reason, label: labels.reason, widget: "string", required: true },
  ];
}
