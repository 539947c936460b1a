import { describeField, reportSchema, type FieldShape } from "../../catalogue/index.js";
import type { Messages } from "../../i18n/index.js";
import { choiceWords, entryNames, type Choices } from "../choices.js";
import { fieldHint } from "../hint.js";

/** A field in the format of the extension Front Matter CMS. */
interface PanelField {
  readonly title: string;
  readonly name: string;
  readonly type: "string" | "datetime" | "boolean" | "choice" | "list" | "fields";
  readonly [option: string]: unknown;
}

/**
 * Returns settings of the extension Front Matter CMS, whose panel in VS Code shows front matter as a form.
 *
 * Lists of records (附件, 原文说明) and waivers are edited as text with snippets: the panel would rewrite them.
 */
export function frontMatterSettings(choices: Choices, messages: Messages): Readonly<Record<string, unknown>> {
  return {
    "frontMatter.framework.id": "other",
    "frontMatter.framework.startCommand": "npm start",
    "frontMatter.preview.host": "http://localhost:8080",
    "frontMatter.content.autoUpdateDate": false,
    "frontMatter.content.fmHighlight": true,
    "frontMatter.content.supportedFileTypes": ["md"],
    "frontMatter.content.pageFolders": [
      {
        title: messages.admin.vscode.reports,
        path: "[[workspace]]/content/reports",
        contentTypes: ["report"],
      },
    ],
    "frontMatter.taxonomy.frontMatterType": "YAML",
    "frontMatter.taxonomy.indentArrays": true,
    "frontMatter.taxonomy.dateFormat": "yyyy-MM-dd",
    "frontMatter.taxonomy.contentTypes": [
      { name: "report", pageBundle: false, fileType: "md", fields: panelFields(choices, messages) },
    ],
  };
}

function panelFields(choices: Choices, messages: Messages): PanelField[] {
  return Object.entries(reportSchema.fields).flatMap(([name, { type, required }]) => {
    const { label: title } = describeField(reportSchema, name, messages);
    const common = { title, name, required, description: fieldHint(reportSchema, name, messages) };
    const options = panelOptions(type.shape, choices);
    return options ? [{ ...common, ...options }] : [];
  });
}

type PanelOptions = Pick<PanelField, "type"> & Readonly<Record<string, unknown>>;

/** Returns undefined for fields that the panel cannot edit without loss. */
function panelOptions(shape: FieldShape, choices: Choices): PanelOptions | undefined {
  switch (shape.type) {
    case "day":
      return { type: "datetime", dateFormat: "yyyy-MM-dd" };
    case "flag":
      return { type: "boolean" };
    case "choice":
      return { type: "choice", choices: choiceWords(shape, choices) };
    case "entry-name":
      return { type: "choice", choices: entryNames(choices, shape.file) };
    case "prose":
      return { type: "string", single: false };
    case "list":
      return shape.item.type === "record" ? undefined : { type: "list" };
    case "reasons":
    case "severities":
    case "localized":
    case "record":
      return undefined;
    case "words":
    case "line":
    case "year":
    case "form":
    case "index-number":
    case "publisher-code":
    case "file-name":
      return { type: "string", single: true };
  }
}
