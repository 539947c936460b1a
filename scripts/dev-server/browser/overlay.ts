/** Runs in the pages that `npm start` serves: reloads a page when the site has changed, and shows errors above it. */

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

/** Shows a failure. Its message may quote content files, so it is inserted as text, never as HTML. */
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

/** Milliseconds during which a page that is being left is not reloaded. A download also looks like leaving at first. */
const leavingMs = 10_000;

let left = Number.NEGATIVE_INFINITY;

/** Reloads the page, unless its reader has just requested another one, which reloading would cancel. */
function reload(): void {
  const stays = left + leavingMs - performance.now();
  if (stays <= 0) location.reload();
  else setTimeout(reload, stays);
}

/**
 * Listens to the preview server while the page is visible. A browser has six connections to a server, and hidden pages
 * would use up those of the next page; a page receives missed events when it becomes visible again.
 *
 * @param address of the event stream
 * @param close label of the button that hides an error
 */
export function listenTo(address: string, close: string): void {
  // The query of the script's address is the version of the site that the page shows.
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
