import { rules } from "./rules/all-rules.js";

const privacyRules = new Set(rules.filter(({ group }) => group === "privacy").map(({ id }) => id));

/** Returns whether a rule looks for personal data: its findings are not sent or saved without a decision. */
export function isPrivacyRule(id: string): boolean {
  return privacyRules.has(id);
}
