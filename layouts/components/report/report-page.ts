import { followReader } from "../contents/follow.js";
import { copyAnchors, offerCopies } from "./copy.js";
import { marksOf } from "./mark-address.js";

/**
 * The interactive parts of a report's page: printing, copying, reading aloud, the highlighted table of contents, and
 * marks for the words of the search that opened it. The page is complete without them. What few readers use is loaded
 * when they ask for it.
 */

document.querySelector("[data-print]")?.addEventListener("click", () => print());
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
  String(part).padStart(2, "0"),
);
for (const element of document.querySelectorAll("[data-accessed]")) element.textContent = today.join("-");
const prose = document.querySelector<HTMLElement>(".prose");
if (prose) copyAnchors(prose);
offerCopies();
followReader();

const aloud = document.querySelector<HTMLButtonElement>("#read-aloud");
if (aloud && "speechSynthesis" in window) {
  aloud.hidden = false;
  aloud.addEventListener("click", () => {
    load<typeof import("./read-aloud.js")>("read-aloud.js").then(({ readAloud }) => readAloud(aloud), report);
  });
}

const word = document.querySelector<HTMLButtonElement>("[data-docx]");
word?.addEventListener("click", () => {
  const label = word.textContent;
  const { docx = "", failed = "" } = word.dataset;
  word.textContent = docx;
  load<typeof import("./docx/docx.js")>("docx.js")
    .then(({ saveDocx }) => saveDocx())
    .then(
      () => (word.textContent = label),
      (error: unknown) => {
        word.textContent = failed;
        report(error);
      },
    );
});

const queries = marksOf(location.hash);
if (queries.length > 0) {
  load<typeof import("./highlight.js")>("highlight.js").then(({ highlight }) => highlight(queries), report);
}

/** Loads a module of this site, which is bundled beside this one. */
function load<Module>(name: string): Promise<Module> {
  return import(new URL(`./${name}`, import.meta.url).href) as Promise<Module>;
}

/** Logs an error; the page is complete without what failed. */
function report(error: unknown): void {
  console.error(error);
}
