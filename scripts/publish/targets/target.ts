/** Options of a publication. */
export interface PublishOptions {
  /** Number of releases that are kept for rolling back. */
  readonly keep: number;
  /** The day of the publication (ISO 8601, UTC), for its record. */
  readonly day: string;
  /** Called with the number of files sent, and of all files. */
  readonly onProgress: (done: number, total: number) => void;
  /** Media type and caching of a file, for stores that save them. */
  readonly headersOf: (file: string) => FileHeaders;
  /**
   * Returns whether a file's path contains a hash of its content, so that its old and new versions can exist beside
   * each other.
   */
  readonly isHashed: (file: string) => boolean;
}

/** Returns the headers with which a file is served. */
export interface FileHeaders {
  readonly contentType: string;
  readonly cacheControl: string;
}

/** The release that was published, and the numbers of files that changed. */
export interface PublishResult {
  readonly release: string;
  /** Number of files sent; undefined when they were not counted. */
  readonly sent: number | undefined;
  readonly removed: number | undefined;
}

/** A target on another machine, which receives single files. */
export interface Remote {
  /** Its address without secrets, for messages. */
  readonly name: string;
  /** Paths of all files there, below the site's root. */
  list(): Promise<ReadonlySet<string>>;
  /** Returns a file's content; undefined when it does not exist. */
  read(file: string): Promise<string | undefined>;
  /**
   * Sends those of some files that differ from the target's.
   *
   * @returns number of files sent
   */
  send(folder: string, files: readonly string[], onSent: () => void): Promise<number>;
  remove(files: readonly string[]): Promise<void>;
  /** Returns the final name of a temporary file left by a broken transfer; the name of any other file unchanged. */
  readonly finalNameOf: (file: string) => string;
}
