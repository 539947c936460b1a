/**
 * Names of the caches: one for visited pages and files, one for the search index. The third exists once the reader has
 * saved the newest year on the device.
 */
export const caches = {
  read: "gongkai-read-1",
  index: "gongkai-index-1",
  saved: "gongkai-saved-1",
} as const;
