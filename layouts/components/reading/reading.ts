import { changed, keepSettings, readSettings, withLargePrint, type SettingName } from "./settings.js";

/**
 * Applies a reader's settings to the page. It runs in the head, before anything is drawn, so that a page with large
 * print never shows small print first. It is the only script that blocks rendering, and is small.
 */

const root = document.documentElement;
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
let settings = readSettings();

root.dataset["script"] = ""; // CSS shows what requires JavaScript
// eslint-disable-next-line gongkai/browser-apis -- without it, PDFs are links
if (navigator.pdfViewerEnabled) root.dataset["pdf"] = "";
apply();
document.addEventListener("DOMContentLoaded", showControls);
// For the controls of the page, and those of a panel that is opened later.
document.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement)
    change(target, target.type === "radio" ? target.value : target.checked);
});
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const button = event.target.closest<HTMLElement>(
    "button[data-setting], .menu-button, [data-reading-panel]",
  );
  if (!button) return;
  if (button.dataset["setting"] !== undefined) change(button, button.ariaPressed !== "true");
  else if (button.classList.contains("menu-button")) toggleMenu(button);
  else if (button instanceof HTMLAnchorElement) {
    event.preventDefault();
    void openPanel(button);
  }
});
// A page restored from the browser's cache may have old settings, and form fields that the browser filled in.
addEventListener("pageshow", refresh);
addEventListener("storage", refresh);

if ("serviceWorker" in navigator && root.dataset["offline"] === undefined) void sendWorkerAway();

/** Removes the service worker from browsers after a site has disabled offline use. */
async function sendWorkerAway(): Promise<void> {
  const worker = new URL("../service-worker.js", own).href;
  try {
    const registrations = await navigator.serviceWorker.getRegistrations();
    const ours = registrations.filter(({ active }) => active?.scriptURL === worker);
    await Promise.all(ours.map((registration) => registration.unregister()));
  } catch (error) {
    console.error(error); // a browser without service workers has none to remove
  }
}

function refresh(): void {
  settings = readSettings();
  apply();
  showControls();
}

function change(control: HTMLElement, value: boolean | string): void {
  const { setting } = control.dataset;
  if (setting === undefined) return;
  settings =
    setting === "large" ? withLargePrint(settings, value === true) : changed(settings, { [setting]: value });
  keepSettings(settings);
  apply();
  showControls();
}

function apply(): void {
  root.toggleAttribute("data-large", settings.large);
  root.toggleAttribute("data-compact", settings.compact);
  root.dataset["size"] = settings.size;
  root.dataset["scheme"] = settings.scheme;
  if (settings.line) load("line-guide.js").catch((error: unknown) => console.error(error));
}

function showControls(): void {
  for (const control of document.querySelectorAll<HTMLElement>("[data-setting]")) {
    const value = settings[control.dataset["setting"] as SettingName]; // the templates write no other name
    if (!(control instanceof HTMLInputElement)) control.ariaPressed = String(value);
    else if (control.type === "radio") control.checked = control.value === value;
    else control.checked = value === true;
  }
}

function toggleMenu(button: HTMLElement): void {
  const open = button.ariaExpanded !== "true";
  button.ariaExpanded = String(open);
  button.closest(".site-header")?.toggleAttribute("data-open", open);
}

/** Opens the settings on this page; when that fails, the link leads to the page of settings. */
async function openPanel(link: HTMLAnchorElement): Promise<void> {
  try {
    // A module of this site, bundled beside this script.
    const { openSettings } = (await load("settings-panel.js")) as typeof import("./settings-panel.js");
    await openSettings(link);
  } catch (error) {
    console.error(error);
    location.href = link.href;
  }
}

function load(name: string): Promise<unknown> {
  return import(new URL(name, own).href);
}
