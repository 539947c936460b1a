/**
 * Whether search covers catalogues of other sites. The build (scripts/pipeline/assets.ts) puts it in, so that the pages of a
 * site that covers its own alone carry nothing of this.
 */
declare const federated: boolean;
