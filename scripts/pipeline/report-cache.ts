import { LocalizedError } from "../errors/index.js";
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { readCheckedFile, writeCheckedFile, type RecordType, type Snapshot } from "../cache/index.js";
import type { FileMemory, SerializedFileCheck } from "../check/index.js";

import { sha256 } from "../fs/index.js";
import { hasCode } from "../errors/index.js";

interface StoredReports {
  /** Hash of program, language and settings, on which reading and checking a report depend. */
  readonly key: string;
  /** By file. */
  readonly reports: ReadonlyMap<string, SerializedFileCheck>;
}

const kind: RecordType<StoredReports> = { name: "reports 3" };

/** The cached results of the reports in one folder, stored in one file: most changes affect a single folder. */
class Part {
  readonly now = new Map<string, SerializedFileCheck>();
  changed = false;

  constructor(readonly known: ReadonlyMap<string, SerializedFileCheck> = new Map()) {}
}

/**
 * Cached results of reading and checking each report. An entry is valid as long as file, settings and program do not
 * change.
 */
export class BuildReportCache {
  /** By file name of the part. */
  readonly #parts: Map<string, Part>;
  readonly #byFolder = new Map<string, Part>();

  /**
   * @param folder where the cache is stored
   * @param key hash of program, language and settings
   * @param snapshot of the content folder
   * @param force whether cached results are ignored
   */
  constructor(
    private readonly folder: string,
    private readonly key: string,
    private readonly snapshot: Snapshot,
    force: boolean,
  ) {
    this.#parts = new Map(
      this.#names().map((name) => [name, new Part(force ? undefined : this.#read(name))]),
    );
  }

  readonly files: FileMemory = {
    recall: (file) => {
      const part = this.#partOf(file);
      const known = part.known.get(file);
      if (known?.report?.digest !== this.snapshot.files.get(file)?.sha256 || !known) return undefined;
      part.now.set(file, known);
      return known;
    },
    see: (file, digest) => {
      if (digest !== this.snapshot.files.get(file)?.sha256)
        throw new LocalizedError(({ files }) => files.changed(file));
    },
    keep: (file, remembered) => {
      const part = this.#partOf(file);
      part.now.set(file, remembered);
      part.changed = true;
    },
  };

  /** Saves the cache, without reports that were not requested. */
  save(): void {
    for (const [name, { known, now, changed }] of this.#parts) {
      const file = path.join(this.folder, name);
      if (now.size === 0) rmSync(file, { force: true });
      else if (changed || now.size !== known.size)
        writeCheckedFile(file, kind, { key: this.key, reports: now });
    }
  }

  #names(): string[] {
    try {
      return readdirSync(this.folder).filter((name) => /^[0-9a-f]{16}$/.test(name));
    } catch (error) {
      if (!hasCode(error, "ENOENT")) throw error;
      return [];
    }
  }

  #read(name: string): ReadonlyMap<string, SerializedFileCheck> | undefined {
    const content = readCheckedFile(path.join(this.folder, name), kind);
    return content?.key === this.key ? content.reports : undefined;
  }

  #partOf(file: string): Part {
    const folder = path.posix.dirname(file);
    const found = this.#byFolder.get(folder);
    if (found) return found;
    const name = sha256(folder).slice(0, 16);
    const part = this.#parts.get(name) ?? new Part();
    this.#parts.set(name, part);
    this.#byFolder.set(folder, part);
    return part;
  }
}
