/** The area of the window in which a heading counts as the one being read: the upper third. */
const readingLine = "0px 0px -66% 0px";

/** Highlights in the table of contents the section that is being read. */
export function followReader(): void {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".contents--side a[href^='#']")) {
    links.set(link.hash.slice(1), link);
  }
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  if (headings.length === 0) return;
  const mark = () => {
    const line = innerHeight / 3;
    const read = headings.findLast((heading) => heading.getBoundingClientRect().top <= line) ?? headings[0];
    for (const [id, link] of links) {
      if (id !== read?.id) link.removeAttribute("aria-current");
      else if (link.ariaCurrent !== "true") {
        link.ariaCurrent = "true";
        bringIntoView(link);
      }
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: readingLine });
  for (const heading of headings) observer.observe(heading);
}

/** Scrolls only the table of contents, never the page. */
function bringIntoView(link: HTMLElement): void {
  const box = link.closest<HTMLElement>(".contents--side");
  if (!box || box.scrollHeight <= box.clientHeight) return;
  const [outer, inner] = [box.getBoundingClientRect(), link.getBoundingClientRect()];
  if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top + inner.height;
  else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom + inner.height;
}
