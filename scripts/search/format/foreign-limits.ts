/** What another catalogue of a federation may send, so that it can exhaust neither the memory of a reader's browser nor its network. */
export const foreignLimits = {
  /** Bytes of one file. The build writes none of nearly this size. */
  fileBytes: 8 * 1024 * 1024,
  /** Bytes of a report's page from which an excerpt is made; a hit whose page is larger has none. */
  pageBytes: 1024 * 1024,
  /** Bytes of all files within `searchTime`: a search reads some hundred thousand. */
  searchBytes: 64 * 1024 * 1024,
  /** Milliseconds after which its search is given up. */
  searchTime: 60_000,
  /** Milliseconds without a received byte after which it counts as unreachable. */
  silence: 5000,
  /** Characters of a title, of a card's other texts, and of a value of a facet; more are cut off. */
  textLength: 1000,
} as const;
