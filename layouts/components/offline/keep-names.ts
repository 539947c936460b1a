/** What is kept: what readers looked at, and the search index. Each has a cache of its own. */
export const caches = { read: "gongkai-read-1", index: "gongkai-index-1" } as const;
