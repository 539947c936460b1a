/**
 * A line across the window below the line of text at the pointer, or at the last touch. It stays on the page while the
 * setting is on, and passes clicks through.
 */

import { readSettings } from "./settings.js";

const line = document.createElement("div");
line.className = "reading-line";
line.setAttribute("aria-hidden", "true");
line.style.transform = `translateY(${innerHeight / 2}px)`;

const follow = ({ clientY }: PointerEvent) => (line.style.transform = `translateY(${clientY}px)`);
addEventListener("pointermove", follow, { passive: true });
addEventListener("pointerdown", follow, { passive: true });

const show = () => {
  if (!readSettings().line) line.remove();
  else if (!line.isConnected) document.body.append(line);
};
// A change of a setting reaches this script after it reached the storage.
document.addEventListener("change", () => setTimeout(show));
addEventListener("storage", show);
addEventListener("pageshow", show);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show);
else show();
