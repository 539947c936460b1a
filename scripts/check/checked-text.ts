import type { Report, Settings, ContentPage } from "../catalogue/index.js";

/** What rules on texts check: a report, a draft or a content page. */
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
  /** The agency that publishes the text. */
  readonly agency: Pick<Report["agency"], "name" | "fullName">;
};

/** Converts a content page to a CheckedText; its agency is the site's publisher. */
export function pageText(page: ContentPage, { site, agencies }: Settings): CheckedText {
  const agency = agencies.find(({ name }) => name === site.publisher);
  return {
    ...page,
    indexNumber: "",
    reportYear: undefined,
    attachments: undefined,
    agency: agency ?? { name: site.publisher, fullName: undefined },
  };
}
