import { creditCodeCheck, organisationCodeCheck } from "../../catalogue/index.js";

/** Returns a unified social credit code of an invented body; division 339999 does not exist, so no real body has it. */
export function creditCode(serial: number): string {
  const organisation = String(serial).padStart(8, "0");
  const body = `11339999${organisation}${organisationCodeCheck(organisation)}`;
  return body + creditCodeCheck(body);
}
