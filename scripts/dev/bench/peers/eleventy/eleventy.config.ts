/** A plain Eleventy project over the same files, as an experienced user would write it for such a catalogue. */

interface CollectionItem {
  readonly url: string;
  readonly data: { readonly title: string; readonly published: Date };
}
interface Config {
  addFilter(name: string, filter: (day: Date) => string): void;
  addCollection(
    name: string,
    list: (all: { getFilteredByGlob(glob: string): CollectionItem[] }) => readonly unknown[],
  ): void;
}

const perPage = 20;

export default function plainProject(eleventy: Config) {
  const newest = (items: CollectionItem[]) =>
    items.sort((a, b) => b.data.published.getTime() - a.data.published.getTime());
  const yearOf = (item: CollectionItem) => String(item.data.published.getUTCFullYear());
  eleventy.addFilter("day", (day) => day.toISOString().slice(0, 10));
  eleventy.addCollection("catalogue", (all) => newest(all.getFilteredByGlob("content/reports/**/*.md")));
  eleventy.addCollection("yearPages", (all) => {
    const years = new Map<string, CollectionItem[]>();
    for (const item of newest(all.getFilteredByGlob("content/reports/**/*.md"))) {
      const items = years.get(yearOf(item));
      if (items) items.push(item);
      else years.set(yearOf(item), [item]);
    }
    return [...years].flatMap(([year, items]) =>
      Array.from({ length: Math.ceil(items.length / perPage) }, (_, index) => ({
        year,
        number: index + 1,
        items: items.slice(index * perPage, (index + 1) * perPage),
        next: (index + 1) * perPage < items.length ? index + 2 : undefined,
      })),
    );
  });
  return {
    dir: { input: "content", includes: "../layouts", output: "_site" },
    markdownTemplateEngine: false,
  };
}
