/** Options of a publication. */
export interface PublishOptions {
  /** Releases that are kept, for going back. */
  readonly keep: number;
  /** The day of the publication (ISO 8601, UTC), for its record. */
  readonly day: string;
  /** Receives the number of files that were sent, and of all. */
  readonly onProgress: (done: number, total: number) => void;
  /** Media type and caching of a file, for stores that keep them. */
  readonly headersOf: (file: string) => FileHeaders;
  /** Whether a file's path holds a hash of its content, so that its old and new versions exist beside each other. */
  readonly isHashed: (file: string) => boolean;
}

/** Values of the headers that a file is served with. */
export interface FileHeaders {
  readonly contentType: string;
  readonly cacheControl: string;
}

/** The release that was published, and the numbers of files that changed. */
export interface PublishResult {
  readonly release: string;
  /** Files that were sent; undefined where they were not counted. */
  readonly sent: number | undefined;
  readonly removed: number | undefined;
}

/** A destination on another machine, which takes files one by one. */
export interface Remote {
  /** Its address without secrets, for messages. */
  readonly name: string;
  /** Paths of all files there, below the site's root. */
  list(): Promise<ReadonlySet<string>>;
  /** A file's content; undefined when it is not there. */
  read(file: string): Promise<string | undefined>;
  /**
   * Sends those of some files that differ from what is there.
   *
   * @returns how many were sent
   */
  send(folder: string, files: readonly string[], onSent: () => void): Promise<number>;
  remove(files: readonly string[]): Promise<void>;
  /** The final name of a temporary file that a broken transfer left; the name itself of any other file. */
  readonly finalNameOf: (file: string) => string;
}
