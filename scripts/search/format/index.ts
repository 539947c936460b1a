/** How the index stands in files; the build writes it and the browser reads it. docs/search.md draws the picture. */
export * from "./doc-table.js";
export * from "./facets.js";
export * from "./key-index.js";
export * from "./files.js";
export * from "./keys.js";
export * from "./names.js";
export * from "./reading.js";
export * from "./varint.js";
