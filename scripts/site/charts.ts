import type { Spec } from "vega";
import { withPrefix } from "./urls.js";
import type { CountedLink } from "./views.js";

/** A bar chart with its numbers. */
export interface ChartView {
  readonly id: string;
  readonly title: string;
  /** SVG, made of the library's shapes and escaped text: safe as it is. Styles give it its colours. */
  readonly svg: string;
  /** What the bars are, for readers who do not see them; also where there are more than bars. */
  readonly rows: readonly CountedLink[];
}

/** Pixels of the drawing, which a page shows as wide as there is place. */
const size = { label: 104, bars: 190, value: 46, step: 26, font: 13 };

/** Bars that one chart has at most; the table has all. */
const mostBars = 20;

/** Characters of a name that fit beside its bar. */
const longestLabel = 8;

/**
 * Draws how many reports each group has, as horizontal bars in the order given; each bar is a link.
 *
 * @param pathPrefix starts and ends with a slash
 */
export async function barChart(
  { id, title, rows }: Omit<ChartView, "svg">,
  pathPrefix: string,
): Promise<ChartView> {
  const bars = rows.slice(0, mostBars).map((row, place) => {
    const characters = [...row.title];
    const short =
      characters.length > longestLabel ? `${characters.slice(0, longestLabel - 1).join("")}…` : row.title;
    return {
      place,
      short,
      count: row.count,
      name: `${row.title} ${row.count}`,
      href: withPrefix(row.url, pathPrefix),
    };
  });
  // Only here is it needed: each process of a build would otherwise wait for it.
  const { parse, View } = await import("vega");
  const drawn = await new View(parse(spec(bars)), { renderer: "none" }).toSVG();
  return { id, title, rows, svg: tidy(drawn, `chart-${id}`) };
}

interface Bar {
  readonly place: number;
  readonly short: string;
  readonly count: number;
  readonly name: string;
  readonly href: string;
}

function spec(bars: readonly Bar[]): Spec {
  const middle = { scale: "y", field: "place", band: 0.5 };
  const label = { baseline: { value: "middle" as const }, fontSize: { value: size.font }, y: middle };
  return {
    width: size.bars,
    padding: { left: size.label, right: size.value, top: 2, bottom: 2 },
    autosize: "none",
    height: bars.length * size.step,
    data: [{ name: "bars", values: [...bars] }],
    scales: [
      { name: "x", type: "linear", domain: { data: "bars", field: "count" }, range: "width", zero: true },
      { name: "y", type: "band", domain: { data: "bars", field: "place" }, range: "height", padding: 0.3 },
    ],
    marks: [
      {
        type: "rect",
        from: { data: "bars" },
        encode: {
          enter: {
            x: { scale: "x", value: 0 },
            x2: { scale: "x", field: "count" },
            y: { scale: "y", field: "place" },
            height: { scale: "y", band: 1 },
            href: { field: "href" },
            description: { field: "name" },
          },
        },
      },
      {
        type: "text",
        from: { data: "bars" },
        encode: {
          enter: { ...label, x: { value: -8 }, align: { value: "right" }, text: { field: "short" } },
        },
      },
      {
        type: "text",
        from: { data: "bars" },
        encode: {
          enter: { ...label, x: { scale: "x", field: "count", offset: 6 }, text: { field: "count" } },
        },
      },
    ],
  };
}

/**
 * The library's SVG as a page wants it: named by its heading, each link by its bar, without the marks' roles, which
 * readers would hear one by one, and without fonts and colours, which are the style sheet's.
 */
function tidy(svg: string, labelledBy: string): string {
  return svg
    .replace(
      /<svg [^>]*?width="([\d.]+)" height="([\d.]+)" viewBox="([^"]+)"[^>]*>/,
      (_, width, height, box) => {
        return `<svg class="chart__drawing" role="group" aria-labelledby="${labelledBy}" width="${width}" height="${height}" viewBox="${box}">`;
      },
    )
    .replace(/<a xlink:href="([^"]*)"><path aria-label="([^"]*)"/g, (_, href: string, name: string) => {
      return `<a href="${href}" aria-label="${name}"><title>${name}</title><path`;
    })
    .replace(
      / (role="graphics-[a-z]+"|aria-roledescription="[^"]*"|font-[a-z]+="sans-serif"|fill="(#000|black)")/g,
      "",
    )
    .replace(/<path class="(back|fore)ground"[^>]*\/>/g, "");
}
