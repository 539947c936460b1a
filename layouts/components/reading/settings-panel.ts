import { make } from "../search-page/dom.js";

/** The open panel, and the link that opened it. */
let open: { readonly panel: HTMLElement; readonly link: HTMLElement } | undefined;

/**
 * Shows the reading settings on the page that is being read, so that their effect is visible. The controls and their
 * words are those of the page of settings.
 *
 * @param link leads to that page
 * @throws Error when it cannot be fetched
 */
export async function openSettings(link: HTMLAnchorElement): Promise<void> {
  if (open) {
    close();
    return;
  }
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const settings = page.querySelector<HTMLElement>(".settings");
  const title = page.querySelector("h1")?.textContent ?? "";
  if (!settings) throw new Error("the page has no settings");
  const panel = make("section", "settings-panel");
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", title);
  panel.tabIndex = -1;
  const button = make("button", "button button--quiet settings-panel__close");
  button.type = "button";
  button.textContent = settings.dataset["close"] ?? "";
  button.addEventListener("click", close);
  panel.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close();
  });
  panel.append(button, document.adoptNode(settings));
  document.body.append(panel);
  open = { panel, link };
  dispatchEvent(new Event("storage")); // reading.ts shows the settings in their controls
  panel.focus({ preventScroll: true });
}

function close(): void {
  if (!open) return;
  const { panel, link } = open;
  open = undefined;
  panel.remove();
  link.focus({ preventScroll: true });
}
