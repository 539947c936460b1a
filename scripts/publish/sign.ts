import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Messages } from "../i18n/index.js";
import { manifestFile, signatureFiles } from "./manifest.js";
import { checkMinisign, isMinisignKey, minisign } from "./minisign.js";
import { sha256 } from "../fs/index.js";
import { errorMessage, UserError } from "../errors/index.js";

/** Namespace of the signatures: a signature made for another purpose is not valid for a catalogue. */
const namespace = "gongkai";

/** The only name in the list of allowed signers. */
const signer = "publisher";

/**
 * Signs a folder's manifest, and with it its root and every file, with OpenSSH or in minisign's form.
 *
 * @param key a private SSH key, or a public one whose private half an agent holds; or a secret key of minisign
 * @throws UserError when the key cannot be used or OpenSSH is not there
 * @see OpenSSH, PROTOCOL.sshsig
 */
export async function signManifest(folder: string, key: string): Promise<void> {
  const manifest = path.join(folder, manifestFile);
  for (const name of Object.values(signatureFiles)) await rm(path.join(folder, name), { force: true });
  const source = await readFile(key, "utf8").catch((error: unknown) => {
    throw new UserError((messages) => messages.publishing.keyUnreadable(key, errorMessage(error, messages)));
  });
  if (isMinisignKey(source)) {
    const signature = minisign(await readFile(manifest), source, key);
    return writeFile(path.join(folder, signatureFiles.minisign), signature);
  }
  const { code, output } = await sshKeygen(["-Y", "sign", "-n", namespace, "-f", key, manifest]);
  if (code !== 0) throw new UserError(({ publishing }) => publishing.notSigned(key, output));
}

/** Returns the hash of a key's content: a site is signed again when the file contains another key. */
export async function keyDigest(key: string): Promise<string | undefined> {
  const source = await readFile(key).catch(() => undefined); // signing reports why
  return source && sha256(source);
}

/** A key with which signatures are verified. */
export interface PublicKey {
  /** Its file, as named by the user. */
  readonly file: string;
  readonly content: string;
  /** Name of the signature file for it, beside the manifest. */
  readonly signatureFile: string;
}

/**
 * Reads a public key.
 *
 * @param file a public key's file, as `ssh-keygen` writes it, in the form of `allowed_signers`, or of minisign
 * @throws UserError when it cannot be read
 */
export async function readPublicKey(file: string): Promise<PublicKey> {
  const content = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UserError((messages) => messages.publishing.keyUnreadable(file, errorMessage(error, messages)));
  });
  const form = isMinisignKey(content) ? "minisign" : "ssh";
  return { file, content, signatureFile: signatureFiles[form] };
}

/**
 * Verifies that a manifest's signature was made with a key.
 *
 * @returns an error as message; undefined when the signature is valid
 * @throws UserError when the file is not a key, or OpenSSH is not installed
 */
export async function checkSignature(
  manifest: string,
  signature: string,
  { file, content, signatureFile }: PublicKey,
  messages: Messages,
): Promise<string | undefined> {
  if (signatureFile === signatureFiles.minisign)
    return checkMinisign(Buffer.from(manifest), signature, content, file, messages);
  const folder = await mkdtemp(path.join(tmpdir(), "gongkai-verify-"));
  try {
    const [signers, sig] = [path.join(folder, "signers"), path.join(folder, "sig")];
    await writeFile(signers, allowed(content, file));
    await writeFile(sig, signature);
    const args = ["-Y", "verify", "-n", namespace, "-I", signer, "-f", signers, "-s", sig];
    const { code, output } = await sshKeygen(args, manifest);
    return code === 0 ? undefined : messages.publishing.sshSays(output);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Returns the keys of a file, each as an allowed key of `signer`. */
function allowed(keys: string, file: string): string {
  const found = keys
    .split("\n")
    .flatMap((line) => /(?:^|\s)((?:ssh|ecdsa|sk-ssh|sk-ecdsa)-\S+ [A-Za-z0-9+/=]+)/.exec(line)?.[1] ?? []);
  if (found.length === 0) throw new UserError(({ publishing }) => publishing.noKey(file));
  return found.map((key) => `${signer} ${key}\n`).join("");
}

/**
 * Runs ssh-keygen.
 *
 * @param input written to its standard input
 */
function sshKeygen(args: readonly string[], input = ""): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    // It fails instead of asking for a passphrase; keys that have one are used through an agent.
    const child = spawn("ssh-keygen", args, { env: { ...process.env, SSH_ASKPASS_REQUIRE: "never" } });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
    }
    child.once("error", (error) =>
      reject(new UserError((messages) => messages.publishing.noOpenSsh(errorMessage(error, messages)))),
    );
    child.once("close", (code) =>
      resolve({
        code,
        output: output.trim().replace(/\s+/g, (space) => (space.includes("\n") ? "；" : space)),
      }),
    );
    child.stdin.on("error", () => undefined); // it may end before it has read everything; its exit code is checked
    child.stdin.end(input);
  });
}
