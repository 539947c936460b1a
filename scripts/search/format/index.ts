/** The file format of the search index. The build writes it, the browser reads it; docs/search.md describes it. */
export * from "./checksum.js";
export * from "./doc-table.js";
export * from "./facets.js";
export * from "./key-index.js";
export * from "./files.js";
export * from "./foreign-limits.js";
export * from "./keys.js";
export * from "./names.js";
export * from "./page-checksum.js";
export * from "./pinyin-table.js";
export * from "./varint.js";
