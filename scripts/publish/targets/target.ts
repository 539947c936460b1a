/** What is asked of a publication. */
export interface PublishOptions {
  /** Releases that are kept, for going back. */
  readonly keep: number;
  /** Told how many files of how many were sent. */
  readonly onProgress: (done: number, total: number) => void;
  /** What a server is told of a file that it stores: type and caching. */
  readonly headersOf: (file: string) => FileHeaders;
  /** Whether a file's path holds a hash of its content, so that its old and new versions exist beside each other. */
  readonly isHashed: (file: string) => boolean;
}

/** What a file is stored with, where a store keeps such things. */
export interface FileHeaders {
  readonly contentType: string;
  readonly cacheControl: string;
}

/** What a publication did. */
export interface PublishResult {
  readonly release: string;
  /** Files that were sent; undefined where they were not counted. */
  readonly sent: number | undefined;
  readonly removed: number | undefined;
}

/** A place elsewhere that takes files one by one. */
export interface Remote {
  /** As people know it, without secrets. */
  readonly name: string;
  /** Everything that stands there, below the site's root. */
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
  /** The file that one was to become which a broken transfer left; any other file itself. */
  readonly finalNameOf: (file: string) => string;
}
