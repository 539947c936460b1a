import type * as SiteModule from "../site/index.js";

/** Which addresses the site has or may have, and from which file it serves one. */
export type SiteAddresses = Pick<
  typeof SiteModule,
  "isMadeAddress" | "isReservedAddress" | "outputFile" | "reportAddress"
>;

/**
 * Loads the site module, on demand, when texts are checked together: threads that check single texts need not load it.
 */
export function loadSiteAddresses(): Promise<SiteAddresses> {
  return import("../site/index.js");
}
