export {
  dutyMatrix,
  slowReports,
  type DutyCell,
  type DutyMatrix,
  type DutyTable,
  type SlowReport,
} from "./matrix.js";
export {
  itemOf,
  standardFieldOf,
  statutoryGroups,
  type StatutoryGroup,
  type StatutoryItem,
} from "./statutory.js";
export { statutoryItems, type StatutoryItemId } from "./statutory-items.js";
export { duties, isCountyOrAbove, type Duty, type DutyId, type Era } from "./rules.js";
export { knownYears, type Distance } from "./working-days.js";
