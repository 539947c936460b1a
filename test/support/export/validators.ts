import { Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const schemas = "test/fixtures/export-schemas";

/** The schema that sitemaps.org publishes, as the package `sitemap` brings it. */
export const sitemapSchema = "node_modules/sitemap/schema/sitemap.xsd";
export const sitemapIndexSchema = `${schemas}/sitemap-index.xsd`;
export const repositorySchema = `${schemas}/static-repository.xsd`;

/**
 * What libxml2 finds wrong with a document.
 *
 * @param schema an XSD; those beside it may be imported by it
 * @returns libxml2's words, a line a fault; empty when the document is valid
 */
export async function xsdFaults(document: string, schema: string): Promise<string[]> {
  const names = ["oai-pmh.xsd", "oai-dc.xsd", "dc-elements.xsd"];
  const preload = await Promise.all(
    names.map(async (fileName) => {
      return { fileName, contents: await readFile(path.join(schemas, fileName), "utf8") };
    }),
  );
  const { errors } = await validateXML({
    xml: [{ fileName: "document.xml", contents: document }],
    schema: [{ fileName: "schema.xsd", contents: await readFile(schema, "utf8") }],
    preload,
    maxMemoryPages: 16_384, // 1 GiB
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** What the SHACL shapes of DCAT-AP find wrong with a catalogue in Turtle: thing and property of each fault. */
export async function shaclFaults(turtle: string): Promise<string[]> {
  const shapes = new Store(new Parser().parse(await readFile(`${schemas}/dcat-ap.shapes.ttl`, "utf8")));
  const report = await new SHACLValidator(shapes).validate(new Store(new Parser().parse(turtle)));
  return report.results.map(({ focusNode, path: property }) => `${focusNode.value} ${property.value}`);
}
