import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { listFolder, valueDigest } from "../fs/index.js";
import { localeOf, type Messages } from "../i18n/index.js";
import type { DigestCache } from "./digest-cache.js";

/** Digests of the program. With another digest, the same content may give another site. */
export interface Program {
  /** Digest of code and packages, for outputs without templates: search index, data, check. */
  readonly code: string;
  /** Digest of code, packages, templates and browser code. */
  readonly whole: string;
}

/** The folder that contains scripts/ and layouts/. */
const root = fileURLToPath(new URL("../../", import.meta.url));

/** Returns the digests of the running program. @throws the file system's error when a file disappears meanwhile */
export function programDigest(digests: DigestCache, messages: Messages): Program {
  const packages = digestFiles(["node_modules/.package-lock.json"], digests);
  // The version of Node matters for compression and Unicode tables; the locale for the messages of the check.
  const code = valueDigest([codeDigest(digests), packages, process.version, localeOf(messages)]);
  // A build reads templates late, and bundles browser code from its sources.
  const browser = readdirSync(path.join(root, "scripts")).map((name) => `scripts/${name}/browser`);
  return { code, whole: valueDigest([code, digestFiles(["layouts", ...browser], digests)]) };
}

/** The digest of the sources when this process started, which are the ones it runs. */
let begun: string | undefined;

/**
 * Returns the digest that scripts/compile.mjs gave the compiled program of this process; otherwise a digest of all
 * sources.
 */
function codeDigest(digests: DigestCache): string {
  const { GONGKAI_PROGRAM: program = "sources" } = process.env; // set by scripts/run.mjs
  if (program !== "sources") return readFileSync(path.join(program, "code-digest"), "utf8");
  const now = digestFiles(["scripts", ".eleventy.ts"], digests);
  begun ??= now;
  return valueDigest([begun, now]);
}

/**
 * Returns a digest of files.
 *
 * @param paths files and folders below the root; those that do not exist are skipped
 */
function digestFiles(paths: readonly string[], digests: DigestCache): string {
  const files = paths
    .filter((name) => existsSync(path.join(root, name)))
    .flatMap((name) =>
      path.extname(name) !== ""
        ? [name]
        : listFolder(path.join(root, name)).files.map((file) => `${name}/${file}`),
    );
  return valueDigest(files.map((file) => [file, digests.of(path.join(root, file)).sha256]));
}
