import { reportSchema, settingsFiles } from "../../catalogue/index.js";
import type { Messages } from "../../i18n/index.js";
import type { Choices } from "../choices.js";
import { frontMatterSettings } from "./front-matter.js";
import { recordJsonSchema } from "./schema.js";
import { snippets } from "./snippets.js";
import { tasks } from "./tasks.js";

/** Recommended extensions for editors and maintainers. */
const extensions = ["eliostruyf.vscode-front-matter", "redhat.vscode-yaml", "esbenp.prettier-vscode"];

/** Returns the files of `.vscode/` that are generated from the schema, as text by name. */
export function vscodeFiles(choices: Choices, messages: Messages): ReadonlyMap<string, string> {
  const files: Readonly<Record<string, unknown>> = {
    "settings.json": {
      "files.encoding": "utf8",
      "files.autoGuessEncoding": false,
      "[markdown]": { "editor.formatOnSave": false, "files.trimTrailingWhitespace": false },
      "yaml.schemas": Object.fromEntries(
        settingsFiles.map(({ name }) => [`.vscode/${schemaFile(name)}`, `content/${name}`]),
      ),
      ...frontMatterSettings(choices, messages),
    },
    "extensions.json": { recommendations: extensions },
    "tasks.json": tasks(messages),
    "gongkai.code-snippets": snippets(choices, messages),
    "schemas/report.json": titled(
      messages.admin.vscode.report,
      recordJsonSchema(reportSchema, choices, messages),
    ),
    ...Object.fromEntries(
      settingsFiles.map((file) => {
        const entry = recordJsonSchema(file.schema, choices, messages);
        const isList = "uniqueKeys" in file;
        return [schemaFile(file.name), titled(file.name, isList ? { type: "array", items: entry } : entry)];
      }),
    ),
  };
  return new Map(Object.entries(files).map(([name, value]) => [name, `${JSON.stringify(value, null, 2)}\n`]));
}

/** Returns the file of the JSON Schema of a settings file, such as `schemas/site.json`. */
function schemaFile(name: string): string {
  return `schemas/${name.replace(/\.yaml$/, ".json")}`;
}

function titled(title: string, body: object): object {
  return { $schema: "http://json-schema.org/draft-07/schema#", title, ...body };
}
