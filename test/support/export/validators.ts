import { Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const schemas = "test/fixtures/export-schemas";

/** The schema published by sitemaps.org, from the package `sitemap`. */
export const sitemapSchema = "node_modules/sitemap/schema/sitemap.xsd";
export const sitemapIndexSchema = `${schemas}/sitemap-index.xsd`;
export const repositorySchema = `${schemas}/static-repository.xsd`;

/**
 * Returns libxml2's errors for a document.
 *
 * @param schema an XSD; it may import those beside it
 * @returns libxml2's messages, one on each line; empty when the document is valid
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

/** Returns the errors of a catalogue in Turtle by the SHACL shapes of DCAT-AP: resource and property of each. */
export async function shaclFaults(turtle: string): Promise<string[]> {
  const shapes = new Store(new Parser().parse(await readFile(`${schemas}/dcat-ap.shapes.ttl`, "utf8")));
  const report = await new SHACLValidator(shapes).validate(new Store(new Parser().parse(turtle)));
  return report.results.map(({ focusNode, path: property }) => `${focusNode.value} ${property.value}`);
}
