/** The part of word-extractor that is used; the package brings no types. */
declare module "word-extractor" {
  interface Options {
    readonly filterUnicode: boolean;
  }
  interface ExtractedDocument {
    getBody(options: Options): string;
    getFootnotes(options: Options): string;
    getEndnotes(options: Options): string;
    getTextboxes(options: Options & { readonly includeHeadersAndFooters: boolean }): string;
    getHeaders(options: Options): string;
  }
  export default class WordExtractor {
    extract(source: Buffer | string): Promise<ExtractedDocument>;
  }
}
