import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseBoundedJson } from "../fs/index.js";
import { isHash, isIsoDay, isObject } from "./manifest-format.js";

/** File name of the record of a publication, beside the manifest. No manifest lists it, since builds do not know it. */
export const publishedFile = "published.json";

/** The current and the previous publication. */
export interface PublishedRecord {
  /** The root of the manifest that was published. */
  readonly root: string;
  /** The previous root; missing at the first publication. */
  readonly formerRoot?: string | undefined;
  /** The day of the publication (ISO 8601, UTC). */
  readonly day: string;
}

/** Writes the record into a release. */
export function writePublished(folder: string, { root, formerRoot, day }: PublishedRecord): Promise<void> {
  const record = { root, former_root: formerRoot, day };
  return writeFile(path.join(folder, publishedFile), `${JSON.stringify(record)}\n`);
}

/** Parses a record; returns undefined when it is invalid. */
export function parsePublished(source: string): PublishedRecord | undefined {
  let value: unknown;
  try {
    value = parseBoundedJson(source, 1);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const { root, former_root: formerRoot, day } = value;
  if (!isHash(root) || !(formerRoot === undefined || isHash(formerRoot))) return undefined;
  return isIsoDay(day) ? { root, formerRoot, day } : undefined;
}
