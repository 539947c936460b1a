import { marksOf } from "./mark-address.js";

/** A report's page as a search opened it: the words that were searched are marked. Otherwise nothing more is loaded. */

/** The module beside this one, highlight.ts. */
type Highlight = typeof import("./highlight.js");

const queries = marksOf(location.hash);
if (queries.length > 0) {
  const address = new URL("./highlight.js", import.meta.url).href;
  // Without the marks the page is whole, so that a failure is worth no more than a word to who looks for it.
  import(address).then(
    (module) => (module as Highlight).highlight(queries), // our own module, bundled beside this one
    (error: unknown) => console.error(error),
  );
}
