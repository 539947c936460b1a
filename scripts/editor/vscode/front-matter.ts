import { reportFields, type FieldShape } from "../../catalogue/index.js";
import { text } from "../../i18n/index.js";
import type { Choices } from "../form.js";

/** One field as the extension Front Matter CMS is told of it. */
interface PanelField {
  readonly title: string;
  readonly name: string;
  readonly type: "string" | "datetime" | "boolean" | "choice" | "list" | "fields";
  readonly [option: string]: unknown;
}

/**
 * Settings of the extension Front Matter CMS, whose panel in VS Code shows the front matter as a form.
 *
 * Lists of records (附件, 原文说明) and excuses are left to the text and its snippets: the panel would write them anew.
 */
export function frontMatterSettings(choices: Choices): Readonly<Record<string, unknown>> {
  return {
    "frontMatter.framework.id": "other",
    "frontMatter.framework.startCommand": "npm start",
    "frontMatter.preview.host": "http://localhost:8080",
    "frontMatter.content.autoUpdateDate": false,
    "frontMatter.content.fmHighlight": true,
    "frontMatter.content.supportedFileTypes": ["md"],
    "frontMatter.content.pageFolders": [
      { title: text.admin.vscode.reports, path: "[[workspace]]/content/reports", contentTypes: ["report"] },
    ],
    "frontMatter.taxonomy.frontMatterType": "YAML",
    "frontMatter.taxonomy.indentArrays": true,
    "frontMatter.taxonomy.dateFormat": "yyyy-MM-dd",
    "frontMatter.taxonomy.contentTypes": [
      { name: "report", pageBundle: false, fileType: "md", fields: panelFields(choices) },
    ],
  };
}

function panelFields({ agencies, topics }: Choices): PanelField[] {
  const lists: Readonly<Record<string, readonly string[]>> = {
    agency: agencies.map(({ name }) => name),
    topic: topics.map(({ name }) => name),
  };
  return Object.entries(reportFields).flatMap(([name, field]) => {
    const title = text.fieldLabels[name as keyof typeof reportFields];
    const hint = text.admin.hints[name];
    const common = {
      title,
      name,
      required: field.required,
      ...(hint === undefined ? {} : { description: hint }),
    };
    const choices = lists[name];
    if (choices) return [{ ...common, type: "choice" as const, choices }];
    const kind = panelKind(field.kind.shape);
    return kind ? [{ ...common, ...kind }] : [];
  });
}

type PanelKind = Pick<PanelField, "type"> & Readonly<Record<string, unknown>>;

function panelKind(shape: FieldShape): PanelKind | undefined {
  switch (shape.type) {
    case "day":
      return { type: "datetime", dateFormat: "yyyy-MM-dd" };
    case "flag":
      return { type: "boolean" };
    case "choice":
      return { type: "choice", choices: shape.values };
    case "prose":
      return { type: "string", single: false };
    case "list":
      return shape.item.type === "record" ? undefined : { type: "list" };
    case "pairs":
    case "record":
      return undefined;
    default:
      return { type: "string", single: true };
  }
}
