export { type FuzzFailure, type FuzzResult, fuzz } from "./fuzz-check.js";
export { breakingFragments } from "./mutate.js";
