import type { Report, Settings, StandingPage } from "../catalogue/index.js";

/** What the rules on texts look at: a report, a draft, or a standing page. */
export type CheckedText = Pick<
  Report,
  | "file"
  | "fileText"
  | "body"
  | "bodyLine"
  | "url"
  | "title"
  | "indexNumber"
  | "reportYear"
  | "attachments"
  | "waive"
> & {
  /** Whose text it is. */
  readonly agency: Pick<Report["agency"], "name" | "fullName">;
};

/** A standing page as the rules on texts see it: its words are the publisher's. */
export function pageText(page: StandingPage, { site, agencies }: Settings): CheckedText {
  const agency = agencies.find(({ name }) => name === site.publisher);
  return {
    ...page,
    indexNumber: "",
    reportYear: undefined,
    attachments: undefined,
    agency: agency ?? { name: site.publisher, fullName: undefined },
  };
}
