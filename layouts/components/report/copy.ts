import { make } from "../search-page/dom.js";

/** How long a button says that it has copied. Milliseconds. */
const said = 2500;

/** Makes the buttons work that copy a text of the page, and shows them: without script they would do nothing. */
export function offerCopies(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const { copy = "", copied = "", failed = "" } = button.dataset;
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", () => {
      const text = document.getElementById(copy)?.textContent.replace(/\s+/g, " ").trim() ?? "";
      void copyText(text).then((done) => {
        button.textContent = done ? copied : failed;
        announce(done ? copied : failed);
        setTimeout(() => (button.textContent = label), said);
      });
    });
  }
}

/** Links of headings and paragraphs also put themselves on the clipboard; they lead to their place as ever. */
export function copyAnchors(prose: HTMLElement): void {
  const { linkCopied = "" } = prose.dataset;
  prose.addEventListener("click", (event) => {
    const { target } = event;
    if (!(target instanceof HTMLAnchorElement) || !target.classList.contains("anchor")) return;
    void copyText(target.href).then((done) => {
      if (!done) return; // the address bar has it
      announce(linkCopied);
      target.dataset["copied"] = linkCopied;
      setTimeout(() => delete target.dataset["copied"], said);
    });
  });
}

/** @returns false where the browser does not let the page write to the clipboard */
function copyText(text: string): Promise<boolean> {
  // Missing on pages that are served without TLS, whatever its type says.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return Promise.resolve(copySelected(text));
  return clipboard.writeText(text).then(
    () => true,
    () => copySelected(text),
  );
}

/** The way of older browsers and of pages without TLS. */
function copySelected(text: string): boolean {
  const box = make("textarea", "hidden");
  box.value = text;
  box.readOnly = true;
  document.body.append(box);
  const { activeElement } = document;
  box.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies without TLS, which offices still have
  const done = document.execCommand("copy");
  box.remove();
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  return done;
}

let liveRegion: HTMLElement | undefined;

/** Says a word to readers who hear the page. */
function announce(text: string): void {
  if (!liveRegion) {
    liveRegion = make("p", "hidden");
    liveRegion.role = "status";
    document.querySelector("main")?.append(liveRegion);
  }
  liveRegion.textContent = "";
  const region = liveRegion;
  setTimeout(() => (region.textContent = text), 50); // a change that a screen reader notices
}
