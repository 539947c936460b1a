/** Names of the caches: one for visited pages and files, one for the search index. */
export const caches = { read: "gongkai-read-1", index: "gongkai-index-1" } as const;
