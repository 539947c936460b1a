export { sleepSync } from "./sleep-sync.js";
export { removeDir } from "./remove-dir.js";
export { contentTypeOf, mediaTypeOf, mediaTypes, mediaTypesByName, textMediaTypes } from "./media-types.js";
export { type FileDigest, hashFile, sha256, valueDigest } from "./digest.js";
export { fileStamp } from "./file-stamp.js";
export { isInFolder } from "./paths.js";
export { isProcessAlive } from "./process-alive.js";
export { type FolderListing, listFolder, walk, type WalkEntry } from "./walk.js";
export { type Lock, isDeadAttempt, lockFolder, FolderInUse } from "./folder-lock.js";
