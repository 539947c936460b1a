/**
 * Whether the site searches other catalogues. The build (scripts/pipeline/assets.ts) replaces it by a constant, so that
 * scripts of other sites contain no code for it.
 */
declare const federated: boolean;
