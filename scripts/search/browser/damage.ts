/** Thrown when the checksum of a file is wrong: it is damaged or truncated, or the host returned a page of its own. */
export class DamagedFile extends Error {
  constructor(file: string) {
    super(`damaged index file ${file}`);
  }
}

/** Thrown when the server responds with a status other than success. */
export class MissingFile extends Error {
  constructor(
    readonly status: number,
    address: string,
  ) {
    super(`${status} ${address}`);
  }
}

/**
 * Thrown when the index has another version than this module: the site has been updated since the page was opened.
 * Callers recognise it by its name, which is part of the module's interface.
 */
export class OtherVersion extends Error {
  override readonly name = "OtherVersion";

  constructor(version: number) {
    super(`the search index has version ${version}: open the page again`);
  }
}
