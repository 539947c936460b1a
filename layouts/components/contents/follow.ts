/** Pixels below the line to which links scroll a heading, within which it counts as passed: its section is being read. */
const tolerance = 16;

/**
 * Shows which section is being read: highlights it in both tables of contents, and names it in the one that stays at the
 * top of a phone's window. Also closes that table after a choice.
 */
export function followReader(): void {
  const contents = document.querySelectorAll<HTMLElement>(".contents");
  const links = [...contents].flatMap((list) => [...list.querySelectorAll("a")]);
  const ids = new Set(links.map((link) => link.hash.slice(1)));
  const headings = [...ids].flatMap((id) => document.getElementById(id) ?? []);
  if (headings.length === 0) return;
  const current = document.querySelector(".contents__current");
  let shown: HTMLElement | undefined;
  const mark = () => {
    const line = scrollTarget(headings[0]) + tolerance;
    const read = headings.findLast((heading) => heading.getBoundingClientRect().top <= line) ?? headings[0];
    if (!read || read === shown) return;
    shown = read;
    for (const link of links) {
      if (link.hash.slice(1) !== read.id) link.removeAttribute("aria-current");
      else {
        link.ariaCurrent = "true";
        if (current) current.textContent = link.textContent;
        bringIntoView(link);
      }
    }
  };
  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later);
  mark();
  closeAfterChoice(document.querySelector(".contents--folded"));
}

/** Returns where links scroll a heading to, in pixels from the window's top. */
function scrollTarget(heading: Element | undefined): number {
  const root = getComputedStyle(document.documentElement);
  const own = heading ? getComputedStyle(heading) : root;
  return (Number.parseFloat(root.scrollPaddingTop) || 0) + (Number.parseFloat(own.scrollMarginTop) || 0);
}

/** Closes the folded table of contents when a section was chosen, with Escape, and when the reader goes on reading. */
function closeAfterChoice(folded: HTMLDetailsElement | null): void {
  if (!folded) return;
  folded.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) folded.open = false;
  });
  folded.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !folded.open) return;
    folded.open = false;
    folded.querySelector("summary")?.focus();
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !folded.contains(target)) folded.open = false;
  });
}

/** Scrolls only the table of contents, never the page. */
function bringIntoView(link: HTMLElement): void {
  const box = link.closest<HTMLElement>(".contents--side, .contents__list");
  if (!box || box.scrollHeight <= box.clientHeight) return;
  const [outer, inner] = [box.getBoundingClientRect(), link.getBoundingClientRect()];
  if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top + inner.height;
  else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom + inner.height;
}
