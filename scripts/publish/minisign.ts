import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import type { Messages } from "../i18n/index.js";
import { UserError } from "../errors/index.js";

/* Keys and signatures in minisign's format: a comment line, then base64 of an algorithm's two letters, a key id, and an
   Ed25519 key or signature. `ED` signs the BLAKE2b hash of a file, `Ed` the file itself, as older versions did. A
   second signature covers the first and a comment, which can therefore be trusted.
   
   See https://jedisct1.github.io/minisign/, "Signature format", "Public key format", "Secret key format". */

/** The beginning of the first line of every such file. */
const opening = "untrusted comment:";
const trusted = "trusted comment: ";

/** The signed comment. It contains no time, so that the same site has the same signature. */
const comment = "gongkai manifest.json";

/** Sizes in bytes: algorithm and key id; a public key, a secret key and a signature, each including these. */
const sizes = { start: 10, publicKey: 42, secretKey: 158, signature: 74 };

/** Returns whether a key file is minisign's, and not OpenSSH's. */
export function isMinisignKey(content: string): boolean {
  return content.startsWith(opening) || /^RW[A-Za-z0-9+/]{54}\s*$/.test(content);
}

/**
 * Signs a file, like `minisign -S`.
 *
 * @param key the content of a secret key's file, made without a password (`minisign -G -W`)
 * @param keyFile names the key in messages
 * @returns the content of the signature's file
 * @throws UserError when the key cannot be used
 */
export function minisign(content: Uint8Array, key: string, keyFile: string): string {
  const bytes = decoded(key.split("\n")[1]);
  if (bytes?.length !== sizes.secretKey || bytes.toString("latin1", 0, 2) !== "Ed")
    throw new UserError(({ publishing }) => publishing.minisign.noSecretKey(keyFile));
  if (bytes.readUInt16BE(2) !== 0)
    throw new UserError(({ publishing }) => publishing.minisign.password(keyFile));
  const [number, seed, own] = [bytes.subarray(54, 62), bytes.subarray(62, 94), bytes.subarray(94, 126)];
  const secret = createPrivateKey({ key: { ...jwk(own), d: seed.toString("base64url") }, format: "jwk" });
  const first = sign(null, prehashed(content), secret);
  // A key whose halves do not belong together gives a signature that nobody can verify.
  if (!verify(null, prehashed(content), publicKeyOf(own), first))
    throw new UserError(({ publishing }) => publishing.minisign.noSecretKey(keyFile));
  const second = sign(null, Buffer.concat([first, Buffer.from(comment)]), secret);
  const line = Buffer.concat([Buffer.from("ED"), number, first]).toString("base64");
  return `${opening} ${comment}\n${line}\n${trusted}${comment}\n${second.toString("base64")}\n`;
}

/**
 * Verifies a signature, like `minisign -V`.
 *
 * @param key the content of a public key's file, or its second line alone
 * @param keyFile names the key in messages
 * @returns an error as message; undefined when the signature is valid
 * @throws UserError when the key cannot be read
 */
export function checkMinisign(
  content: Uint8Array,
  signature: string,
  key: string,
  keyFile: string,
  messages: Messages,
): string | undefined {
  const words = messages.publishing.minisign;
  const lines = key.trim().split("\n");
  const known = decoded(lines[lines.length === 1 ? 0 : 1]);
  if (known?.length !== sizes.publicKey || known.toString("latin1", 0, 2) !== "Ed")
    throw new UserError(({ publishing }) => publishing.minisign.noPublicKey(keyFile));
  const [, line, commented = "", last] = signature.split(/\r?\n/);
  const [made, global] = [decoded(line), decoded(last)];
  const algorithm = made?.toString("latin1", 0, 2) ?? "";
  if (made?.length !== sizes.signature || !global || !commented.startsWith(trusted)) return words.broken;
  if (algorithm !== "ED" && algorithm !== "Ed") return words.broken;
  if (!made.subarray(2, sizes.start).equals(known.subarray(2, sizes.start))) return words.otherKey;
  const [first, own] = [made.subarray(sizes.start), publicKeyOf(known.subarray(sizes.start))];
  const signed = algorithm === "ED" ? prehashed(content) : content;
  if (!verify(null, signed, own, first)) return words.wrong;
  const whole = Buffer.concat([first, Buffer.from(commented.slice(trusted.length))]);
  return verify(null, whole, own, global) ? undefined : words.wrongComment;
}

function prehashed(content: Uint8Array): Buffer {
  return createHash("blake2b512").update(content).digest();
}

function publicKeyOf(bytes: Buffer): KeyObject {
  return createPublicKey({ key: jwk(bytes), format: "jwk" });
}

/** Returns an Ed25519 key as a JSON Web Key. @see RFC 8037, 2 */
function jwk(publicKey: Buffer) {
  return { kty: "OKP", crv: "Ed25519", x: publicKey.toString("base64url") };
}

/** Returns the bytes of a line in base64; undefined for any other line. */
function decoded(line: string | undefined): Buffer | undefined {
  const words = line?.trim() ?? "";
  return /^[A-Za-z0-9+/]+={0,2}$/.test(words) ? Buffer.from(words, "base64") : undefined;
}
