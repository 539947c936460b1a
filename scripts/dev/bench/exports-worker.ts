import { defaultMessages } from "../../i18n/index.js";
import { statSync } from "node:fs";
import path from "node:path";
import { groupCatalogue, loadCatalogue } from "../../catalogue/index.js";
import { exportCatalogue } from "../../export/index.js";
import { listFolder } from "../../fs/index.js";
import { fullSiteLimit } from "../../site/index.js";

/**
 * Runs as a process of its own, so that its peak memory is that of reading and exporting a catalogue alone. Called with
 * a content folder and an output folder; prints its measurements as JSON (ExportCost without the number of reports).
 */
const [content = "", out = ""] = process.argv.slice(2);
const reading = performance.now();
const { catalogue } = await loadCatalogue(content, defaultMessages);
if (!catalogue) throw new Error(`${content} cannot be read`);
const grouped = groupCatalogue(catalogue);
const started = performance.now();
const used = process.cpuUsage();
const sources = catalogue.reports.length <= fullSiteLimit;
const { files } = await exportCatalogue(
  { catalogue, messages: defaultMessages, grouped, sizes: new Map(), sources },
  out,
);
const { user, system } = process.cpuUsage(used);
const seconds = (performance.now() - started) / 1000;
let bytes = 0;
for (const file of listFolder(out).files) bytes += statSync(path.join(out, file)).size;
const cost = {
  files,
  megabytes: bytes / 1e6,
  reading: (started - reading) / 1000,
  seconds,
  processor: (user + system) / 1e6,
  memory: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(cost));
