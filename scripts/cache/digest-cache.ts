import { fileStamp, hashFile, type FileDigest } from "../fs/index.js";
import { readCheckedFile, writeCheckedFile, type RecordType } from "./checked-file.js";

/** A file's digest, and the file's stamp when it was read; without a stamp the digest is not reused. */
interface StampedDigest extends FileDigest {
  readonly stamp: string | undefined;
}

const recordType: RecordType<Map<string, StampedDigest>> = { name: "file digests 2" };

/** Digests of files, kept from one build to the next, so that a file is read again only when its stamp has changed. */
export class DigestCache {
  readonly #saved: ReadonlyMap<string, StampedDigest>;
  /** The digests requested from this object. */
  readonly #used = new Map<string, StampedDigest>();
  #hasChanged = false;

  /**
   * @param file where digests are saved
   */
  constructor(private readonly file: string) {
    this.#saved = readCheckedFile(file, recordType) ?? new Map<string, StampedDigest>();
  }

  /** Returns the digest of a file. @throws the file system's error */
  of(path: string): FileDigest {
    const stamp = fileStamp(path);
    const saved = this.#used.get(path) ?? this.#saved.get(path);
    if (saved && stamp !== undefined && saved.stamp === stamp) {
      this.#used.set(path, saved);
      return saved;
    }
    const digest = { ...hashFile(path), stamp };
    this.#used.set(path, digest);
    this.#hasChanged = true;
    return digest;
  }

  /** Saves the digests that were requested, and drops all others. */
  save(): void {
    if (this.#hasChanged || this.#used.size !== this.#saved.size)
      writeCheckedFile(this.file, recordType, this.#used);
  }
}
