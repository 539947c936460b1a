import { readSealed, sha256, writeSealed, type Kind, type Snapshot } from "../cache/index.js";
import type { RememberedReport, ReportMemory } from "../catalogue/index.js";
import { text } from "../language/index.js";

interface Remembered {
  /** Digest of the report's file. */
  readonly file: string;
  readonly report: RememberedReport;
}

interface Content {
  /** Stands for the program and the settings, which decide how a report is read and what the check says of it. */
  readonly key: string;
  readonly reports: ReadonlyMap<string, Remembered>;
}

const kind: Kind<Content> = { name: "reports 1" };

/** What earlier builds found out of each report, by its file. Good for as long as file, settings and program stay. */
export class BuildMemory {
  readonly #known: ReadonlyMap<string, Remembered>;
  readonly #now = new Map<string, Remembered>();
  #changed = false;

  /**
   * @param place where it is written
   * @param key stands for the program and the settings
   * @param snapshot of the content folder
   * @param force whether what is known is passed over
   */
  constructor(
    private readonly place: string,
    private readonly key: string,
    private readonly snapshot: Snapshot,
    force: boolean,
  ) {
    const content = force ? undefined : readSealed(place, kind);
    this.#known = content?.key === key ? content.reports : new Map<string, Remembered>();
  }

  readonly reports: ReportMemory = {
    recall: (file) => {
      const known = this.#known.get(file);
      if (known?.file !== this.snapshot.files.get(file)?.sha256 || !known) return undefined;
      this.#now.set(file, known);
      return known.report;
    },
    see: (file, bytes) => {
      if (sha256(bytes) !== this.snapshot.files.get(file)?.sha256) throw new Error(text.files.changed(file));
    },
    keep: (file, report) => {
      this.#put(file, { file: this.snapshot.files.get(file)?.sha256 ?? "", report });
    },
  };

  /** Writes what is known now, and forgets reports that were not asked for. */
  save(): void {
    if (!this.#changed && this.#now.size === this.#known.size) return;
    writeSealed(this.place, kind, { key: this.key, reports: this.#now });
  }

  #put(file: string, remembered: Remembered): void {
    this.#now.set(file, remembered);
    this.#changed = true;
  }
}
