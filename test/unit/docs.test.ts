import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  describeField,
  exampleYaml,
  pageSchema,
  readFrontMatter,
  reportSchema,
  settingsFiles,
  type Field,
  type FieldShape,
  type RecordSchema,
} from "../../scripts/catalogue/index.js";
import { generatedDocs } from "../../scripts/dev/docs/generated-docs.js";
import { defaultMessages, loadMessages } from "../../scripts/i18n/index.js";

const docs = await generatedDocs();

test.each([...docs])("%s is what `npm run docs` writes", (file, text) => {
  expect(readFileSync(file, "utf8")).toBe(text);
});

const english = await loadMessages("en");

/** Returns the records of a value of some shape, and those inside of them. */
function recordsIn(shape: FieldShape): RecordSchema[] {
  if (shape.type === "list") return recordsIn(shape.item);
  return shape.type === "record" ? recordsBelow(shape.schema) : [];
}

function recordsBelow(schema: RecordSchema): RecordSchema[] {
  return [schema, ...Object.values(schema.fields).flatMap(({ type }) => recordsIn(type.shape))];
}

const records = [reportSchema, pageSchema, ...settingsFiles.map(({ schema }) => schema)].flatMap(
  recordsBelow,
);
const fields = records.flatMap((schema) =>
  Object.entries(schema.fields).map(([key, field]): [string, RecordSchema, string, Field<unknown>] => {
    return [`${schema.labels}.${key}`, schema, key, field];
  }),
);

describe("every field", () => {
  test.each(fields)("%s has a description in each language", (_, schema, key) => {
    expect(describeField(schema, key, defaultMessages).what).toMatch(/\p{Script=Han}.*。$/u);
    expect(describeField(schema, key, english).what).toMatch(/^\S.*\.$/);
  });

  test.each(fields)("%s has a valid example", (_, schema, key, field) => {
    const { data } = readFrontMatter(`---\n${exampleYaml(schema, key)}\n---\n`, defaultMessages);
    const [entry] = data?.kind === "map" ? data.entries : [];
    expect(entry && field.type.parse(entry.value, defaultMessages)).toMatchObject({ ok: true });
  });
});

test("the settings reference names every field", () => {
  for (const [, , key] of fields) expect(docs.get("docs/settings.md")).toContain(`\`${key}\``);
});
