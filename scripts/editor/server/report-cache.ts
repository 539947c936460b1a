import path from "node:path";
import { settingsFiles, type Diagnostic } from "../../catalogue/index.js";
import { fileStamp } from "../../fs/index.js";
import type { FileMemory, SerializedFileCheck } from "../../check/index.js";

/** The signs by which a file is known to be unchanged, and what was found of it. */
interface CachedCheck {
  readonly stamp: string;
  readonly file: SerializedFileCheck;
}

/**
 * What was read of the reports and found in them since the editor was started. Of ten thousand reports a save then reads
 * the few that changed, by whatever program they were changed.
 */
export class ReportCache {
  readonly #known = new Map<string, CachedCheck>();
  #settings: string | undefined;
  #errors: ReadonlySet<string> = new Set();

  /** @param root the content folder */
  constructor(private readonly root: string) {}

  /** For one reading of the folder. */
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
      // Whoever asks for a text notices by its digest when it is no longer the one that was read.
      see: () => undefined,
      keep: (file, remembered) => {
        const signs = asked.get(file);
        if (signs !== undefined) this.#known.set(file, { stamp: signs, file: remembered });
      },
    };
  }

  /** Takes these for what is wrong with the folder whatever is saved from now on. */
  accept(found: readonly Diagnostic[]): void {
    this.#errors = new Set(found.filter(({ severity }) => severity === "error").map(keyOf));
  }

  /** Whether something was wrong before. */
  isOld(diagnostic: Diagnostic): boolean {
    return this.#errors.has(keyOf(diagnostic));
  }
}

function keyOf({ file, rule, message }: Diagnostic): string {
  return [file, rule, message].join("\n");
}

/** Undefined also for a file that cannot be looked at: its reader reports why. */
function stampOf(file: string): string | undefined {
  try {
    return fileStamp(file);
  } catch {
    return undefined;
  }
}
