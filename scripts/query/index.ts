export { matching } from "./match.js";
export { readQuery, type ParsedCatalogueQuery, type CatalogueQuery } from "./parse.js";
export { tableLines } from "./table.js";
