import {
  pageFields,
  reportFields,
  type Agency,
  type FieldTable,
  type FieldShape,
  type Topic,
} from "../catalogue/index.js";
import { rules } from "../check/index.js";
import { text, type LabelSet } from "../i18n/index.js";
import { pairParts } from "./fields.js";

/** One field of the editor's form, as Decap CMS is told of it. */
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

/** What a report may name. */
export interface Choices {
  readonly agencies: readonly Pick<Agency, "name">[];
  readonly topics: readonly Pick<Topic, "name">[];
}

/** The form of a report, every field of the schema in its order, and the text as plain Markdown. */
export function reportForm({ agencies, topics }: Choices): Widget[] {
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  const [only, ...others] = names(agencies);
  const special: Readonly<Record<string, Partial<Widget>>> = {
    agency: select(names(agencies), others.length === 0 ? only : undefined),
    topic: select(names(topics)),
    openness: { default: "主动公开" },
    published: { default: "{{now}}" },
    attachments: { summary: "{{fields.file}}　{{fields.title}}" },
  };
  return [...formOf(reportFields, "fieldLabels", special), body()];
}

/** The form of a standing page. */
export function pageForm(): Widget[] {
  return [...formOf(pageFields, "pageLabels", {}), body()];
}

const body = (): Widget => ({
  name: "body",
  label: text.admin.body.label,
  widget: "text",
  required: false,
  hint: text.admin.body.hint,
});

function formOf(
  table: FieldTable,
  labels: LabelSet,
  special: Readonly<Record<string, Partial<Widget>>>,
): Widget[] {
  const shown: Readonly<Record<string, string>> = text[labels];
  return Object.entries(table).map(([name, field]) => {
    const hint = text.admin.hints[name];
    return {
      ...widgetOf(name, shown[name] ?? name, field.required, field.kind.shape),
      ...(hint === undefined ? {} : { hint }),
      ...special[name],
    };
  });
}

function select(options: readonly string[], preset?: string): Partial<Widget> {
  return { widget: "select", options, ...(preset === undefined ? {} : { default: preset }) };
}

function widgetOf(name: string, label: string, required: boolean, shape: FieldShape): Widget {
  const common = { name, label, required };
  switch (shape.type) {
    case "line":
      return {
        ...common,
        widget: "string",
        pattern: [`^[^\\n]{0,${shape.max}}$`, text.admin.patterns.max(shape.max)],
      };
    case "prose":
      return { ...common, widget: "text" };
    case "day":
      // The picker hands on a text, so that no time zone can move a day.
      return {
        ...common,
        widget: "datetime",
        format: "YYYY-MM-DD",
        date_format: "YYYY-MM-DD",
        time_format: false,
        default: "",
      };
    case "year":
      return { ...common, widget: "string", pattern: ["^(19|20)\\d{2}$", text.admin.patterns.year] };
    case "flag":
      return { ...common, widget: "boolean", default: false };
    case "choice":
      return { ...common, widget: "select", options: shape.values };
    case "index-number":
      return {
        ...common,
        widget: "string",
        pattern: ["^[0-9A-Z]+/\\d{4}-\\d{1,12}$", text.admin.hints["index_number"] ?? ""],
      };
    case "form":
      if (name === "file")
        return { ...common, widget: "file", media_folder: "", public_folder: "", choose_url: false };
      return { ...common, widget: "string", pattern: [shape.pattern.source, text.admin.patterns.form] };
    case "pairs":
      return list(common, excuse());
    case "list":
      return shape.item.type === "record"
        ? list(common, formOf(shape.item.table, shape.item.labels, {}))
        : { ...common, widget: "list", field: widgetOf(name, label, true, shape.item) };
    default:
      return { ...common, widget: "string" };
  }
}

function list(common: Pick<Widget, "name" | "label" | "required">, fields: readonly Widget[]): Widget {
  return { ...common, widget: "list", label_singular: common.label, fields, collapsed: true };
}

/** Rules that a report may be excused from, each with the reason. */
function excuse(): Widget[] {
  const [rule, reason] = pairParts;
  const labels = text.admin.pairs;
  const ids = rules.filter(({ firm }) => firm !== true).map(({ id }) => id);
  return [
    { name: rule, label: labels.rule, widget: "select", required: true, options: ids },
    { name: reason, label: labels.reason, widget: "string", required: true },
  ];
}
