export { matching } from "./match.js";
export { readQuery, type ParsedQuery, type Query } from "./parse.js";
export { tableLines } from "./table.js";
