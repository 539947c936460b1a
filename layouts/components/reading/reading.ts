import { keepSettings, readSettings, type SettingName } from "./settings.js";

/**
 * Applies a reader's settings to the page. It runs in the head, before anything is drawn, so that a page with large
 * print never shows small print first. It is the only script that blocks rendering, and is small.
 */

const root = document.documentElement;
let settings = readSettings();

root.dataset["script"] = ""; // CSS shows what requires JavaScript
if (navigator.pdfViewerEnabled) root.dataset["pdf"] = "";
apply();
document.addEventListener("DOMContentLoaded", () => {
  showControls();
  for (const control of controls()) {
    control.addEventListener(control instanceof HTMLInputElement ? "change" : "click", () => {
      const name = control.dataset["setting"] as SettingName; // the templates write no other value
      settings = { ...settings, [name]: !settings[name] };
      keepSettings(settings);
      apply();
      showControls();
    });
  }
});
// A page restored from the browser's cache may have old settings, and form fields that the browser filled in.
addEventListener("pageshow", refresh);
addEventListener("storage", refresh);

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
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

function apply(): void {
  root.toggleAttribute("data-large", settings.large);
  root.toggleAttribute("data-compact", settings.compact);
}

function controls(): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>("[data-setting]");
}

function showControls(): void {
  for (const control of controls()) {
    const on = settings[control.dataset["setting"] as SettingName];
    if (control instanceof HTMLInputElement) control.checked = on;
    else control.ariaPressed = String(on);
  }
}
