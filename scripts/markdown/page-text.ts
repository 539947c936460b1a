const entities: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
]);

/** Text added by the renderer: numbers of references to notes, and links back from a note. */
const added = /<sup class="footnote-ref">.*?<\/sup>|<a [^>]*class="footnote-backref">.*?<\/a>/g;
const parts = /<[^<>]*>|[^<]+/g;

/**
 * Returns the text of a page rendered by `renderMarkdown`, as readers see it: without tags, with the numbers that
 * browsers show before list items, and with the alternative text of images. White space is left out.
 */
export function pageText(html: string): string {
  const texts = [...html.replace(added, "").matchAll(parts)].map(([part]) =>
    part.startsWith("<") ? tagText(part) : part,
  );
  return texts
    .join("")
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities.get(entity) ?? entity)
    .replace(/\s/g, "");
}

function tagText(tag: string): string {
  const number = /^<li value="(\d+)"(?! id="fn)(?!.*typed-number)/.exec(tag)?.[1];
  if (number !== undefined) return `${number}.`;
  return tag.startsWith("<img ") ? (/ alt="([^"]*)"/.exec(tag)?.[1] ?? "") : "";
}
