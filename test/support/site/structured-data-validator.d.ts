declare module "@adobe/structured-data-validator" {
  interface Issue {
    readonly issueMessage: string;
    readonly severity: "ERROR" | "WARNING";
    readonly rootType: string;
    readonly fieldNames?: readonly string[];
  }
  /** The items of a page by their type, as a crawler groups them. */
  interface Extracted {
    readonly jsonld: Readonly<Record<string, readonly object[]>>;
  }
  export default class Validator {
    /**
     * @param vocabulary schema.org's own JSON-LD
     */
    constructor(vocabulary: { readonly "@graph": readonly object[] });
    validate(extracted: Extracted): Promise<Issue[]>;
  }
}
