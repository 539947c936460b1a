import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { xml } from "../../export/index.js";
import { metricNames, systemNames } from "./document.js";
import { write } from "./print.js";
import { metrics, systems, type SystemComparison, type Metric } from "./result.js";

/** A bar with its label, and its value as text. */
interface ChartBar {
  readonly label: string;
  readonly value: number;
  readonly printed: string;
}

interface BenchChart {
  /** File name without `.svg`. */
  readonly name: string;
  readonly title: string;
  readonly bars: readonly ChartBar[];
}

/** Metrics by which systems are compared. */
const compared: readonly Metric[] = ["seconds", "cpuSeconds", "peakBytes", "files", "bytes"];

/** Metrics of this program that are compared with each other. */
const repeated: readonly Metric[] = ["seconds", "templateSeconds", "changedSeconds", "unchangedSeconds"];

/** Returns the charts of a comparison of builds; metrics that were not measured are left out. */
function chartsOf({ figures }: SystemComparison): BenchChart[] {
  const bySystem = compared.map((metric): BenchChart => {
    const bars = systems.flatMap((system) => bar(systemNames[system], metric, figures[system]?.[metric]));
    return { name: `build-${metric}`, title: metricNames[metric], bars };
  });
  const ours = repeated.flatMap((metric) => bar(metricNames[metric], metric, figures.ours?.[metric]));
  return [...bySystem, { name: "build-again", title: "Gongkai", bars: ours }].filter(
    ({ bars }) => bars.length > 1,
  );
}

function bar(label: string, metric: Metric, value: number | undefined): ChartBar[] {
  return value === undefined ? [] : [{ label, value, printed: write(value, metrics[metric].form) }];
}

/**
 * Writes charts as SVG files, the same bytes for the same figures.
 *
 * @returns names of the files
 */
export async function writeCharts(folder: string, comparison: SystemComparison): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const charts = chartsOf(comparison);
  for (const chart of charts) await writeFile(path.join(folder, `${chart.name}.svg`), drawing(chart));
  return charts.map(({ name }) => `${name}.svg`);
}

/** Sizes in pixels. The column of labels is wide enough for the longest label, 39 Latin letters at 13 pixels. */
const size = { labels: 300, bars: 340, width: 720, title: 36, row: 28, bar: 20 };

function drawing({ title, bars }: BenchChart): string {
  const longest = Math.max(...bars.map(({ value }) => value));
  const height = size.title + bars.length * size.row + 8;
  const rows = bars.map(({ label, value, printed }, index) => {
    const width = Math.round((value / longest) * size.bars);
    return xml`
<g transform="translate(${size.labels},${size.title + index * size.row})">
<text x="-8" y="15" text-anchor="end">${label}</text>
<rect width="${width}" height="${size.bar}" fill="#1f5f8b"/>
<text x="${width + 6}" y="15">${printed}</text>
</g>`;
  });
  // The background is needed on dark pages.
  return xml`<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${size.width} ${height}" width="${size.width}" height="${height}" font-family="sans-serif" font-size="13">
<title>${title}</title>
<rect width="100%" height="100%" fill="white"/>
<text x="${size.labels}" y="22" font-size="15" font-weight="bold">${title}</text>${rows}
</svg>
`.markup;
}
