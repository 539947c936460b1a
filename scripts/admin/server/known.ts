import { lstatSync } from "node:fs";
import path from "node:path";
import type { RememberedReport, ReportMemory } from "../../catalogue/index.js";

/** The signs by which a file is known to be unchanged, and what was read from it. */
interface Known {
  readonly signs: string;
  readonly report: RememberedReport;
}

/** File systems give times in steps of up to some milliseconds: a file changed this shortly before is read again. */
const stepMs = 100;

/**
 * What was read of the reports since the editor was started. Of ten thousand reports a save then reads the few that
 * changed, by whatever program they were changed.
 */
export class KnownReports implements ReportMemory {
  readonly #known = new Map<string, Known>();
  readonly #asked = new Map<string, string>();

  /** @param root the content folder */
  constructor(private readonly root: string) {}

  recall(file: string): RememberedReport | undefined {
    const signs = signsOf(path.join(this.root, file));
    const known = this.#known.get(file);
    if (known && known.signs === signs) return known.report;
    this.#known.delete(file);
    if (signs === undefined) this.#asked.delete(file);
    else this.#asked.set(file, signs);
    return undefined;
  }

  /** The catalogue notices itself, by its digest, when a text is no longer the one that was read. */
  see(): void {}

  keep(file: string, report: RememberedReport): void {
    const signs = this.#asked.get(file);
    this.#asked.delete(file);
    if (signs !== undefined) this.#known.set(file, { signs, report });
  }
}

/** Taken before the file is read, so that a change meanwhile gives others; undefined where they cannot be trusted. */
function signsOf(file: string): string | undefined {
  try {
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(file);
    if (Math.max(mtimeMs, ctimeMs) > Date.now() - stepMs) return undefined;
    return [size, mtimeMs, ctimeMs, ino].join(" ");
  } catch {
    return undefined; // whoever reads it says why
  }
}
