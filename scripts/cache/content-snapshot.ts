import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { spoken } from "../i18n/index.js";
import { digestOf, walk } from "../fs/index.js";
import type { FileDigest, DigestCache } from "./digest-cache.js";

/** What a folder held at one moment. */
export interface Snapshot {
  /** By path below the folder, with `/`; files that cannot be read are not among them. */
  readonly files: ReadonlyMap<string, FileDigest>;
  /** Of everything in the folder, also of what is no file or cannot be read. */
  readonly digest: string;
}

/** @throws the file system's error when the folder itself cannot be read */
export function takeSnapshot(root: string, digests: DigestCache): Snapshot {
  const files = new Map<string, FileDigest>();
  const others: string[] = [];
  // A content folder may be a repository of its own; what git knows is asked of git.
  for (const { path: file, kind } of walk(root, "", ".git")) {
    if (kind === "folder") continue;
    const digest = kind === "file" ? digestOrReason(digests, path.join(root, file)) : kind;
    if (typeof digest === "string") others.push(`${digest} ${file}`);
    else files.set(file, { size: digest.size, sha256: digest.sha256 });
  }
  return { files, digest: digestOf([files, others]) };
}

function digestOrReason(digests: DigestCache, file: string): FileDigest | string {
  try {
    return digests.of(file);
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

/** The folder that the program runs from. */
const root = fileURLToPath(new URL("../../", import.meta.url));

/** What decides how a site is made from its content: code and the packages that are installed, and for pages templates. */
const code = ["scripts", "package.json", "node_modules/.package-lock.json"];
const templates = ["layouts", ".eleventy.ts"];

/** Parts of the program that make nothing of the site. */
const unrelated = new Set(["scripts/dev", "scripts/import", "scripts/dev-server"]);

/** Stands for the program: another digest means that the same content may give another site. */
export interface Program {
  /** Of code and packages, for what has no templates: the index, data, the check. */
  readonly code: string;
  /** Of all of it. */
  readonly whole: string;
}

/** The code when this process began, which is what it runs, whatever came since. */
let begun: string | undefined;

export function programDigest(digests: DigestCache): Program {
  const now = digestParts(code, digests);
  begun ??= now;
  // Compression and Unicode tables come with Node; what the check says is in the language that the program speaks.
  const ofCode = digestOf([now, ...(now === begun ? [] : [begun]), process.version, spoken()]);
  return { code: ofCode, whole: digestOf([ofCode, digestParts(templates, digests)]) };
}

function digestParts(parts: readonly string[], digests: DigestCache): string {
  const files: [string, string][] = [];
  const add = (file: string) => files.push([file, digests.of(path.join(root, file)).sha256]);
  for (const part of parts) {
    if (!existsSync(path.join(root, part))) continue;
    if (path.extname(part) !== "") add(part);
    else
      for (const { path: below, kind } of walk(path.join(root, part)))
        if (kind === "file" && !isUnrelated(`${part}/${below}`)) add(`${part}/${below}`);
  }
  return digestOf(files);
}

function isUnrelated(file: string): boolean {
  return unrelated.has(file.split("/").slice(0, 2).join("/"));
}
