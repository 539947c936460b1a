import { agencyFields, reportFields, siteFields, topicFields } from "../../catalogue/index.js";
import { text } from "../../i18n/index.js";
import type { Choices } from "../form.js";
import { frontMatterSettings } from "./front-matter.js";
import { listSchema, recordSchema } from "./schema.js";
import { snippets } from "./snippets.js";
import { tasks } from "./tasks.js";

/** Extensions that an editor or a maintainer gains by. */
const extensions = ["eliostruyf.vscode-front-matter", "redhat.vscode-yaml", "esbenp.prettier-vscode"];

/** The files of `.vscode/` that are made from the schema, by name, as text. */
export function vscodeFiles(choices: Choices): ReadonlyMap<string, string> {
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  const lists = { agency: names(choices.agencies), topic: names(choices.topics) };
  const files: Readonly<Record<string, unknown>> = {
    "settings.json": {
      "files.encoding": "utf8",
      "files.autoGuessEncoding": false,
      "[markdown]": { "editor.formatOnSave": false, "files.trimTrailingWhitespace": false },
      "yaml.schemas": {
        ".vscode/schemas/site.json": "content/site.yaml",
        ".vscode/schemas/agencies.json": "content/agencies.yaml",
        ".vscode/schemas/topics.json": "content/topics.yaml",
      },
      ...frontMatterSettings(choices),
    },
    "extensions.json": { recommendations: extensions },
    "tasks.json": tasks(),
    "gongkai.code-snippets": snippets(choices),
    "schemas/report.json": schema(text.admin.vscode.report, recordSchema(reportFields, "fieldLabels", lists)),
    "schemas/site.json": schema("site.yaml", recordSchema(siteFields, "siteLabels")),
    "schemas/agencies.json": schema("agencies.yaml", listSchema(agencyFields, "agencyLabels")),
    "schemas/topics.json": schema("topics.yaml", listSchema(topicFields, "topicLabels")),
  };
  return new Map(Object.entries(files).map(([name, value]) => [name, `${JSON.stringify(value, null, 2)}\n`]));
}

function schema(title: string, body: object): object {
  return { $schema: "http://json-schema.org/draft-07/schema#", title, ...body };
}
