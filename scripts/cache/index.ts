export { digestOf, sha256 } from "./digest.js";
export { FileDigests, hashFile, type FileDigest } from "./file-digests.js";
export { materialise } from "./materialise.js";
export { recallPublished, rememberPublished, type Published } from "./published.js";
export { readSealed, writeSealed, type Kind } from "./sealed.js";
export { programDigest, takeSnapshot, type Program, type Snapshot } from "./snapshot.js";
export { Store, takeInventory, type Entry, type StoredFile } from "./store.js";
export { defaultCache, memoryFile, readInputs, type Inputs } from "./cache.js";
export { isUnitsFolder, openUnitsFolder } from "./units-folder.js";
