import { readSealed, writeSealed, type Kind, type Snapshot } from "../cache/index.js";
import type { FileMemory, RememberedFile } from "../check/index.js";
import { text } from "../language/index.js";

interface Content {
  /** Stands for the program, its language and the settings, which decide how a report is read and what is said of it. */
  readonly key: string;
  /** By file. */
  readonly reports: ReadonlyMap<string, RememberedFile>;
}

const kind: Kind<Content> = { name: "reports 2" };

/** What earlier builds found out of each report, by its file, and said of it. Good for as long as file, settings and program stay. */
export class BuildMemory {
  readonly #known: ReadonlyMap<string, RememberedFile>;
  readonly #now = new Map<string, RememberedFile>();
  #changed = false;

  /**
   * @param place where it is written
   * @param key stands for the program, its language and the settings
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
    this.#known = content?.key === key ? content.reports : new Map<string, RememberedFile>();
  }

  readonly files: FileMemory = {
    recall: (file) => {
      const known = this.#known.get(file);
      if (known?.report?.digest !== this.snapshot.files.get(file)?.sha256 || !known) return undefined;
      this.#now.set(file, known);
      return known;
    },
    see: (file, digest) => {
      if (digest !== this.snapshot.files.get(file)?.sha256) throw new Error(text.files.changed(file));
    },
    keep: (file, remembered) => {
      this.#now.set(file, remembered);
      this.#changed = true;
    },
  };

  /** Writes what is known now, and forgets reports that were not asked for. */
  save(): void {
    if (!this.#changed && this.#now.size === this.#known.size) return;
    writeSealed(this.place, kind, { key: this.key, reports: this.#now });
  }
}
