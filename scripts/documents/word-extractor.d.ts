/** The part of word-extractor that is used; the package brings no types. */
declare module "word-extractor" {
  interface WordTextOptions {
    readonly filterUnicode: boolean;
  }
  interface ExtractedDocument {
    getBody(options: WordTextOptions): string;
    getFootnotes(options: WordTextOptions): string;
    getEndnotes(options: WordTextOptions): string;
    getTextboxes(options: WordTextOptions & { readonly includeHeadersAndFooters: boolean }): string;
    getHeaders(options: WordTextOptions): string;
  }
  export default class WordExtractor {
    extract(source: Buffer | string): Promise<ExtractedDocument>;
  }
}
