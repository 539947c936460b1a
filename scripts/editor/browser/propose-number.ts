import { store } from "decap-cms-core/dist/esm/redux/index.js";
import { nextIndexNumber } from "../../catalogue/next-index-number.js";

/** Index numbers in use, as far as this page knows. */
const known = new Set<string>();

/** Adds index numbers that are in use. */
export function addIndexNumbers(numbers: readonly string[]): void {
  for (const number of numbers) known.add(number);
}

/**
 * Fills in the next index number of a new report as soon as its agency is chosen. A number that somebody has typed
 * stays.
 *
 * @param agencyCodes codes of the agencies by name
 */
export function proposeIndexNumbers(agencyCodes: Readonly<Record<string, string>>): void {
  let proposed = "";
  let lastAgency = "";
  store.subscribe(() => {
    const { entryDraft } = store.getState();
    const text = (...path: readonly string[]) => {
      const value = entryDraft.getIn(["entry", ...path]);
      return typeof value === "string" ? value : "";
    };
    const year = /^reports-(\d{4})$/.exec(text("collection"))?.[1];
    const agency = text("data", "agency");
    const isNew = entryDraft.getIn(["entry", "newRecord"]) === true;
    if (!isNew || year === undefined) lastAgency = "";
    if (!isNew || year === undefined || agency === lastAgency) return;
    lastAgency = agency;
    const number = text("data", "index_number");
    const code = agencyCodes[agency];
    if (code === undefined || (number !== "" && number !== proposed)) return;
    proposed = nextIndexNumber(code, year, known);
    store.dispatch({
      type: "DRAFT_CHANGE_FIELD",
      payload: { field: new Map([["name", "index_number"]]), value: proposed, entries: [] },
    });
  });
}
