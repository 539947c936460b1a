export {
  type Manifest,
  type ManifestFile,
  checkManifest,
  manifestFile,
  readManifest,
  unlistedFiles,
  writeManifest,
} from "./manifest.js";
export { compressFolder } from "./compress.js";
export { assertPermanent, findVanished, readPublished } from "./permanence.js";
export { recoverFolder, replaceFolder } from "./replace.js";
export { type PublicKey, checkSignature, keyDigest, readPublicKey, signManifest } from "./sign.js";
export { publishSite } from "./targets/open-target.js";
export type { FileHeaders } from "./targets/target.js";
export { verifySite } from "./verify-site.js";
export { type Differences, verifyFolder } from "./verify.js";
export { isReplaceable } from "./replaceable.js";
