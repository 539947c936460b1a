import { followReader } from "../contents/follow.js";
import { copyAnchors, offerCopies } from "./copy.js";
import { marksOf } from "./mark-address.js";

/**
 * The interactive parts of a report's page: printing, copying, the highlighted table of contents, and marks for the
 * words of the search that opened it. The page is complete without them.
 */

document.querySelector("[data-print] button")?.addEventListener("click", () => print());
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
  String(part).padStart(2, "0"),
);
for (const element of document.querySelectorAll("[data-accessed]")) element.textContent = today.join("-");
const prose = document.querySelector<HTMLElement>(".prose");
if (prose) copyAnchors(prose);
offerCopies();
followReader();

/** The type of highlight.ts. */
type Highlight = typeof import("./highlight.js");

const queries = marksOf(location.hash);
if (queries.length > 0) {
  const address = new URL("./highlight.js", import.meta.url).href;
  // The page is complete without marks, so a failure is only logged.
  import(address).then(
    (module) => (module as Highlight).highlight(queries), // a module of this site, bundled beside this one
    (error: unknown) => console.error(error),
  );
}
