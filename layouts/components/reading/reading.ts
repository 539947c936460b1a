import { keepSettings, readSettings, type SettingName } from "./settings.js";

/**
 * Puts a reader's settings on the page. It runs in the head, before anything is drawn, so that a page that is to have
 * large print never shows small print first. Nothing but this one small file holds the page up.
 */

const root = document.documentElement;
let settings = readSettings();

root.dataset["script"] = ""; // styles show what works with script alone
if (navigator.pdfViewerEnabled) root.dataset["pdf"] = "";
apply();
document.addEventListener("DOMContentLoaded", () => {
  showControls();
  for (const control of controls()) {
    control.addEventListener(control instanceof HTMLInputElement ? "change" : "click", () => {
      const name = control.dataset["setting"] as SettingName; // the templates write no other
      settings = { ...settings, [name]: !settings[name] };
      keepSettings(settings);
      apply();
      showControls();
    });
  }
});
// A page that comes back as it was left, while another was set; and boxes that a browser filled in as they were.
addEventListener("pageshow", refresh);
addEventListener("storage", refresh);

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
if ("serviceWorker" in navigator && root.dataset["offline"] === undefined) void sendWorkerAway();

/** A site that no longer keeps pages frees the browsers that still have its worker. */
async function sendWorkerAway(): Promise<void> {
  const worker = new URL("../service-worker.js", own).href;
  try {
    const registrations = await navigator.serviceWorker.getRegistrations();
    const ours = registrations.filter(({ active }) => active?.scriptURL === worker);
    await Promise.all(ours.map((registration) => registration.unregister()));
  } catch (error) {
    console.error(error); // a browser that allows no workers has none
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
