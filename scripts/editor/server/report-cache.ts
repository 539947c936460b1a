import path from "node:path";
import { highestIndexNumbers, settingsFiles, type Diagnostic } from "../../catalogue/index.js";
import { fileStamp } from "../../fs/index.js";
import type { FileMemory, SerializedFileCheck } from "../../check/index.js";

/** Size and times by which a file is known to be unchanged, and its check result. */
interface CachedCheck {
  readonly stamp: string;
  readonly file: SerializedFileCheck;
}

/**
 * Check results of the reports since the editor was started. Of ten thousand reports, a save then reads only those that
 * have changed, whichever program changed them.
 */
export class ReportCache {
  readonly #known = new Map<string, CachedCheck>();
  #settings: string | undefined;
  #errors: ReadonlySet<string> = new Set();
  #indexNumbers: readonly string[] = [];

  /**
   * @param root the content folder
   */
  constructor(private readonly root: string) {}

  /** Returns the cache for one check of the folder. */
  memory(): FileMemory {
    const signs = settingsFiles.map(({ name }) => stampOf(path.join(this.root, name)) ?? "").join("\n");
    if (signs !== this.#settings) this.#known.clear();
    this.#settings = signs;
    const asked = new Map<string, string>();
    return {
      recall: (file) => {
        const now = stampOf(path.join(this.root, file));
        const known = this.#known.get(file);
        if (known && known.stamp === now) return known.file;
        this.#known.delete(file);
        if (now !== undefined) asked.set(file, now);
        return undefined;
      },
      // When a text is read later, its digest shows whether the file has changed.
      see: () => undefined,
      keep: (file, remembered) => {
        const signs = asked.get(file);
        if (signs !== undefined) this.#known.set(file, { stamp: signs, file: remembered });
      },
    };
  }

  /** Records the index numbers of all reports. */
  keepIndexNumbers(all: readonly string[]): void {
    this.#indexNumbers = highestIndexNumbers(all);
  }

  /** Returns the highest index number of each publisher and year, as of the last check. */
  indexNumbers(): readonly string[] {
    return this.#indexNumbers;
  }

  /** Records the existing errors of the folder, which later saves are not blamed for. */
  accept(found: readonly Diagnostic[]): void {
    this.#errors = new Set(found.filter(({ severity }) => severity === "error").map(keyOf));
  }

  /** Returns whether a diagnostic existed before. */
  isOld(diagnostic: Diagnostic): boolean {
    return this.#errors.has(keyOf(diagnostic));
  }
}

function keyOf({ file, rule, message }: Diagnostic): string {
  return [file, rule, message].join("\n");
}

/** Returns undefined also for a file that cannot be read; reading it later reports why. */
function stampOf(file: string): string | undefined {
  try {
    return fileStamp(file);
  } catch {
    return undefined;
  }
}
