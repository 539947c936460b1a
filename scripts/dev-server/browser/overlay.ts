/** In the pages that `npm start` serves: loads a page again when the site changed, and shows mistakes above it. */

const styles = `
  :host { all: initial; }
  section { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; padding: 2rem;
    background: rgb(20 20 20 / 92%); color: #fff; font: 16px/1.6 system-ui, sans-serif; }
  h2 { margin: 0 0 1rem; font-size: 1.25rem; color: #ffb4a9; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.6 ui-monospace, monospace; }
  button { font: inherit; padding: .25rem 1rem; }
`;

let overlay: HTMLElement | undefined;

function hide(): void {
  overlay?.remove();
  overlay = undefined;
}

/** What the fault says comes from files that people write: it is shown as text, and never as HTML. */
function show(fault: { readonly title: string; readonly details: string }, close: string): void {
  hide();
  overlay = document.createElement("gongkai-fault");
  const root = overlay.attachShadow({ mode: "open" });
  const style = element("style", styles);
  const section = document.createElement("section");
  section.setAttribute("role", "alert");
  const button = element("button", close);
  button.addEventListener("click", hide);
  section.append(element("h2", fault.title), element("pre", fault.details), button);
  root.append(style, section);
  document.body.append(overlay);
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** Milliseconds for which a page that is being left is not loaded again. A download, too, looks like leaving at first. */
const leavingMs = 10_000;

let left = Number.NEGATIVE_INFINITY;

/** Loads the page again, unless its reader has just asked for another one: loading again would call that off. */
function reload(): void {
  const stays = left + leavingMs - performance.now();
  if (stays <= 0) location.reload();
  else setTimeout(reload, stays);
}

/**
 * Listens to the preview server while the page is seen. A browser has six connections to a server, and pages that nobody
 * looks at would take them from the next one that is opened; what they missed they are told when they are seen again.
 *
 * @param address of its events
 * @param close what stands on the button that hides a mistake
 */
export function listenTo(address: string, close: string): void {
  // The script's address tells which state of the site the page shows.
  const own = address + new URL(import.meta.url).search;
  let events: EventSource | undefined;
  const listen = () => {
    events?.close();
    events = document.visibilityState === "visible" ? openEvents(own, close) : undefined;
  };
  addEventListener("beforeunload", () => (left = performance.now()));
  document.addEventListener("visibilitychange", listen);
  listen();
}

function openEvents(address: string, close: string): EventSource {
  const events = new EventSource(address);
  events.addEventListener("reload", reload);
  events.addEventListener("fault", ({ data }: MessageEvent<string>) => {
    show(JSON.parse(data) as { title: string; details: string }, close); // the preview server sends nothing else
  });
  return events;
}
