export { sleepSync } from "./sleep-sync.js";
export { removeDir } from "./remove-dir.js";
export { contentTypeOf, mediaTypeOf, mediaTypes, mediaTypesByName, textMediaTypes } from "./media-types.js";
export { digestOf, sha256 } from "./digest.js";
export { isInFolder } from "./paths.js";
export { walk } from "./walk.js";
export { type Lock, isDeadAttempt, lockFolder, FolderInUse } from "./folder-lock.js";
