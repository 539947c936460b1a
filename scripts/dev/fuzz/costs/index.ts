export { expressionTargets } from "./expressions.js";
export { type CostTarget, type SuperlinearCost, lengths, superlinearCosts } from "./growth.js";
export { codeTargets } from "./targets.js";
export { hostileTexts, repeated } from "./texts.js";
