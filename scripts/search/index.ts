export { type ShardInput, type OnShardFiles, writeShard } from "./build/write-shard.js";
export { hashedIndexFiles, hashedNameStarts } from "./build/hashed-names.js";
export {
  type ShardEntry,
  type Facet,
  type FacetId,
  type FacetValues,
  type Federation,
  type ListedFacet,
  facets,
  byListedFacet,
  crc32,
  foreignLimits,
  indexFolder,
  withPageChecksum,
} from "./format/index.js";
export { type RecordFacets, facetValues } from "./build/facet-values.js";
export type { NamedEntity } from "./build/names.js";
export { type PreviousShard, type DocSlot, updateShard } from "./build/update-shard.js";
export { planShards } from "./build/plan-shards.js";
export type { SearchRecord } from "./build/record.js";
export { longestQuery } from "./text/query-limit.js";
export { type Phrase, parseQuery } from "./text/query.js";
export type { SuggestionFiles, SuggestionInput } from "./build/suggestions.js";
export { gbkPrivateUse, withoutGbkPrivateUse } from "./text/gbk-private-use.js";
export { spellingsOf } from "./text/find-phrases.js";
export { indexedSegments } from "./text/respelled-segments.js";
export { dayToken } from "./text/spellings.js";
export { fold, isRun, segments } from "./text/tokenizer.js";
export { type IndexInput, finishIndex, writeSuggestions } from "./build/write-index.js";
