import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parse, View, type Spec } from "vega";
import { metricNames, systemNames } from "./document.js";
import { write } from "./print.js";
import { metrics, systems, type Comparison, type Metric } from "./result.js";

/** One chart: bars with names and values as they are written. */
export interface Chart {
  /** File name without `.svg`. */
  readonly name: string;
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly value: number; readonly written: string }[];
}

/** Figures of a build that systems are compared by. */
const compared: readonly Metric[] = ["seconds", "cpuSeconds", "peakBytes", "files", "bytes"];

/** Figures of this program that are compared with each other. */
const again: readonly Metric[] = ["seconds", "templateSeconds", "changedSeconds", "unchangedSeconds"];

/** What can be drawn of a comparison of builds; figures that were not measured are left out. */
export function chartsOf({ figures }: Comparison): Chart[] {
  const bySystem = compared.map((metric): Chart => {
    const bars = systems.flatMap((system) => bar(systemNames[system], metric, figures[system]?.[metric]));
    return { name: `build-${metric}`, title: metricNames[metric], bars };
  });
  const ours = again.flatMap((metric) => bar(metricNames[metric], metric, figures.ours?.[metric]));
  return [...bySystem, { name: "build-again", title: "Gongkai", bars: ours }].filter(
    ({ bars }) => bars.length > 1,
  );
}

function bar(label: string, metric: Metric, value: number | undefined): Chart["bars"] {
  return value === undefined ? [] : [{ label, value, written: write(value, metrics[metric].form) }];
}

/**
 * Draws charts as SVG files, the same bytes for the same figures.
 *
 * @returns the files' names
 */
export async function writeCharts(folder: string, comparison: Comparison): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const charts = chartsOf(comparison);
  for (const chart of charts) {
    const svg = await new View(parse(spec(chart)), { renderer: "none" }).toSVG();
    await writeFile(path.join(folder, `${chart.name}.svg`), `${svg}\n`);
  }
  return charts.map(({ name }) => `${name}.svg`);
}

const font = "sans-serif";
const [rowHeight, barsWidth] = [28, 360];

function spec({ title, bars }: Chart): Spec {
  const middle = { scale: "y", field: "label", band: 0.5 };
  return {
    background: "white", // read on dark pages too
    width: barsWidth,
    height: bars.length * rowHeight,
    padding: { left: 290, right: 70, top: 36, bottom: 8 },
    autosize: "none",
    data: [{ name: "bars", values: [...bars] }],
    scales: [
      { name: "x", type: "linear", domain: { data: "bars", field: "value" }, range: "width", zero: true },
      { name: "y", type: "band", domain: { data: "bars", field: "label" }, range: "height", padding: 0.25 },
    ],
    axes: [
      {
        orient: "left",
        scale: "y",
        domain: false,
        ticks: false,
        labelFont: font,
        labelFontSize: 13,
        labelLimit: 280,
      },
    ],
    marks: [
      {
        type: "text",
        encode: {
          enter: {
            x: { value: 0 },
            y: { value: -14 },
            text: { value: title },
            font: { value: font },
            fontSize: { value: 15 },
            fontWeight: { value: "bold" },
          },
        },
      },
      {
        type: "rect",
        from: { data: "bars" },
        encode: {
          enter: {
            x: { scale: "x", value: 0 },
            x2: { scale: "x", field: "value" },
            y: { scale: "y", field: "label" },
            height: { scale: "y", band: 1 },
            fill: { value: "#1f5f8b" },
          },
        },
      },
      {
        type: "text",
        from: { data: "bars" },
        encode: {
          enter: {
            x: { scale: "x", field: "value", offset: 6 },
            y: middle,
            baseline: { value: "middle" },
            text: { field: "written" },
            font: { value: font },
            fontSize: { value: 13 },
          },
        },
      },
    ],
  };
}
