import type { Spec } from "vega";
import { textLanguage, type LanguageMarking } from "../../i18n/mark-language.js";
import type { ChartView } from "../../views/index.js";

/** Pixels of the drawing, which a page shows as wide as there is place. */
const size = { label: 104, bars: 190, value: 46, step: 26, font: 13 };

/** Bars that one chart has at most; the table has all. */
const mostBars = 20;

/** Width of a name beside its bar, where a Han character counts as 2: longer ones are cut. */
const longestLabel = { han: 16, latin: 21 };

/**
 * Draws how many reports each group has, as horizontal bars in the order given; each bar is a link.
 *
 * @param hrefOf makes an address of the site one that a page can link to
 * @param manner how the page shows names that editors wrote
 */
export async function barChart(
  { id, title, rows }: Omit<ChartView, "svg">,
  hrefOf: (url: string) => string,
  manner: LanguageMarking,
): Promise<ChartView> {
  const bars = rows.slice(0, mostBars).map((row, place) => {
    const name = manner.written(row.title);
    return {
      place,
      short: shortened(name),
      count: row.count,
      name: `${name} ${row.count}`,
      href: hrefOf(row.url),
    };
  });
  // Only here is it needed: each process of a build would otherwise wait for it.
  const { parse, View } = await import("vega");
  const drawn = await new View(parse(spec(bars)), { renderer: "none" }).toSVG();
  return { id, title, rows, svg: tidy(drawn, `chart-${id}`, manner) };
}

function shortened(title: string): string {
  const most = han.test(title) ? longestLabel.han : longestLabel.latin;
  if (widthOf(title) <= most) return title;
  let short = "";
  for (const character of title) {
    if (widthOf(short + character) > most - 2) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}

const han = /\p{Script=Han}/u;

/** In halves of a Han character; a Latin letter is a little wider than that. */
function widthOf(label: string): number {
  return [...label].reduce((sum, character) => sum + (han.test(character) ? 2 : 1.1), 0);
}

interface Bar {
  readonly place: number;
  readonly short: string;
  readonly count: number;
  readonly name: string;
  readonly href: string;
}

function labelWidth(bars: readonly Bar[]): number {
  const widest = Math.max(0, ...bars.map(({ short }) => widthOf(short)));
  return Math.max(size.label, Math.ceil((widest * size.font) / 2) + 10);
}

function spec(bars: readonly Bar[]): Spec {
  const middle = { scale: "y", field: "place", band: 0.5 };
  const label = { baseline: { value: "middle" as const }, fontSize: { value: size.font }, y: middle };
  return {
    width: size.bars,
    padding: { left: labelWidth(bars), right: size.value, top: 2, bottom: 2 },
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
 * readers would hear one by one, and without fonts and colours, which are the style sheet's. Names in another language
 * are marked with it.
 */
function tidy(svg: string, labelledBy: string, { parts }: LanguageMarking): string {
  const languageOf = (name: string) =>
    parts(name).some(({ foreign }) => foreign) ? ` lang="${textLanguage}"` : "";
  return svg
    .replace(
      /<svg [^>]*?width="([\d.]+)" height="([\d.]+)" viewBox="([^"]+)"[^>]*>/,
      (_, width, height, box) => {
        return `<svg class="chart__drawing" role="group" aria-labelledby="${labelledBy}" width="${width}" height="${height}" viewBox="${box}">`;
      },
    )
    .replace(/<a xlink:href="([^"]*)"><path aria-label="([^"]*)"/g, (_, href: string, name: string) => {
      return `<a href="${href}" aria-label="${name}"${languageOf(name)}><title>${name}</title><path`;
    })
    .replace(
      / (role="graphics-[a-z]+"|aria-roledescription="[^"]*"|font-[a-z]+="sans-serif"|fill="(#000|black)")/g,
      "",
    )
    .replace(/<path class="(back|fore)ground"[^>]*\/>/g, "")
    .replace(/<text ([^>]*)>([^<]*)</g, (_, attributes: string, label: string) => {
      return `<text ${attributes}${languageOf(label)}>${label}<`;
    });
}
