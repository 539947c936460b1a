import { allPageKinds, type PageKind } from "../../site/index.js";

/** Returns the rows of the table of page kinds, the head first. */
export function pageTable(): string[][] {
  return [["Address", "Page"], ...allPageKinds.map(rowOf)];
}

function rowOf({ url, about, setting }: PageKind): string[] {
  const address = url === undefined ? "`aliases` of reports" : `\`${url}\``;
  return [address, setting === undefined ? about : `${about}; where \`site.yaml\` has \`${setting}\``];
}
