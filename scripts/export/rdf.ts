/** Vocabularies of the catalogue's linked data, by prefix. */
const prefixes = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** A term of a vocabulary, `dct:title`. */
export type PrefixedName = `${keyof typeof prefixes}:${string}`;

/**
 * A resource with its class and properties. One without an IRI is a blank node, written inside of the node that refers
 * to it.
 */
export interface RdfNode {
  readonly iri?: string;
  readonly types: readonly PrefixedName[];
  readonly says: readonly Statement[];
}
export type Statement = readonly [PrefixedName, readonly Term[]];
export type Term =
  | { readonly to: string }
  | { readonly text: string; readonly language?: string | undefined; readonly type?: PrefixedName }
  | RdfNode;

/**
 * Yields nodes as JSON-LD 1.1, one on each line, and as RDF 1.1 Turtle: chunks of both, so that each node is created
 * once.
 */
export function* linkedData(nodes: Iterable<RdfNode>): Generator<readonly [jsonLd: string, turtle: string]> {
  const bound = Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`);
  yield [`{"@context":${JSON.stringify(prefixes)},\n"@graph":[`, bound.join("")];
  let separator = "\n";
  for (const node of nodes) {
    yield [separator + JSON.stringify(jsonLd(node)), `\n${iriRef(node.iri ?? "")} ${body(node, "  ")} .\n`];
    separator = ",\n";
  }
  yield ["\n]}\n", ""];
}

function jsonLd({ iri, types, says }: RdfNode): Record<string, unknown> {
  return {
    ...(iri !== undefined && { "@id": iri }),
    "@type": types,
    ...Object.fromEntries(says.map(([name, terms]) => [name, terms.map(jsonTerm)])),
  };
}

function jsonTerm(term: Term): unknown {
  if ("to" in term) return { "@id": term.to };
  if ("types" in term) return jsonLd(term);
  const { text, language, type } = term;
  return {
    "@value": text,
    ...(language !== undefined && { "@language": language }),
    ...(type && { "@type": type }),
  };
}

function body({ types, says }: RdfNode, indent: string): string {
  const statements = says.map(
    ([name, terms]) => `${name} ${terms.map((term) => turtleTerm(term, `${indent}  `)).join(", ")}`,
  );
  return [`a ${types.join(", ")}`, ...statements].join(` ;\n${indent}`);
}

function turtleTerm(term: Term, indent: string): string {
  if ("to" in term) return iriRef(term.to);
  if ("types" in term) return `[\n${indent}${body(term, indent)}\n${indent.slice(2)}]`;
  const { text, language, type } = term;
  return literal(text) + (language === undefined ? "" : `@${language}`) + (type ? `^^${type}` : "");
}

/**
 * Returns an IRI in angle brackets. Addresses are encoded already; forbidden characters are encoded again to be safe.
 */
function iriRef(iri: string): string {
  // eslint-disable-next-line no-control-regex -- these characters are searched for
  return `<${iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, encodeURIComponent)}>`;
}

/** Returns a Turtle literal. Turtle has the escapes of JSON, but none for half of a surrogate pair. */
function literal(text: string): string {
  return JSON.stringify(/[\uD800-\uDFFF]/.test(text) ? text.replace(/\p{Cs}/gu, "\u{FFFD}") : text);
}
