import { make } from "../search-page/dom.js";

/** Milliseconds for which a button shows that it has copied. */
const said = 2500;

/** Activates and shows the buttons that copy texts; without JavaScript they stay hidden. */
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

/** Makes links of headings and paragraphs also copy their address; they still lead to their target. */
export function copyAnchors(prose: HTMLElement): void {
  const { linkCopied = "" } = prose.dataset;
  prose.addEventListener("click", (event) => {
    const { target } = event;
    if (!(target instanceof HTMLAnchorElement) || !target.classList.contains("anchor")) return;
    void copyText(target.href).then((done) => {
      if (!done) return; // the address is also in the address bar
      announce(linkCopied);
      target.dataset["copied"] = linkCopied;
      setTimeout(() => delete target.dataset["copied"], said);
    });
  });
}

/** Copies a text. Returns false when the browser does not allow the page to write to the clipboard. */
function copyText(text: string): Promise<boolean> {
  // Missing on pages that are served without TLS, although its type is not optional.
  // eslint-disable-next-line gongkai/browser-apis -- see above
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return Promise.resolve(copySelected(text));
  // eslint-disable-next-line gongkai/browser-apis -- the clipboard exists here
  return clipboard.writeText(text).then(
    () => true,
    () => copySelected(text),
  );
}

/** Copies by way of a selection, for older browsers and pages without TLS. */
function copySelected(text: string): boolean {
  const box = make("textarea", "hidden");
  box.value = text;
  box.readOnly = true;
  document.body.append(box);
  const { activeElement } = document;
  box.select();
  // Without TLS, which some offices still lack, nothing else copies.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const done = document.execCommand("copy");
  box.remove();
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  return done;
}

let liveRegion: HTMLElement | undefined;

/** Announces a text to screen readers. */
function announce(text: string): void {
  if (!liveRegion) {
    liveRegion = make("p", "hidden");
    liveRegion.role = "status";
    document.querySelector("main")?.append(liveRegion);
  }
  liveRegion.textContent = "";
  const region = liveRegion;
  setTimeout(() => (region.textContent = text), 50); // screen readers only notice a later change
}
