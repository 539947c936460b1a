import type { FileDigest } from "../../fs/index.js";
import { ShardFolder } from "./shard-folder.js";
import {
  dayNumber,
  byListedFacet,
  docBytes,
  facetNumber,
  writeDoc,
  type ShardEntry,
  type Card,
  type FacetValues,
} from "../format/index.js";
import { valuesIn } from "./facet-values.js";
import { writePostings, type DocSpan } from "./postings.js";
import type { SearchRecord } from "./record.js";
import { TokenStream } from "./token-stream.js";
import { dayToken } from "../text/spellings.js";

/** The content of a shard. */
export interface ShardInput {
  /** Newest first. */
  readonly records: readonly SearchRecord[];
  /** The values of the facets, as index.json lists them. */
  readonly values: FacetValues;
  /** The site folder. The shard gets a folder in the index folder, named after its content. */
  readonly site: string;
  /** Called with the written files, by path below the site folder. */
  readonly onFiles?: OnShardFiles | undefined;
}

export type OnShardFiles = (digests: ReadonlyMap<string, FileDigest>) => void;

/**
 * Writes one shard: the document table, the cards, and the postings with their key index.
 *
 * @returns the shard's entry for index.json
 * @throws the file system's error, or Error when a value does not fit the document table
 */
export function writeShard({ records, values, site, onFiles }: ShardInput): ShardEntry {
  const stream = new TokenStream();
  const { table, spans } = docTableOf(records, values, stream);
  const folder = new ShardFolder(site, records[0]?.url ?? "");
  const { ranks, tokens } = stream.finish();
  const entry = folder.write(table, records.map(cardOf), (out) => writePostings(ranks, tokens, spans, out));
  onFiles?.(folder.digests);
  return entry;
}

/**
 * Returns the document table of the records and the span of each report in the token stream. Adds their tokens to
 * `stream`.
 */
export function docTableOf(
  records: readonly SearchRecord[],
  values: FacetValues,
  stream: TokenStream,
): { readonly table: DataView; readonly spans: readonly DocSpan[] } {
  const table = new DataView(new ArrayBuffer(records.length * docBytes));
  const spans = records.map((record, doc): DocSpan => {
    const start = stream.length;
    const titleTokens = stream.add(record.title);
    const titleEnd = stream.length;
    for (const detail of record.details) stream.add(detail);
    // Behind the title, whose positions the table counts in one byte.
    for (const field of [record.title, ...record.details]) stream.addRespelled(field);
    stream.addToken(dayToken(record.published));
    const detailsEnd = stream.length;
    stream.addInSpellings(record.text);
    try {
      writeDoc(table, doc, {
        positions: stream.length - start,
        titlePositions: titleEnd - start,
        titleTokens,
        detailPositions: detailsEnd - titleEnd,
        published: dayNumber(record.published),
        reportYear: record.reportYear === undefined ? 0 : Number(record.reportYear) - 1900,
        facets: byListedFacet((facet) =>
          facetNumber(facet, values[facet.id], valuesIn(record.facets, facet.id)),
        ),
      });
    } catch (error) {
      throw new Error(`${record.url} does not fit the search index: ${String(error)}`, { cause: error });
    }
    return { start, titleEnd, detailsEnd };
  });
  return { table, spans };
}

/** Returns the card of a report, which the result list shows. */
export function cardOf({ url, title, meta }: SearchRecord): Card {
  return { url, title, meta };
}
