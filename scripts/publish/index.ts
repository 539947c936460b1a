export { type Manifest, type ManifestFile, type ManifestOrigin } from "./manifest-format.js";
export {
  checkManifest,
  manifestFile,
  readManifest,
  signatureFiles,
  unlistedFiles,
  writeManifest,
} from "./manifest.js";
export { checkOrigin } from "./check-origin.js";
export { compressFolder } from "./compress.js";
export { defaultSiteFolder } from "./site-folder.js";
export { assertPermanent, findVanished, permanentFiles, readPublished } from "./permanence.js";
export { decodeBody, getBytes } from "./get-bytes.js";
export { recoverFolder, replaceFolder } from "./replace.js";
export { type PublicKey, checkSignature, keyDigest, readPublicKey, signManifest } from "./sign.js";
export { publishSite } from "./targets/open-target.js";
export type { FileHeaders } from "./targets/target.js";
export { type PublishedRecord, parsePublished, publishedFile } from "./published-record.js";
export { verifySite } from "./verify-site.js";
export { type Differences, verifyFolder } from "./verify.js";
export { refuseForeignFiles } from "./foreign-files.js";
export { isReplaceable } from "./replaceable.js";
