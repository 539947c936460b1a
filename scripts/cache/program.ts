import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { listFolder, valueDigest } from "../fs/index.js";
import { localeOf, type Messages } from "../i18n/index.js";
import type { DigestCache } from "./digest-cache.js";

/** Digests of the program. Where one of them differs, the same content may give another site. */
export interface Program {
  /** Of code and packages, for what has no templates: the index, data, the check. */
  readonly code: string;
  /** Of code, packages, templates and code for browsers. */
  readonly whole: string;
}

/** The folder that holds scripts/ and layouts/. */
const root = fileURLToPath(new URL("../../", import.meta.url));

/** @throws the file system's error when a file vanishes meanwhile */
export function programDigest(digests: DigestCache, messages: Messages): Program {
  const packages = digestFiles(["node_modules/.package-lock.json"], digests);
  // Compression and Unicode tables come with Node; what the check says is in the language that the program speaks.
  const code = valueDigest([codeDigest(digests), packages, process.version, localeOf(messages)]);
  // A build reads templates late, and bundles code for browsers from its sources.
  const browser = readdirSync(path.join(root, "scripts")).map((name) => `scripts/${name}/browser`);
  return { code, whole: valueDigest([code, digestFiles(["layouts", ...browser], digests)]) };
}

/** The digest of the sources when this process began, which is what it runs. */
let begun: string | undefined;

/** @returns what scripts/compile.mjs says of the compiled program that this process runs; otherwise a digest of all sources */
function codeDigest(digests: DigestCache): string {
  const { GONGKAI_PROGRAM: program = "sources" } = process.env; // set by scripts/run.mjs
  if (program !== "sources") return readFileSync(path.join(program, "code-digest"), "utf8");
  const now = digestFiles(["scripts", ".eleventy.ts"], digests);
  begun ??= now;
  return valueDigest([begun, now]);
}

/** @param paths files and folders below the root; those that are not there are passed over */
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
