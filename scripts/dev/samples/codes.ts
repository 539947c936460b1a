import { creditCodeCheck, organisationCodeCheck } from "../../catalogue/index.js";

/** A unified social credit code of a made-up body; division 339999 is no place, so no real body has it. */
export function creditCode(serial: number): string {
  const organisation = String(serial).padStart(8, "0");
  const body = `11339999${organisation}${organisationCodeCheck(organisation)}`;
  return body + creditCodeCheck(body);
}
