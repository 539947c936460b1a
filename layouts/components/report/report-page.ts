import { followReader } from "../contents/follow.js";
import { copyAnchors, offerCopies } from "./copy.js";
import { marksOf } from "./mark-address.js";

/**
 * What a report's page does beside being read: it prints, copies, follows its reader, and marks the words of the search
 * that opened it. Without this it is whole.
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
